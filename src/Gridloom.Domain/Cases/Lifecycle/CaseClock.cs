namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How far a clock of a case has run (计时): counted in its limit's own time, from the facts only.</summary>
/// <param name="From">Where it started.</param>
/// <param name="Due">Its deadline; at this very instant it is still on time.</param>
/// <param name="Stop">Where it stopped; null while it runs.</param>
/// <param name="Used">How much has passed, up to its stop or to the instant asked for.</param>
/// <param name="Limit">In the unit that the clock counts by.</param>
/// <param name="Total">The limit and what was granted on top of it.</param>
/// <param name="Remaining">What is left of the total; negative when more was used.</param>
/// <param name="OnTime">The deadline has not passed, or had not when it stopped.</param>
/// <param name="CalendarIncomplete">The deadline counts on a year whose holidays are not loaded, and may move.</param>
public sealed record CaseClock(
    CaseClockKind Kind, TimeLimit Limit, TimeSpan Total, Instant From, Instant Due, Instant? Stop, TimeSpan Used, TimeSpan Remaining, ClockState State,
    bool OnTime, bool CalendarIncomplete)
{
    /// <summary>The clocks that run now, each with its start and deadline.</summary>
    public static IReadOnlyList<ClockFacts> Running(CaseFile c) =>
        [.. Enum.GetValues<CaseClockKind>().Select(kind => Find(c, kind)).OfType<ClockFacts>().Where(static clock => clock.Stop is null)];

    /// <summary>The clock of the step that the case waits for; null at stages where none counts.</summary>
    public static CaseClockKind? Step(CaseFile c) => c.Stage switch
    {
        CaseStage.Reported => CaseClockKind.Accept,
        CaseStage.Verifying => CaseClockKind.Verify,
        CaseStage.Accepted => CaseClockKind.File,
        CaseStage.Filed => CaseClockKind.Dispatch,
        CaseStage.Arbitrating => CaseClockKind.Arbitrate,
        CaseStage.Dispatched or CaseStage.Handling => CaseClockKind.Holder,
        CaseStage.Checking => CaseClockKind.Check,
        _ => null,
    };

    /// <summary>The deadline of that step; null where none counts.</summary>
    public static Instant? StepDue(CaseFile c) => Step(c) switch
    {
        CaseClockKind.Accept => c.AcceptDue,
        CaseClockKind.Verify => c.VerifyDue,
        CaseClockKind.File => c.FileDue,
        CaseClockKind.Dispatch => c.DispatchDue,
        CaseClockKind.Arbitrate => c.ArbitrateDue,
        CaseClockKind.Holder => c.HolderDue,
        CaseClockKind.Check => c.CheckDue,
        _ => null,
    };

    /// <summary>The clock as the facts have it; null when it never started or, for the holder's, no unit has the case.</summary>
    public static ClockFacts? Find(CaseFile c, CaseClockKind kind)
    {
        var (due, stop) = kind switch
        {
            CaseClockKind.Accept => (c.AcceptDue, c.AcceptedAt ?? (c.Stage == CaseStage.Verifying ? c.VerifySentAt : c.LinkedAt)),
            CaseClockKind.Verify => (c.VerifyDue, c.VerifiedAt),
            CaseClockKind.File => (c.FileDue, c.FiledAt ?? c.LinkedAt),
            CaseClockKind.Dispatch => (c.DispatchDue, c.Stage == CaseStage.Arbitrating ? c.DisputedAt : c.DispatchedAt ?? c.LinkedAt),
            CaseClockKind.Case => (c.CaseDue, c.HandledAt ?? c.SuspendedAt ?? c.LinkedAt),
            CaseClockKind.Holder => (c.HolderDue, c.HandledAt ?? c.SuspendedAt),
            CaseClockKind.Check => (c.CheckDue, c.CheckedAt),
            CaseClockKind.Arbitrate => (c.ArbitrateDue, c.RuledAt),
            CaseClockKind.Supervise => (c.SuperviseDue, c.SupervisionAnsweredAt),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No facts belong to this clock."),
        };
        return StartOf(c, kind) is { } start && due is { } end ? new(kind, start, end, stop ?? c.EndedAt) : null;
    }

    /// <summary>Since when the clock counts; null when it never started.</summary>
    internal static Instant? StartOf(CaseFile c, CaseClockKind kind) => kind switch
    {
        CaseClockKind.Accept => c.AcceptFrom,
        CaseClockKind.Verify => c.VerifySentAt,
        CaseClockKind.File => c.AcceptedAt,
        CaseClockKind.Dispatch => c.DispatchFrom,
        CaseClockKind.Case => c.FirstDispatchedAt,
        CaseClockKind.Holder => c.HolderFrom,
        CaseClockKind.Check => c.CheckSentAt,
        CaseClockKind.Arbitrate => c.DisputedAt,
        CaseClockKind.Supervise => c.SupervisedAt,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No fact starts this clock."),
    };

    /// <summary>Counts a clock up to its stop, or up to <paramref name="now"/> while it runs.</summary>
    internal static CaseClock Of(ClockFacts clock, (TimeLimit Limit, TimeSpan Total) by, TimeCount count, Instant now)
    {
        var (limit, total) = by;
        var until = clock.Stop ?? now;
        var used = count.Between(clock.From, until);
        var state = clock.Stop is not null ? ClockState.Stopped
            : until > clock.Due ? ClockState.Overdue
            : used * 5 >= total * 4 ? ClockState.Near
            : ClockState.Normal;
        var incomplete = !count.Continuous && !count.Calendar.Knows(clock.From.ChinaDay(), clock.Due.ChinaDay());
        return new(clock.Kind, limit, total, clock.From, clock.Due, clock.Stop, used, total - used, state, until <= clock.Due, incomplete);
    }
}
