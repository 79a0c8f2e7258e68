namespace Gridloom.Domain.Notices;

/// <summary>How long a notice is still true (成立条件): one that was held over the night is let go when it no longer is.</summary>
public enum NoticeWhile
{
    /// <summary>It happened, whatever came later (一直).</summary>
    Always,

    /// <summary>The case is open (未办结).</summary>
    Open,

    /// <summary>The case stands where it stood, without having left (仍在原环节).</summary>
    Stage,

    /// <summary>What the unit asks for is undecided (申请待批).</summary>
    Request,

    /// <summary>The voiding is undecided (作废待批).</summary>
    Void,

    /// <summary>The superior waits for the answer (督办待答复).</summary>
    Supervision,

    /// <summary>The clock runs, with the same start and deadline (仍在计时).</summary>
    Clock,
}
