namespace Gridloom.Domain.Cases;

/// <summary>What a stretch of time does to the clock.</summary>
public enum DeadlineStepKind
{
    /// <summary>The clock runs without pause (连续计时).</summary>
    Continuous,

    /// <summary>Working days, or part of one, of which the working hours count (计入).</summary>
    Counted,

    /// <summary>Hours of a working day outside working time, before the clock has started (工作时间之外).</summary>
    OutsideHours,

    /// <summary>Weekends and holidays (不计).</summary>
    NotCounted,
}
