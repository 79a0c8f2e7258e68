using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Puts a case's clocks into words and bars (计时条).</summary>
internal sealed class CaseClockLines(CaseLifecycle lifecycle)
{
    /// <summary>All that were started; the case's and the holder's first, because these two stand side by side.</summary>
    public IReadOnlyList<ClockLine> All(CaseFile c, Instant now, Words t) =>
    [
        .. Enum.GetValues<CaseClockKind>().OrderBy(kind => kind is CaseClockKind.Case or CaseClockKind.Holder ? 0 : 1)
            .Select(kind => lifecycle.Clock(c, kind, now)).OfType<CaseClock>().Select(clock => Line(clock, t)),
    ];

    /// <summary>The clock of the step that the case waits for; null when none counts.</summary>
    public ClockLine? OfStep(CaseFile c, Instant now, Words t) => CaseClock.Step(c) is { } kind && lifecycle.Clock(c, kind, now) is { Stop: null } clock ? Line(clock, t) : null;

    public bool Incomplete(CaseFile c, Instant now) => Enum.GetValues<CaseClockKind>().Any(kind => lifecycle.Clock(c, kind, now) is { Stop: null, CalendarIncomplete: true });

    private static ClockLine Line(CaseClock clock, Words t)
    {
        var (used, limit, left) = (Span(clock.Used, clock, t), Span(clock.Total, clock, t), Span(clock.Remaining, clock, t));
        var words = clock.State switch
        {
            ClockState.Stopped => clock.OnTime ? t["按期"] : t["超期 {0}", left],
            ClockState.Overdue => t["超 {0}", left],
            _ => t["余 {0}", left],
        };
        return new(Name(clock.Kind, t), clock.State, Math.Round((decimal)clock.Used.Ticks * 100 / clock.Total.Ticks, 1), words, t["已用 {0} / 时限 {1}", used, limit], clock.From, clock.Due)
        {
            OnTime = clock.OnTime,
        };
    }

    // Calendar days are told by the day; everything else by the hour, as the desk counts it.
    private static string Span(TimeSpan span, CaseClock clock, Words t) => clock.Limit.Unit == Domain.Cases.TimeUnit.CalendarDays
        ? Show.Wall((long)span.TotalMinutes, t)
        : Show.Working((long)span.TotalMinutes, t);

    private static string Name(CaseClockKind kind, Words t) => kind switch
    {
        CaseClockKind.Accept => t["受理时限"],
        CaseClockKind.Verify => t["核实时限"],
        CaseClockKind.File => t["立案时限"],
        CaseClockKind.Dispatch => t["派遣时限"],
        CaseClockKind.Case => t["案件时限"],
        CaseClockKind.Holder => t["单位时限"],
        CaseClockKind.Check => t["核查时限"],
        CaseClockKind.Arbitrate => t["裁定时限"],
        CaseClockKind.Supervise => t["督办答复时限"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This clock has no name."),
    };
}
