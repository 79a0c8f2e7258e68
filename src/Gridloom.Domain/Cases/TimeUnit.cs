namespace Gridloom.Domain.Cases;

/// <summary>How a limit counts time (时限单位).</summary>
public enum TimeUnit
{
    /// <summary>An hour of the continuous clock, nights and holidays included (紧急工作时).</summary>
    UrgentHours,

    /// <summary>An hour of working time (工作时).</summary>
    WorkingHours,

    /// <summary>Eight hours of working time, whenever they begin (工作日).</summary>
    WorkingDays,

    /// <summary>Twenty-four hours of the continuous clock (自然日).</summary>
    CalendarDays,
}
