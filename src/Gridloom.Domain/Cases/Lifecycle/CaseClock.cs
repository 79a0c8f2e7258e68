namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How far a clock of a case has run (计时): counted in its limit's own time, from the facts only.</summary>
/// <param name="From">Where it started.</param>
/// <param name="Due">Its deadline; at this very instant it is still on time.</param>
/// <param name="Stop">Where it stopped; null while it runs.</param>
/// <param name="Used">How much has passed, up to its stop or to the instant asked for.</param>
/// <param name="Remaining">What is left of the limit; negative when more was used.</param>
/// <param name="OnTime">The deadline has not passed, or had not when it stopped.</param>
/// <param name="CalendarIncomplete">The deadline counts on a year whose holidays are not loaded, and may move.</param>
public sealed record CaseClock(
    CaseClockKind Kind, TimeLimit Limit, Instant From, Instant Due, Instant? Stop, TimeSpan Used, TimeSpan Remaining, ClockState State,
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
        CaseStage.Dispatched or CaseStage.Handling => CaseClockKind.Holder,
        CaseStage.Checking => CaseClockKind.Check,
        _ => null,
    };

    /// <summary>The clock as the facts have it; null when it never started or, for the holder's, no unit has the case.</summary>
    public static ClockFacts? Find(CaseFile c, CaseClockKind kind)
    {
        var (from, due, stop) = kind switch
        {
            CaseClockKind.Accept => (c.AcceptFrom, c.AcceptDue, c.AcceptedAt ?? (c.Stage == CaseStage.Verifying ? c.VerifySentAt : null)),
            CaseClockKind.Verify => (c.VerifySentAt, c.VerifyDue, c.VerifiedAt),
            CaseClockKind.File => (c.AcceptedAt, c.FileDue, c.FiledAt),
            CaseClockKind.Dispatch => (c.DispatchFrom, c.DispatchDue, c.DispatchedAt),
            CaseClockKind.Case => (c.FirstDispatchedAt, c.CaseDue, c.HandledAt),
            CaseClockKind.Holder => (c.DispatchedAt, c.HolderDue, c.HandledAt),
            CaseClockKind.Check => (c.CheckSentAt, c.CheckDue, c.CheckedAt),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No facts belong to this clock."),
        };
        return from is { } start && due is { } end ? new(kind, start, end, stop ?? c.EndedAt) : null;
    }

    /// <summary>Counts a clock up to its stop, or up to <paramref name="now"/> while it runs.</summary>
    internal static CaseClock Of(ClockFacts clock, TimeLimit limit, WorkingCalendar calendar, Instant now)
    {
        var until = clock.Stop ?? now;
        var used = until <= clock.From ? TimeSpan.Zero
            : limit.Unit.IsContinuous() ? until - clock.From
            : calendar.WorkingTimeBetween(clock.From, until);
        var state = clock.Stop is not null ? ClockState.Stopped
            : until > clock.Due ? ClockState.Overdue
            : used * 5 >= limit.Length * 4 ? ClockState.Near
            : ClockState.Normal;
        var incomplete = !limit.Unit.IsContinuous() && !calendar.Knows(clock.From.ChinaDay(), clock.Due.ChinaDay());
        return new(clock.Kind, limit, clock.From, clock.Due, clock.Stop, used, limit.Length - used, state, until <= clock.Due, incomplete);
    }
}
