namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Where a case waits for somebody to take its next step (待办队列). In the order of the way.</summary>
public enum CaseQueue
{
    /// <summary>A superior waits for an answer (督办待答复).</summary>
    Supervision,

    /// <summary>A public report to be looked at (待审看).</summary>
    Moderation,

    /// <summary>To be accepted, or sent to be seen on the spot (待受理).</summary>
    Acceptance,

    /// <summary>To be seen on the spot (待核实).</summary>
    Verification,

    /// <summary>To be filed (待立案).</summary>
    Filing,

    /// <summary>To be dispatched (待派遣).</summary>
    Dispatch,

    /// <summary>Whose it is, is to be ruled (待裁定).</summary>
    Arbitration,

    /// <summary>More time is asked for (延期待批).</summary>
    Extension,

    /// <summary>More time is asked for that only a leader grants (延期待领导批).</summary>
    LeaderExtension,

    /// <summary>A rest is asked for (挂账待批).</summary>
    Suspension,

    /// <summary>It rests, and is to be looked at (挂账中).</summary>
    Resting,

    /// <summary>To be taken on by the unit (待接收).</summary>
    Receipt,

    /// <summary>With the unit that works on it (处置中).</summary>
    Handling,

    /// <summary>To be sent for checking (待发核查).</summary>
    CheckSending,

    /// <summary>To be checked on the spot (待核查).</summary>
    Check,

    /// <summary>To be closed (待结案).</summary>
    Closing,

    /// <summary>Voiding to be decided (作废待批).</summary>
    Voiding,

    /// <summary>The reporter asks to reopen it (申请重办待答复). It is closed, and the only queue of closed cases.</summary>
    Reopening,
}
