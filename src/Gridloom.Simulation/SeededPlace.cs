using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>A community where reports come from (案发社区).</summary>
/// <param name="Code">The community's twelve digits.</param>
/// <param name="Grids">The ground of its grids; none where no grids are loaded, and then nobody gives a position.</param>
public sealed record SeededPlace(string Code, string Street, string Community, IReadOnlyList<Shape> Grids)
{
    // Five decimals are a metre. A grid too thin to be hit has its label point.
    internal Position? Spot(SplitMix random)
    {
        const int Step = 100, Tries = 200;
        if (Grids.Count == 0) return null;
        var grid = random.Of(Grids);
        var (west, south, east, north) = grid.Bounds;
        for (var i = 0; i < Tries; i++)
        {
            var spot = new Position((west / Step + random.Below((int)((east - west) / Step) + 1)) * Step, (south / Step + random.Below((int)((north - south) / Step) + 1)) * Step);
            if (grid.Covers(spot)) return spot;
        }
        return grid.Label;
    }
}
