namespace Gridloom.Domain.Cases.Parts;

/// <summary>What must hold of the part, its case and the person, besides stage and permission (限制条件).</summary>
public enum PartGuard
{
    /// <summary>One's unit was asked (本单位的协同件).</summary>
    Doer,

    /// <summary>One stands on the side that asked: the desk, or the unit that whistled (请求方).</summary>
    Asker,

    /// <summary>The case has not ended and follows no other (案件在办).</summary>
    CaseOpen,

    /// <summary>A unit works on the case, so that another may be asked (案件在单位手里).</summary>
    CaseWithUnit,
}
