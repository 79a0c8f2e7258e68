using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Domain.Territory;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>绩效监控表: a project's sheet of mid-year monitoring, with money and goals filled by themselves.</summary>
internal static class ShowMonitoring
{
    /// <summary>At the API's door.</summary>
    public const string ApiAddress = "/budget/projects/{id}/monitoring";

    public static string AddressOf(string project) => $"/budget/{project}/monitoring";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, MonitoringPageMaker page) => page.Show(http, caller.Actor, id, new())).Requires(Permission.ReadBudget);
        doors.Api.MapGet(ApiAddress, (string id, Caller caller, MonitoringJson sheet, CancellationToken stop) => sheet.Show(caller.Actor, id, stop))
            .WithSummary("A project's sheet of mid-year monitoring").Requires(Permission.ReadBudget).Produces<MonitoringJson.Response>();
        foreach (var kind in SheetAnswer.Kinds)
            doors.Pages.MapGet(AddressOf("{id}") + SheetAnswer.EndingOf(kind), (string id, HttpContext http, Caller caller, MonitoringPageMaker page) => page.Print(http, caller.Actor, id, kind)).Requires(Permission.ReadBudget);
    }
}

/// <summary>Draws it (监控页).</summary>
internal sealed class MonitoringPageMaker(Frames frames, FormKeys keys, MonitoringSheets sheets, Divisions divisions)
{
    private readonly MonitoringMaker maker = sheets.Maker;

    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(SaveMonitoring.Request? Typed = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, Tried tried)
    {
        if (await sheets.Find(actor, id, http.RequestAborted) is not { } found) return Answers.Refusal(http, EvaluationProblems.NotFound);
        var (t, refused, typed, sheet) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused, tried.Typed, found.Sheet);
        var stage = found.Stored?.Stage ?? SheetStage.Drafting;
        Field Field(string? sent, string stands, string name) => new(sent ?? stands, refused.Of(name, t));
        return Pages.Show<MonitoringPage>(frames.For(http, t["绩效监控"], RailEntry.Budget, refused is null ? Notice(http, t) : null), new MonitoringModel(id, refused is null ? keys.New() : keys.Again(http, refused), sheet)
        {
            Seen = typed?.Seen ?? found.Stored?.Version ?? 0, Stage = SheetWords.StageOf(stage, t), Tone = SheetWords.ToneOf(stage),
            // What was typed is shown again, whatever became of the sheet meanwhile.
            MaySave = (stage == SheetStage.Drafting || typed is not null) && actor.May(Permission.DeclareTargets) && actor.Scope.Covers(actor.District),
            Due = Ui.Show.Day(maker.Rules.DueOf((int)sheet.Year)), Demo = found.Demo ? t["演示：目标和部分数值是演示数据，本表不是真实的监控。"] : null, Scope = found.Stored?.Frozen is null ? ShowBudget.ScopeWords(actor, divisions, t) : null,
            Outlooks = [.. maker.Outlooks.All.Select(outlook => new Choice(outlook.Code, ProjectPage.In(outlook.Name, t)))],
            MoneyReason = Field(typed?.Money.Reason, sheet.Money.Reason, "money-reason"), MoneyMeasures = Field(typed?.Money.Measures, sheet.Money.Measures, "money-measures"), Opinion = Field(typed?.Opinion, sheet.Opinion, "opinion"),
            Lines = [.. sheet.Lines.Select(line => (line, typed?.Lines.GetValueOrDefault(line.Indicator))).Select(row => new MonitoringRow(row.line, row.Item2?.Outlook ?? row.line.Outlook, Field(row.Item2?.Reason, row.line.Reason, "reason-" + row.line.Indicator), row.Item2?.Measures ?? row.line.Measures))],
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    public async Task<IResult> Print(HttpContext http, Actor actor, string id, FormFileKind kind)
    {
        if (await sheets.Find(actor, id, http.RequestAborted) is not { } found) return Answers.Refusal(http, EvaluationProblems.NotFound);
        var names = maker.Outlooks.All.ToDictionary(outlook => outlook.Code, outlook => outlook.Name.Chinese, StringComparer.Ordinal);
        return SheetAnswer.Of(new MonitoringForm(names).Of(found.Sheet.Project + "绩效监控表", [(found.Sheet, found.Demo)]), kind);
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "saved" => t["已保存。"],
        "submitted" => t["监控表已提交，各项数值按提交时固定。"],
        _ => null,
    };
}
