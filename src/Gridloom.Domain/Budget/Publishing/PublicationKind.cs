namespace Gridloom.Domain.Budget.Publishing;

/// <summary>What of a unit's budget year is made public (公开内容).</summary>
public enum PublicationKind
{
    /// <summary>绩效目标: the targets in force.</summary>
    Targets,

    /// <summary>绩效自评: the self-evaluations as they were handed in.</summary>
    Evaluation,
}
