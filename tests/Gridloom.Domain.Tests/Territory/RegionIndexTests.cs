using System.Globalization;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class RegionIndexTests
{
    private const int OrdinaryPoints = 200_000;

    /// <summary>Set GRIDLOOM_POINTS=10000000 for the long run.</summary>
    private static int Points =>
        int.TryParse(Environment.GetEnvironmentVariable("GRIDLOOM_POINTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : OrdinaryPoints;

    [Fact]
    public void Every_point_of_the_district_lies_in_exactly_one_grid_and_the_index_finds_it()
    {
        var layers = Drawings.Draw("440309", 7);
        var district = layers[RegionLayer.District].Single().Shape;
        var (index, oracle) = (new RegionIndex(layers[RegionLayer.BaseGrid]), new WindingOracle([.. layers[RegionLayer.BaseGrid]]));
        var inside = 0;
        foreach (var p in Positions(layers).Take(Points))
        {
            var covering = oracle.Find(p);
            var found = index.Find(p)?.Code;
            if (covering.Count > 1 || found != covering.FirstOrDefault()) Assert.Fail($"{p}: the index says {found ?? "none"}, the oracle {string.Join(' ', covering)}");
            if (district.Covers(p) != (covering.Count == 1)) Assert.Fail($"{p}: {covering.Count} grids, but the district says otherwise");
            inside += covering.Count;
        }
        inside.ShouldBeGreaterThan(Points / 3);
        inside.ShouldBeLessThan(Points);
    }

    [Fact]
    public void Of_regions_that_overlap_the_first_is_found_and_outside_there_is_none()
    {
        var index = new RegionIndex([new("plain", "b", "", Drawings.Box(0, 0, 10, 10)), new("plain", "a", "", Drawings.Box(5, 0, 15, 10))]);

        index.Find(new(7, 5))!.Code.ShouldBe("b");
        index.Find(new(10, 5))!.Code.ShouldBe("a");
        index.Find(new(15, 5)).ShouldBeNull();
        index.Find(new(-1_000, 5)).ShouldBeNull();
        new RegionIndex([]).Find(new(0, 0)).ShouldBeNull();
    }

    // Every corner and the middle of every side; then one step beside a corner, points level or upright with two corners, and points anywhere.
    private static IEnumerable<Position> Positions(ILookup<string, Region> layers)
    {
        var rings = layers[RegionLayer.BaseGrid].SelectMany(r => r.Shape.Rings).ToList();
        var corners = rings.SelectMany(r => r).Distinct().ToList();
        var middles = rings.SelectMany(r => r.Select((p, i) => Middle(p, r[(i + 1) % r.Count]))).Distinct();
        foreach (var p in corners.Concat(middles)) yield return p;
        var (random, b) = (new Seeded(20), layers[RegionLayer.District].Single().Shape.Bounds);
        while (true)
        {
            var (p, q) = (corners[random.Next(corners.Count)], corners[random.Next(corners.Count)]);
            yield return new(p.LongitudeE7 + random.Between(-1, 2), p.LatitudeE7 + random.Between(-1, 2));
            yield return new(p.LongitudeE7, q.LatitudeE7);
            yield return new(random.Between(b.West - 1_000, b.East + 1_000), q.LatitudeE7);
            for (var i = 0; i < 5; i++) yield return new(random.Between(b.West - 1_000, b.East + 1_000), random.Between(b.South - 1_000, b.North + 1_000));
        }
    }

    private static Position Middle(Position a, Position b) => new((a.LongitudeE7 + b.LongitudeE7) / 2, (a.LatitudeE7 + b.LatitudeE7) / 2);
}
