using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>How far a clock of a part has run (协同计时): counted in its limit's own time, from the facts only.</summary>
/// <param name="Due">Its deadline; at this very instant it is still on time.</param>
/// <param name="Stop">Where it stopped; null while it runs.</param>
/// <param name="OnTime">The deadline has not passed, or had not when it stopped.</param>
public sealed record PartClock(PartClockKind Kind, TimeLimit Limit, Instant From, Instant Due, Instant? Stop, TimeSpan Used, ClockState State, bool OnTime)
{
    /// <summary>What is left of the limit; negative when more was used.</summary>
    public TimeSpan Remaining => Limit.Length - Used;

    /// <summary>The clock of the step that the part waits for: to report in first, then the work; null where nobody at the unit is waited for.</summary>
    public static PartClockKind? Step(PartFile p) => p.Stage switch
    {
        PartStage.Asked => PartClockKind.Answer,
        PartStage.InHand => PartClockKind.Work,
        _ => null,
    };

    /// <summary>How far the clock has run at an instant.</summary>
    public static PartClock Of(PartFile p, PartClockKind kind, WorkingCalendar calendar, Instant now)
    {
        var (text, from, due) = kind == PartClockKind.Answer ? (p.AnswerLimit, p.AskedAt, p.AnswerDue) : (p.WorkLimit, p.WorkFrom, p.WorkDue);
        var limit = Read(text);
        var stop = (kind == PartClockKind.Answer ? p.ReportedAt : p.DoneAt) ?? p.RefusedAt ?? p.EndedAt;
        var until = stop ?? now;
        var used = new TimeCount(calendar, limit.Unit.IsContinuous(), []).Between(from, until);
        var state = stop is not null ? ClockState.Stopped : until > due ? ClockState.Overdue : used * 5 >= limit.Length * 4 ? ClockState.Near : ClockState.Normal;
        return new(kind, limit, from, due, stop, used, state, until <= due);
    }

    private static TimeLimit Read(string text) => TimeLimit.Parse(text).Succeeded(out var limit, out var refused) ? limit : throw new InvalidOperationException(refused.English);
}
