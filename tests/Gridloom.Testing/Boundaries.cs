using Gridloom.Domain.Territory;
using Gridloom.Server.Territory;
using Gridloom.Simulation;

namespace Gridloom.Testing;

/// <summary>Loads made-up boundaries into a test's district: four layers that tile, small enough to be drawn in an instant.</summary>
internal static class Boundaries
{
    public static async Task<IReadOnlyList<Region>> Load(TestApp app, ulong seed = 1)
    {
        var divisions = app.Get<Divisions>();
        var drawn = SyntheticDistrict.Draw(new(
            seed, divisions.Find(app.District)!, [.. divisions.Below(app.District)], divisions.FindEnvelope(app.District)!, new Dictionary<string, Position>(), Grids: 60));
        var outcome = await app.Get<LoadTerritory.Handler>().Handle(new(drawn, BoundarySource.Synthetic, "test"));
        return outcome.Succeeded(out var done, out var refused) && done.Faults.Count == 0 ? drawn : throw new InvalidOperationException(refused?.Code ?? "faults");
    }

    /// <summary>The codes of the district's own divisions in a layer.</summary>
    public static IReadOnlyList<string> Codes(TestApp app, string layer) =>
        [.. app.Get<Divisions>().Within(app.District).Select(d => d.Code).Where(c => c.Length == RegionLayer.CodeLength(layer))];
}
