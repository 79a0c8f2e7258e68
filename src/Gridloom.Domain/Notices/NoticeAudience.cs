namespace Gridloom.Domain.Notices;

/// <summary>Who is told of something (通知对象), seen from the case. Whoever does not see the case is never among them.</summary>
public enum NoticeAudience
{
    /// <summary>Whoever has it to do now: the desk, the collector, the unit or the arbitrators (持有人).</summary>
    Holder,

    /// <summary>The liaisons of the unit that has it (处置单位).</summary>
    Unit,

    /// <summary>The liaisons of the unit that had it last, where it has none now (上一处置单位).</summary>
    LastUnit,

    /// <summary>The desk that stands nearest: that of the street where there is one, otherwise that of the district (坐席).</summary>
    Desk,

    /// <summary>The collector to whom the verification or check was given (采集员).</summary>
    Collector,

    /// <summary>Who may decide what the unit asks for; a leader where only a leader may (审批人).</summary>
    Approvers,

    /// <summary>Who may strike a case out, but for who asked for it (作废审批人).</summary>
    VoidApprovers,

    /// <summary>Who may rule whose it is (裁定人).</summary>
    Arbitrators,

    /// <summary>Who supervises for the whole district (区级督查).</summary>
    Supervisors,

    /// <summary>The leaders of the whole district (区级领导).</summary>
    Leaders,

    /// <summary>Who had asked to strike it out (作废申请人).</summary>
    Asker,

    /// <summary>The account that reported it; nobody for a resident's report (上报人).</summary>
    Reporter,
}
