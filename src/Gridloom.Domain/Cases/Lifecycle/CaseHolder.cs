namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Who has a case for a while (持有人), as the ledger charges it.</summary>
public enum CaseHolder
{
    /// <summary>It was reported, and nobody has taken it up yet (待受理).</summary>
    Queue,

    /// <summary>The desk (坐席).</summary>
    Desk,

    /// <summary>Somebody on the way to see it (采集员).</summary>
    Collector,

    /// <summary>A handling unit (处置单位).</summary>
    Unit,

    /// <summary>Nobody works on it, with approval (挂账).</summary>
    Suspended,

    /// <summary>Whoever rules between units (裁定人).</summary>
    Arbiter,

    /// <summary>Whoever has the case that it was linked to (主案).</summary>
    Main,

    /// <summary>It was closed, and reopened later (已结案).</summary>
    Closed,
}
