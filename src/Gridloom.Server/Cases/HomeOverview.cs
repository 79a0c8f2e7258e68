using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Reads the district at a glance for whoever looks over it (首页概览), and the small trend of whoever works in a queue.</summary>
internal sealed class HomeOverview(Indicators.FigureLookup figures, CaseLookup cases, CaseLifecycle lifecycle)
{
    private const int UnitsShown = 8;

    /// <summary>Where somebody above the desk decides, now and then.</summary>
    private static readonly CaseQueue[] Decisions = [CaseQueue.Voiding, CaseQueue.Arbitration, CaseQueue.LeaderExtension];

    /// <summary>Whether the person sees figures and works in no queue but decides: then the district is what the home page is about.</summary>
    public static bool LooksOver(Actor actor) => actor.May(Permission.ReadBudget) && CaseQueues.Of(actor).All(Decisions.Contains);

    public async Task<OverviewModel> Of(Actor actor, IReadOnlyList<WorkQueues.Waiting> open, (Instant Now, Words T) at, CancellationToken stop)
    {
        var glance = await figures.LastDays(actor, at.Now, at.T, stop);
        var late = await cases.LateByUnit(actor, at.Now, stop);
        return new()
        {
            Clocks = Clocks(open, at.Now, at.T),
            Loop = [.. glance.Loop.Select(step => new LoopStep(step.Character, step.Name, step.Count, glance.Loop[0].Count, step.Href))],
            Trends = glance.Trends,
            Late = [.. late.Take(UnitsShown).Select(unit => Late(unit, late[0].Count, at))],
            Rates = [.. glance.Year.Select(rate => new YearRate(rate.Name, rate.Value, (rate.Part.Count, rate.Part.Href), (rate.Whole.Count, rate.Whole.Href)))],
            RatesHref = glance.YearHref,
        };
    }

    /// <summary>What came into the person's own work and went out of it; null for those who have none.</summary>
    public async Task<Trend?> Own(Actor actor, Instant now, Words t) => actor switch
    {
        { Unit: not null } => await figures.InAndOut(actor, now, (t["每天派来与处置"], "dispatched", "handled", null), t),
        _ when actor.May(Permission.AcceptCase) => await figures.InAndOut(actor, now, (t["每天上报与结案"], "reported", "closed", null), t),
        _ when actor.May(Permission.ReportCase) => await figures.InAndOut(actor, now, (t["我每天上报的"], "reported", null, actor.Account), t),
        _ => null,
    };

    /// <summary>In which state the clock of its step is; null when none counts.</summary>
    public ClockState? StateOf(WorkQueues.Waiting waiting, Instant now) => CaseClock.Step(waiting.File) is { } step ? lifecycle.Clock(waiting.File, step, now)?.State : null;

    private List<ClockTile> Clocks(IReadOnlyList<WorkQueues.Waiting> open, Instant now, Words t)
    {
        var states = open.Select(w => StateOf(w, now)).ToList();
        return [.. ShowOpenClocks.States.Select(state => new ClockTile(state, ShowOpenClocks.NameOf(state, t), states.LongCount(s => s == state), ShowOpenClocks.AddressOf(state)))];
    }

    private LateUnit Late(CaseLookup.UnitCount unit, long most, (Instant Now, Words T) at)
    {
        var name = unit.Unit is null ? at.T["还没有派到单位"] : lifecycle.Rules.Units.Find(unit.District, unit.Unit)?.Name ?? unit.Unit;
        return new(name, unit.Count, most, new CaseFilter(Stage: CaseFilter.Open, Late: at.Now, Unit: unit.Unit ?? CaseFilter.NoUnit).ToUrl());
    }
}
