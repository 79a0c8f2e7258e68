namespace Gridloom.Domain.Budget;

/// <summary>How much of a year has passed (全年时间进度), today included: on 20 November 2026 it is 324 of 365 days.</summary>
/// <param name="Days">0 before the year begins, all of them after it ended.</param>
/// <param name="Of">365 or 366.</param>
public readonly record struct YearPassed(int Days, int Of)
{
    public decimal Percent => Days * 100m / Of;

    public bool IsOver => Days == Of;

    /// <param name="today">In China.</param>
    public static YearPassed At(long year, DateOnly today)
    {
        var days = DateTime.IsLeapYear((int)year) ? 366 : 365;
        return new(today.Year < year ? 0 : today.Year > year ? days : today.DayOfYear, days);
    }
}
