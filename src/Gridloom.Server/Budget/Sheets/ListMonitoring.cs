using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>绩效监控: the lights of a year's projects, those at risk first.</summary>
internal static class ListMonitoring
{
    public const string Address = "/budget/monitoring";

    public static string AddressOf(long year) => FormattableString.Invariant($"{Address}?year={year}");

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, Show).Requires(Permission.ReadBudget);

    private static async Task<IResult> Show(HttpContext http, Caller caller, BudgetReader reader, SheetStore store, SheetValues values, MonitoringMaker maker, Frames frames)
    {
        var (t, stop, actor) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor);
        var year = SheetYear.Of(http, values.Today(actor.District).Year);
        var stored = (await store.OfYear(actor.District, year, SheetKind.Monitoring, stop)).ToDictionary(sheet => sheet.Project, StringComparer.Ordinal);
        var rows = new List<MonitoredProject>();
        foreach (var project in (await reader.Projects(actor.District, year, stop)).Where(project => project.Masked == 0))
        {
            var sheet = stored.GetValueOrDefault(project.Id);
            var filled = sheet?.Frozen is { } frozen ? SheetStore.Read<MonitoringSheet>(frozen)
                : maker.Make((await values.Find(actor, project.Id, maker.Rules, stop))!, sheet is null ? MonitoringInput.Blank : SheetStore.Read<MonitoringInput>(sheet.Input));
            var stage = sheet?.Stage ?? SheetStage.Drafting;
            rows.Add(new(project.Name, ShowMonitoring.AddressOf(project.Id), filled, sheet is null ? t["未填"] : SheetWords.StageOf(stage, t), SheetWords.ToneOf(stage)));
        }
        return Pages.Show<MonitoringListPage>(frames.For(http, t["绩效监控"], RailEntry.Budget), new MonitoringListModel(
            year, Ui.Show.Day(maker.Rules.CutOffOf((int)year)), Ui.Show.Day(maker.Rules.DueOf((int)year)), [.. rows.OrderByDescending(row => row.Sheet.Light)], maker.Rules));
    }
}

/// <summary>The lights of a year's projects (监控清单).</summary>
/// <param name="CutOff">The last day whose data counts.</param>
/// <param name="Rows">Red first.</param>
public sealed record MonitoringListModel(long Year, string CutOff, string Due, IReadOnlyList<MonitoredProject> Rows, MonitoringRules Rules);

public sealed record MonitoredProject(string Name, string Href, MonitoringSheet Sheet, string Stage, Tone Tone);
