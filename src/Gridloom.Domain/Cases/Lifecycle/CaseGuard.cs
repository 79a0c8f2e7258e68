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
}
