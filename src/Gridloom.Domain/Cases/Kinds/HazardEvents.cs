using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>Somebody told more of a hazard, or mended what was told (补充隐患信息).</summary>
/// <param name="Edition">1 for the first of its case.</param>
public sealed record HazardNoted(string Id, string Number, long Edition, HazardFacts Facts) : Event
{
    public const string Name = "hazard.noted";

    public override string Kind => Name;

    public override string Subject => Number;
}
