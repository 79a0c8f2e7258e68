using Gridloom.Domain.Territory;
using Gridloom.Server.Territory;
using Gridloom.Simulation;
using Shouldly;

namespace Gridloom.Testing;

/// <summary>Made-up boundaries for the district of a test: one district, two streets, four communities, some sixty grids.</summary>
internal static class TestBoundaries
{
    public static IReadOnlyList<Region> Draw(TestApp app, ulong seed)
    {
        var divisions = app.Get<Divisions>();
        return SyntheticDistrict.Draw(new(
            seed, divisions.Find(app.District)!, [.. divisions.Below(app.District)], divisions.FindEnvelope(app.District)!, new Dictionary<string, Position>(), Grids: 60));
    }

    public static async Task<LoadTerritory.Response> Load(TestApp app, IReadOnlyList<Region> regions)
    {
        var outcome = await app.Get<LoadTerritory.Handler>().Handle(new(regions, BoundarySource.Imported, "a.geojson"));
        return outcome.Succeeded(out var done, out var refused) ? done : throw new InvalidOperationException(refused.Code);
    }

    /// <summary>Draws and loads, labelled as made up; all four layers.</summary>
    public static async Task<IReadOnlyList<Region>> LoadAll(TestApp app, ulong seed = 1)
    {
        var drawn = Draw(app, seed);
        var outcome = await app.Get<LoadTerritory.Handler>().Handle(new(drawn, BoundarySource.Synthetic, "test"));
        outcome.Succeeded(out var done, out var refused).ShouldBeTrue(refused?.Code);
        done!.Faults.ShouldBeEmpty();
        return drawn;
    }

    /// <summary>The codes of the district's own divisions in a layer.</summary>
    public static IReadOnlyList<string> Codes(TestApp app, string layer) =>
        [.. app.Get<Divisions>().Within(app.District).Select(d => d.Code).Where(c => c.Length == RegionLayer.CodeLength(layer))];

    /// <summary>Draws and loads; the base grids.</summary>
    public static async Task<IReadOnlyList<Region>> LoadGrids(TestApp app, ulong seed)
    {
        var drawn = Draw(app, seed);
        (await Load(app, drawn)).Faults.ShouldBeEmpty();
        return [.. drawn.Where(r => r.Layer == RegionLayer.BaseGrid)];
    }
}
