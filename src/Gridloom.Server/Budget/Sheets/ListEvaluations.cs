using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>绩效自评: the self-evaluations of a year, by unit, with their totals and bands.</summary>
internal static class ListEvaluations
{
    public const string Address = "/budget/evaluations";

    public static string AddressOf(long year) => FormattableString.Invariant($"{Address}?year={year}");

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Show).Requires(Permission.ReadBudget);
        foreach (var kind in SheetAnswer.Kinds)
            doors.Pages.MapGet(Address + "/{document}" + SheetAnswer.EndingOf(kind), (string document, HttpContext http, Caller caller, EvaluationFiles files) => files.OfUnit(http, caller.Actor, document, kind)).Requires(Permission.ReadBudget);
    }

    private static async Task<IResult> Show(HttpContext http, Caller caller, BudgetReader reader, SheetStore store, EvaluationMaker maker, Frames frames, Clocks clocks)
    {
        var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
        var year = SheetYear.Of(http, clocks.Now(district).ChinaDay().Year);
        var stored = (await store.OfYear(district, year, SheetKind.Evaluation, stop)).ToDictionary(sheet => sheet.Project, StringComparer.Ordinal);
        var projects = (await reader.Projects(district, year, stop)).ToLookup(project => project.Document, StringComparer.Ordinal);
        var units = (await reader.Documents(district, stop)).Where(document => document.TargetYear == year && projects[document.Id].Any())
            .Select(document => new EvaluatedUnit(document.Unit, FormattableString.Invariant($"{Address}/{document.Id}"), document.Demo == 1 ? ShowBudget.DemoWords(document, t) : null,
                [.. projects[document.Id].Where(project => project.Masked == 0).Select(project => ToRow(project, stored.GetValueOrDefault(project.Id), maker, t))]));
        return Pages.Show<EvaluationsPage>(frames.For(http, t["绩效自评"], RailEntry.Budget), new EvaluationsModel(year, [.. units]));
    }

    private static EvaluatedProject ToRow(StoredProject project, StoredSheet? stored, EvaluationMaker maker, Words t)
    {
        var sheet = stored?.Frozen is { } frozen ? SheetStore.Read<EvaluationSheet>(frozen) : null;
        var review = stored?.Review is { } given ? SheetStore.Read<DepartmentEvaluation>(given) : null;
        string Band(string code) => ProjectPage.In(maker.Book.Bands.First(band => band.Code == code).Name, t);
        var stage = stored?.Stage ?? SheetStage.Drafting;
        return new(project.Name, ShowEvaluation.AddressOf(project.Id), project.YearFen, stored is null ? t["未填"] : SheetWords.StageOf(stage, t), SheetWords.ToneOf(stage))
        {
            Total = sheet is null ? null : $"{SheetWords.Points(sheet.Total)} {Band(sheet.Band)}", Review = review is null ? null : $"{SheetWords.Points(review.Total)} {Band(review.Band)}",
        };
    }
}

/// <summary>The self-evaluations of a year (绩效自评清单).</summary>
public sealed record EvaluationsModel(long Year, IReadOnlyList<EvaluatedUnit> Units);

/// <param name="FileHref">Of all forms of the unit, without its ending.</param>
/// <param name="Demo">Said when the targets were set for another year; null otherwise.</param>
public sealed record EvaluatedUnit(string Unit, string FileHref, string? Demo, IReadOnlyList<EvaluatedProject> Projects);

public sealed record EvaluatedProject(string Name, string Href, long YearFen, string Stage, Tone Tone)
{
    /// <summary>Points and band as handed in; null before.</summary>
    public string? Total { get; init; }

    public string? Review { get; init; }
}

/// <summary>The year that a page of sheets is about (报表年度).</summary>
internal static class SheetYear
{
    public static long Of(HttpContext http, int otherwise) =>
        long.TryParse(http.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : otherwise;
}
