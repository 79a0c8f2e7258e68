namespace Gridloom.Domain.Cases;

/// <summary>The earliest instant by which a limit has passed (截止时间), with the steps that lead to it.</summary>
/// <param name="Due">The deadline. What is done at this very instant is on time.</param>
/// <param name="Steps">In order of time, without a gap from the start to the deadline; what they count adds up to the limit.</param>
/// <param name="CalendarIncomplete">True when working time was counted in a year that no holiday notice was loaded for: the deadline may then come too early.</param>
public sealed record Deadline(Instant Due, IReadOnlyList<DeadlineStep> Steps, bool CalendarIncomplete)
{
    /// <summary>The last day on which a limit may start, so that the longest limit still ends within the calendar.</summary>
    public static readonly DateOnly LastStart = new(2180, 12, 31);

    /// <summary>
    /// When the limit runs out that starts at <paramref name="from"/>; or <c>case.start-out-of-range</c>
    /// outside <see cref="WorkingCalendar.FirstDay"/> to <see cref="LastStart"/>, both included.
    /// </summary>
    public static Outcome<Deadline> Of(Instant from, TimeLimit limit, WorkingCalendar calendar)
    {
        if (from < WorkingCalendar.StartOf(WorkingCalendar.FirstDay) || from >= WorkingCalendar.StartOf(LastStart.AddDays(1)))
            return DeadlineProblems.StartOutOfRange();

        var due = DueOf(from, limit, calendar);
        return limit.Unit.IsContinuous()
            ? new Deadline(due, [new DeadlineStep(DeadlineStepKind.Continuous, from, due, limit.Length, null)], CalendarIncomplete: false)
            : new Deadline(due, DeadlineStep.Between(from, due, calendar), !calendar.Knows(from.ChinaDay(), due.ChinaDay()));
    }

    /// <summary>The deadline alone, without the steps that lead to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start or the answer leaves the calendar.</exception>
    public static Instant DueOf(Instant from, TimeLimit limit, WorkingCalendar calendar) =>
        limit.Unit.IsContinuous() ? from + limit.Length : calendar.AddWorkingTime(from, limit.Length);
}
