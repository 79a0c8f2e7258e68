using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>核对草稿: the figure auditor on targets as they stand now, as if their form had been dropped.</summary>
internal static class AuditPlan
{
    public static string AddressOf(string id) => ShowPlan.AddressOf(id) + "/audit";

    public static void Map(Doors doors) => doors.Pages.MapGet(AddressOf("{id}"), Show).Requires(Permission.ReadBudget);

    private static async Task<IResult> Show(string id, HttpContext http, Caller caller, PlanReader reader, FigureAuditor auditor, Frames frames)
    {
        if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } document) return Answers.Refusal(http, PlanProblems.NotFound);
        var facts = (await reader.FindFacts(caller.Actor.District, id, document.Version, http.RequestAborted))!;
        if (!FamilyForms.Write(facts).Succeeded(out var sheet, out var refused)) return Answers.Refusal(http, refused);
        var t = http.RequestServices.GetRequiredService<Words>();
        var text = SheetText.Of(t["{0}（第 {1} 版）", sheet.Title, document.Version], sheet);
        return Pages.Show<AuditPage>(frames.For(http, t["数字核对"], RailEntry.Budget), new AuditPageModel { Result = AuditFigures.ToResult(text, auditor.Audit(text)), Plan = (document.Unit, ShowPlan.AddressOf(id)) });
    }
}
