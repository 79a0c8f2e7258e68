namespace Gridloom.Domain.Notices;

/// <summary>What a notice is about (通知类别): by it people filter, and switch off what they need not hear.</summary>
public enum NoticeTopic
{
    /// <summary>Something was given to you (派办).</summary>
    Work,

    /// <summary>A deadline comes near or has passed (时限提醒).</summary>
    Clock,

    /// <summary>You were urged or supervised (催办督办).</summary>
    Demand,

    /// <summary>Something waits for your decision (待审批).</summary>
    Request,

    /// <summary>What you asked for was decided (审批结果).</summary>
    Answer,

    /// <summary>A case of yours took another way (案件变动).</summary>
    Change,

    /// <summary>Others left something late (超时上报).</summary>
    Escalation,
}
