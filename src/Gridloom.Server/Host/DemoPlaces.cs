using Gridloom.Domain.Territory;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>Where the demo's reports come from (演示地点): the communities of a district that have grids, so that address and position agree.</summary>
internal static class DemoPlaces
{
    /// <param name="regions">The district's boundaries.</param>
    public static IReadOnlyList<SeededPlace> Of(Divisions divisions, IEnumerable<Region> regions)
    {
        var grids = regions.Where(r => r.Layer == RegionLayer.BaseGrid).OrderBy(r => r.Code, StringComparer.Ordinal).ToLookup(r => r.Code[..12], r => r.Shape, StringComparer.Ordinal);
        return
        [
            .. grids.Select(g => divisions.Find(g.Key)).OfType<Division>()
                .Select(d => new SeededPlace(d.Code, divisions.Find(d.Parent)!.Name, Divisions.Short(d.Name), [.. grids[d.Code]])),
        ];
    }
}
