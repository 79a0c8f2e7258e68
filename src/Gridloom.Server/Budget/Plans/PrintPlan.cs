using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Budget.Sheets;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Plans;

/// <summary>导出申报表: targets as the filled form of their family, of the newest version or of another.</summary>
internal static class PrintPlan
{
    public static string AddressOf(string id, FormFileKind kind) => $"/budget/plans/{id}/form{SheetAnswer.EndingOf(kind)}";

    public static void Map(Doors doors)
    {
        foreach (var kind in SheetAnswer.Kinds)
            doors.Pages.MapGet(AddressOf("{id}", kind), (string id, HttpContext http, Caller caller, PlanReader reader) => Print(id, kind, (http, caller), reader)).Requires(Permission.ReadBudget);
    }

    private static async Task<IResult> Print(string id, FormFileKind kind, (HttpContext Http, Caller Caller) asked, PlanReader reader)
    {
        var (district, stop) = (asked.Caller.Actor.District, asked.Http.RequestAborted);
        if (await reader.Find(district, id, stop) is not { } document) return Answers.Refusal(asked.Http, PlanProblems.NotFound);
        var version = long.TryParse(asked.Http.Request.Query["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : document.Version;
        if (await reader.FindFacts(district, id, version, stop) is not { } facts) return Answers.Refusal(asked.Http, PlanProblems.NotFound);
        if (!FilledForm.Write(facts, kind).Succeeded(out var file, out var refused)) return Answers.Refusal(asked.Http, refused);
        return TypedResults.File(file, kind == FormFileKind.Docx ? Docx.Type : Xlsx.Type, FormattableString.Invariant($"{document.Unit}{document.TargetYear}年绩效目标（第{version}版）{SheetAnswer.EndingOf(kind)}"));
    }
}
