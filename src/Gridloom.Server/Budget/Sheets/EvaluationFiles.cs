using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>Self-evaluations as files for an office (自评表文件).</summary>
internal sealed class EvaluationFiles(EvaluationSheets sheets, EvaluationMaker maker, BudgetReader reader)
{
    /// <summary>One project's form.</summary>
    public async Task<IResult> OfProject(HttpContext http, Actor actor, string project, FormFileKind kind)
    {
        if (await sheets.Find(actor, project, null, http.RequestAborted) is not { } found) return Answers.Refusal(http, EvaluationProblems.NotFound);
        return SheetAnswer.Of(new EvaluationForm(maker.Book).One(new(found.Sheet, found.Review, found.Demo)), kind);
    }

    /// <summary>All forms of a unit's year, with a table of them before.</summary>
    /// <param name="document">The id of the unit's targets.</param>
    public async Task<IResult> OfUnit(HttpContext http, Actor actor, string document, FormFileKind kind)
    {
        var of = (await reader.Documents(actor.District, http.RequestAborted)).Find(known => known.Id == document);
        if (of is null) return Answers.Refusal(http, EvaluationProblems.NotFound);
        var printed = new List<PrintedEvaluation>();
        foreach (var project in (await reader.Projects(actor.District, of.TargetYear, http.RequestAborted)).Where(project => project.Document == document && project.Masked == 0))
            if (await sheets.Find(actor, project.Id, null, http.RequestAborted) is { } found) printed.Add(new(found.Sheet, found.Review, found.Demo));
        return SheetAnswer.Of(new EvaluationForm(maker.Book).Whole(of.Unit, of.TargetYear, printed), kind);
    }
}

/// <summary>Answers with a printed sheet as a file (表格下载).</summary>
internal static class SheetAnswer
{
    public static IResult Of(FamilySheet sheet, FormFileKind kind) => kind == FormFileKind.Docx
        ? TypedResults.File(FilledForm.Write(sheet, kind), Docx.Type, sheet.Title + ".docx")
        : TypedResults.File(FilledForm.Write(sheet, kind), Xlsx.Type, sheet.Title + ".xlsx");

    public static IReadOnlyList<FormFileKind> Kinds { get; } = [FormFileKind.Docx, FormFileKind.Xlsx];

    /// <summary>How an address asks for a kind.</summary>
    public static string EndingOf(FormFileKind kind) => kind == FormFileKind.Docx ? ".docx" : ".xlsx";
}
