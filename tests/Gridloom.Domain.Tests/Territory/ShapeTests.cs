using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class ShapeTests
{
    private const string Square = "0,0 10,0 10,10 0,10";
    private const string Holed = "0,0 10,0 10,10 0,10 / 3,3 3,7 7,7 7,3";
    private const string Diamond = "0,-5 5,0 0,5 -5,0";

    [Theory]
    [InlineData(Square, "5,5", true)]
    [InlineData(Square, "0,0", true)]
    [InlineData(Square, "5,0", true)]
    [InlineData(Square, "0,5", true)]
    [InlineData(Square, "10,0", false)]
    [InlineData(Square, "0,10", false)]
    [InlineData(Square, "10,10", false)]
    [InlineData(Square, "10,5", false)]
    [InlineData(Square, "5,10", false)]
    [InlineData(Square, "-1,5", false)]
    [InlineData(Holed, "5,5", false)]
    [InlineData(Holed, "3,3", false)]
    [InlineData(Holed, "7,7", true)]
    [InlineData(Holed, "7,5", true)]
    [InlineData(Holed, "3,5", false)]
    [InlineData(Diamond, "-5,0", true)]
    [InlineData(Diamond, "5,0", false)]
    [InlineData(Diamond, "0,5", false)]
    [InlineData(Diamond, "0,-5", false)] // a little east is outside already, before the smaller step north counts
    [InlineData(Diamond, "-2,3", true)]
    [InlineData(Diamond, "2,-3", false)]
    public void A_boundary_point_belongs_to_what_lies_north_east(string rings, string point, bool covered)
    {
        var shape = Drawings.Shape(rings);

        shape.Covers(Drawings.Point(point)).ShouldBe(covered);
        WindingOracle.Covers(shape, Drawings.Point(point)).ShouldBe(covered);
    }

    [Fact]
    public void The_whole_globe_fits_without_overflow()
    {
        var globe = Drawings.Shape("-1800000000,-900000000 1800000000,-899999999 1800000000,900000000 -1800000000,899999999");

        globe.Covers(new(0, 0)).ShouldBeTrue();
        globe.Covers(new(1_800_000_000, 0)).ShouldBeFalse();
        globe.Covers(new(-1_799_999_999, -899_999_999)).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Drawings.Shape("0,0 1800000001,0 0,1"));
        Should.Throw<ArgumentException>(() => new Shape([]));
    }

    [Fact]
    public void Of_triangles_that_tile_exactly_one_covers_each_point()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var regions = Triangles(new(seed));
            var (index, oracle) = (new RegionIndex(regions), new WindingOracle(regions));
            TopologyCheck.Run(new Region("plain", "0", "全", Drawings.Box(0, 0, 16, 16)), regions).ShouldBeEmpty($"seed {seed}");
            for (var x = -1; x <= 17; x++)
                for (var y = -1; y <= 17; y++)
                {
                    IEnumerable<string> one = x is >= 0 and < 16 && y is >= 0 and < 16 ? [index.Find(new(x, y))?.Code ?? "none"] : [];
                    oracle.Find(new(x, y)).ShouldBe(one, $"seed {seed}, point {x},{y}");
                    regions.Count(r => r.Shape.Covers(new(x, y))).ShouldBe(one.Count(), $"seed {seed}, point {x},{y}");
                }
        }
    }

    [Theory]
    [InlineData(Square, 10 * 10)]
    [InlineData(Holed, (10 * 10) - (4 * 4))]
    [InlineData("0,0 0,10 10,10 10,0", 10 * 10)]
    [InlineData("0,0 10,0 10,10 0,10 / 20,0 20,5 25,5 25,0", (10 * 10) + (5 * 5))]
    public void Area_counts_the_ground_between_rings(string rings, int squares)
    {
        // At the equator a unit of 1e-7 degrees is 11.13 mm each way.
        const double SquareMetres = 0.011132 * 0.011132;
        Drawings.Shape(rings).AreaSquareMetres.ShouldBe(squares * SquareMetres, 1e-9);
    }

    [Theory]
    [InlineData(Square)]
    [InlineData(Holed)]
    [InlineData("0,0 100,0 100,100 90,100 90,10 10,10 10,100 0,100")]
    [InlineData("0,0 1,0 1,1 0,1")]
    public void The_label_stands_inside(string rings) => Drawings.Shape(rings).Covers(Drawings.Shape(rings).Label).ShouldBeTrue();

    // A square of two triangles, each split again and again at a whole point inside it.
    private static List<Region> Triangles(Seeded random)
    {
        List<Position[]> open = [[new(0, 0), new(16, 0), new(16, 16)], [new(0, 0), new(16, 16), new(0, 16)]], done = [];
        while (open.Count > 0)
        {
            var t = open[^1];
            open.RemoveAt(open.Count - 1);
            var inside = Inside(t).ToList();
            if (inside.Count == 0 || random.Next(12) == 0) done.Add(t);
            else open.AddRange(Split(t, inside[random.Next(inside.Count)]));
        }
        return [.. done.Select((t, i) => new Region("plain", $"T{i}", "", new([t])))];
    }

    private static IEnumerable<Position[]> Split(Position[] t, Position p) => [[t[0], t[1], p], [t[1], t[2], p], [t[2], t[0], p]];

    private static IEnumerable<Position> Inside(Position[] t) =>
        from x in Enumerable.Range(1, 15)
        from y in Enumerable.Range(1, 15)
        let p = new Position(x, y)
        where Enumerable.Range(0, 3).All(i => Turn(t[i], t[(i + 1) % 3], p) > 0)
        select p;

    private static long Turn(Position a, Position b, Position p) =>
        ((b.LongitudeE7 - a.LongitudeE7) * (p.LatitudeE7 - a.LatitudeE7)) - ((b.LatitudeE7 - a.LatitudeE7) * (p.LongitudeE7 - a.LongitudeE7));
}
