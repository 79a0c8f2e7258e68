namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// What a case's facts make of its deadlines (时限计算). Everything that moves a deadline is a fact: where the clock started, the limit, what was
/// granted on top, the pauses. So a deadline that is computed again from the facts is the same.
/// </summary>
internal sealed class CaseDeadlines(CaseRules rules)
{
    /// <summary>The clock's deadline; null when it has no start.</summary>
    public Instant? DueOf(CaseFile c, CaseClockKind kind) => CaseClock.StartOf(c, kind) is { } from ? CountOf(c, kind).Add(from, LengthOf(c, kind)) : null;

    /// <summary>How far a clock of the case has run at an instant; null when it never started or, for the holder's, no unit has the case.</summary>
    public CaseClock? Clock(CaseFile c, CaseClockKind kind, Instant now) =>
        CaseClock.Find(c, kind) is { } facts ? CaseClock.Of(facts, (LimitOf(c, kind), LengthOf(c, kind)), CountOf(c, kind), now) : null;

    public TimeLimit LimitOf(CaseFile c, CaseClockKind kind) => kind switch
    {
        CaseClockKind.Case or CaseClockKind.Holder => Read(c.Limit ?? throw new InvalidOperationException("A case without a limit has neither of these clocks.")),
        CaseClockKind.Supervise => rules.Desk.Of(c.Supervision ?? throw new InvalidOperationException("Nobody supervises this case.")),
        _ => rules.Desk.Of(kind),
    };

    public TimeCount CountOf(CaseFile c, CaseClockKind kind) =>
        new(rules.Calendar, LimitOf(c, kind).Unit.IsContinuous(), OfUnits(kind) ? PauseText.Read(c.Pauses) : []);

    /// <summary>Whether more time of this unit can be added to the case's limit: both count nights and holidays, or neither does.</summary>
    public static bool CountsAlike(CaseFile c, TimeLimit more) => Read(c.Limit!).Unit.IsContinuous() == more.Unit.IsContinuous();

    /// <summary>
    /// From when the holder's limit counts after a change of class, where that is not from where it did: a holder who was on time and would have
    /// no time left gets the whole limit from the change on, because nobody could have kept a limit that nobody had told them. Null elsewhere.
    /// </summary>
    public Instant? HolderFrom(CaseFile before, CaseFile after, Instant now)
    {
        var at = before.SuspendedAt ?? now;
        return before.HolderDue >= at && DueOf(after, CaseClockKind.Holder) <= at ? at : null;
    }

    private TimeSpan LengthOf(CaseFile c, CaseClockKind kind)
    {
        var limit = LimitOf(c, kind).Length;
        return OfUnits(kind) && c.Extended.Length > 0 ? c.Extended.Split(';').Aggregate(limit, static (sum, more) => sum + Read(more).Length) : limit;
    }

    private static bool OfUnits(CaseClockKind kind) => kind is CaseClockKind.Case or CaseClockKind.Holder;

    private static TimeLimit Read(string text) => TimeLimit.Parse(text).Succeeded(out var limit, out var refused) ? limit : throw new InvalidOperationException(refused.English);
}
