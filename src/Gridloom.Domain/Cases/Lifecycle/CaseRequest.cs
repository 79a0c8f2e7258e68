namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What a unit may ask for while it handles a case (待批申请).</summary>
public enum CaseRequest
{
    /// <summary>More time (延期).</summary>
    Extension,

    /// <summary>A rest, for which the clocks stand still (挂账).</summary>
    Suspension,

    /// <summary>The end of a rest (恢复).</summary>
    Resumption,
}
