using Gridloom.Domain.Territory;
using Gridloom.Server.Territory;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>The demo's boundaries (演示边界): drawn for each district that we know, since no official ones are ours to publish, and labelled so.</summary>
internal static class DemoBoundaries
{
    public const string Label = "示意边界（合成，非官方）";

    private const ulong Seed = 20_260_102;

    public static IReadOnlyList<LoadTerritory.Request> Draw(Divisions divisions)
    {
        var middles = ReferenceData.StreetMiddles();
        return [.. divisions.Districts.OrderBy(d => d.Code, StringComparer.Ordinal).AsParallel().AsOrdered().Select(d => new LoadTerritory.Request(
            SyntheticDistrict.Draw(new(Seed, d, [.. divisions.Below(d.Code)], divisions.FindEnvelope(d.Code)!, middles)), BoundarySource.Synthetic, Label))];
    }
}
