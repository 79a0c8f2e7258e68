namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>
/// A project's sheet of mid-year monitoring as it is handed in (绩效监控表): money and goals against what was planned by the day, why they lag,
/// and what will be done.
/// </summary>
/// <param name="CutOff">The last day whose data is in it.</param>
/// <param name="Rules">The version of the rules of the lights.</param>
public sealed record MonitoringSheet(string Project, string Unit, long Year, DateOnly CutOff, string Rules)
{
    public required MonitoredMoney Money { get; init; }

    public required IReadOnlyList<MonitoredLine> Lines { get; init; }

    /// <summary>The mean pace of the indicators that a number decides, in per cent; null when there is none.</summary>
    public required decimal? GoalPace { get; init; }

    public required Light GoalLight { get; init; }

    /// <summary>The worse of the two lights.</summary>
    public Light Light => (Light)Math.Max((int)Money.Light, (int)GoalLight);

    /// <summary>存在的问题与建议; blank when nothing was said.</summary>
    public string Opinion { get; init; } = "";
}

/// <summary>The money of a sheet (资金执行), in 分.</summary>
/// <param name="Pace">What is paid out of what should be, in per cent; null while nothing should be.</param>
public sealed record MonitoredMoney(long BudgetFen, long PaidFen, long PlannedFen, long ForecastFen, decimal? Pace, Light Light)
{
    /// <summary>偏差原因.</summary>
    public string Reason { get; init; } = "";

    /// <summary>纠偏措施.</summary>
    public string Measures { get; init; } = "";
}

/// <summary>An indicator of a sheet (目标实现程度).</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Actual">As it is printed; a dash where there is no value.</param>
/// <param name="Pace">In per cent of what is expected by the day; null where no number decides.</param>
/// <param name="Outlook">全年完成可能性, a code; blank while nobody said.</param>
public sealed record MonitoredLine(string Indicator, string Level1, string Level2, string Name, string Target, string Actual, decimal? Pace, Light Light, string Outlook)
{
    public string Reason { get; init; } = "";

    public string Measures { get; init; } = "";
}
