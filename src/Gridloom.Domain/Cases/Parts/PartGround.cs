using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>What a decision about a part looks at besides the part (协同背景).</summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Parts">All parts of the case, ended ones included, in their order.</param>
public sealed record PartGround(CaseFile Case, IReadOnlyList<PartFile> Parts, Instant Now)
{
    /// <summary>Null when the case has none of that number.</summary>
    public PartFile? Find(long part) => Parts.FirstOrDefault(p => p.Part == part);

    /// <summary>Whether the unit still has a part of the case.</summary>
    public bool HasOpen(string unit) => Parts.Any(p => p.Unit == unit && p.Stage.IsOpen());
}
