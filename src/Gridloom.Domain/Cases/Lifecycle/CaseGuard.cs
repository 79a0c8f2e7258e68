namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What must hold of the case and the person, besides stage and permission (限制条件).</summary>
public enum CaseGuard
{
    /// <summary>A public report that nobody has looked at yet (待审看).</summary>
    AwaitsModeration,

    /// <summary>It was not seen to be true already (尚未核实属实).</summary>
    NotYetTrue,

    /// <summary>A public report was seen to be true on the spot, and no report was seen to be untrue (核实属实).</summary>
    True,

    /// <summary>One's own report, and not one through a public source (本人上报).</summary>
    OwnReport,

    /// <summary>One's unit holds the case (本单位持有).</summary>
    OwnUnit,

    /// <summary>Somebody else reported it (非上报人).</summary>
    NotReporter,

    /// <summary>Somebody else handled it, in every round (非处置人).</summary>
    NotHandler,

    /// <summary>Nobody has asked to void it, or the request was refused (未申请作废).</summary>
    VoidNotAsked,

    /// <summary>Somebody else asked to void it (他人已申请作废).</summary>
    VoidAskedByAnother,

    /// <summary>It was not evaluated before (尚未评价).</summary>
    NotEvaluated,

    /// <summary>The unit has asked for nothing that is still to be decided (没有待批申请).</summary>
    NothingAsked,

    /// <summary>Somebody else has asked for something that is still to be decided (有待批申请).</summary>
    SomethingAsked,

    /// <summary>A first extension is asked for, and not for engineering work (首次延期待批).</summary>
    ExtensionAsked,

    /// <summary>An extension is asked for that only a leader grants (延期待领导批).</summary>
    LeaderExtensionAsked,

    /// <summary>Suspension is asked for (挂账待批).</summary>
    SuspensionAsked,

    /// <summary>No unit has sent it back yet (未退回过).</summary>
    NeverReturned,

    /// <summary>A unit has sent it back before, and no ruling has given it to the one that has it (退回过且未裁定给本单位).</summary>
    Disputable,

    /// <summary>A superior waits for an answer (督办待答复).</summary>
    Supervised,

    /// <summary>It lies with one's own unit; or with the desk, and one acts for no unit (由本方持有).</summary>
    Holding,

    /// <summary>It had been filed, and is closed for the first time (已立案且未重开过).</summary>
    NeverReopened,

    /// <summary>It was reopened before (重开过).</summary>
    Reopened,

    /// <summary>It ends with its main case, never by hand (随主案).</summary>
    FollowsMain,

    /// <summary>A street's unit has it, below which there are others (由街道单位持有).</summary>
    OfStreet,

    /// <summary>A community's unit has it (由社区单位持有).</summary>
    OfCommunity,

    /// <summary>A street's unit has it, above which is the district's desk (上级为区).</summary>
    MayRaiseToDesk,

    /// <summary>The unit that has it has not raised it before, and no ruling gave it to that unit (本单位未上呈过且未裁定给本单位).</summary>
    NeverRaised,

    /// <summary>It had been filed (已立过案).</summary>
    WasFiled,

    /// <summary>The reporter said that they are dissatisfied (已评价不满意).</summary>
    Dissatisfied,

    /// <summary>The reporter has not asked to reopen it since it was closed (本次结案后未申请重办).</summary>
    ReopenNotAsked,

    /// <summary>The reporter asks to reopen it, and nobody has answered (重办待答复).</summary>
    ReopenAsked,
}
