namespace Gridloom.Domain.Budget.Execution;

/// <summary>How far a project's money of the year is paid (预算执行) at the end of a day.</summary>
/// <param name="BudgetFen">全年预算数, in 分.</param>
/// <param name="PaidFen">执行数: what was paid up to the day, included, less what came back; in 分.</param>
/// <param name="Plan">Null where nobody planned the payments by quarter; an even course is expected then.</param>
/// <param name="Day">In the budget year.</param>
public sealed record BudgetExecution(long BudgetFen, long PaidFen, PaymentPlan? Plan, DateOnly Day)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>执行率, in per cent; null without a budget.</summary>
    public decimal? Rate => BudgetFen == 0 ? null : PaidFen * 100m / BudgetFen;

    /// <summary>What should be paid by the day: the plan, evenly through each quarter; in 分.</summary>
    public long PlannedFen => PlannedBy(Day);

    /// <summary>支出进度: what is paid out of what should be, in per cent; null while nothing should be paid.</summary>
    public decimal? Pace => PlannedFen == 0 ? null : PaidFen * 100m / PlannedFen;

    /// <summary>
    /// 全年预计执行数: what is paid, and what is still planned at the pace so far; never more than the budget, unless more is paid already.
    /// </summary>
    public long ForecastFen
    {
        get
        {
            var left = PlannedBy(new DateOnly(Day.Year, 12, 31)) - PlannedFen;
            var pace = Math.Min(1, (Pace ?? 100) / 100);
            return Math.Max(PaidFen, Math.Min(BudgetFen, PaidFen + (long)Math.Round(left * pace, MidpointRounding.AwayFromZero)));
        }
    }

    /// <summary>预计执行率, in per cent; null without a budget.</summary>
    public decimal? ForecastRate => BudgetFen == 0 ? null : ForecastFen * 100m / BudgetFen;

    private long PlannedBy(DateOnly day)
    {
        if (Plan is null) return (long)(BudgetFen * (decimal)day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365));
        var quarter = (day.Month - 1) / MonthsOfQuarter;
        var first = new DateOnly(day.Year, quarter * MonthsOfQuarter + 1, 1);
        var days = first.AddMonths(MonthsOfQuarter).DayNumber - first.DayNumber;
        var before = quarter == 0 ? 0 : Plan.Quarters[quarter - 1].Fen;
        return before + (Plan.Quarters[quarter].Fen - before) * (day.DayNumber - first.DayNumber + 1) / days;
    }
}
