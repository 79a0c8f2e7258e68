namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How far a clock has run (计时状态).</summary>
public enum ClockState
{
    /// <summary>Less than 80 % of the limit is used (正常).</summary>
    Normal,

    /// <summary>80 % of the limit or more is used, and the deadline has not passed (临期).</summary>
    Near,

    /// <summary>The deadline has passed (超时).</summary>
    Overdue,

    /// <summary>It counts no longer; whether it was in time stays to be read (停表).</summary>
    Stopped,
}
