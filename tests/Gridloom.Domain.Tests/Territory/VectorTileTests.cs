using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class VectorTileTests
{
    private const long Turn = 3_600_000_000;

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Neighbours_go_on_touching_when_they_are_rounded(int zoom)
    {
        var drawn = Drawings.Draw("440309", 1);
        var tile = TileAddress.At(drawn[RegionLayer.District].Single().Shape.Label, zoom);

        var areas = new[] { RegionLayer.District, RegionLayer.Street, RegionLayer.Community, RegionLayer.BaseGrid }
            .Select(layer => Regions(drawn[layer], tile).SelectMany(f => f.Parts).Sum(TileReader.DoubledArea)).ToList();

        // Whole units: a gap or an overlap of one would show. Only where the tile's margin cuts, corners are made anew.
        areas[0].ShouldBeGreaterThan(0);
        foreach (var area in areas) Math.Abs(area - areas[0]).ShouldBeLessThan(zoom == 8 ? 1 : areas[0] / 1000);
    }

    [Fact]
    public void Tiles_side_by_side_hold_each_name_once()
    {
        var communities = Drawings.Draw("440309", 1)[RegionLayer.Community].ToList();
        var tiles = communities.Select(c => TileAddress.At(c.Shape.Label, 13)).Distinct().ToList();

        var names = tiles.SelectMany(t => Read(communities, t)).Where(f => f.Layer == "labels").ToList();

        tiles.Count.ShouldBeGreaterThan(10);
        names.Select(f => f.Tags["code"]).Order().ShouldBe(communities.Select(c => c.Code).Order());
        names.ShouldAllBe(f => f.Kind == 1 && f.Parts[0][0].X >= 0 && f.Parts[0][0].X < 4096 && f.Parts[0][0].Y >= 0 && f.Parts[0][0].Y < 4096);
    }

    [Fact]
    public void Nothing_stands_beyond_the_margin_and_what_is_elsewhere_is_left_out()
    {
        var grids = Drawings.Draw("440309", 1)[RegionLayer.BaseGrid].ToList();
        var tile = TileAddress.At(grids[700].Shape.Label, 14);

        var read = Regions(grids, tile);

        read.ShouldContain(f => f.Tags["code"] == grids[700].Code && f.Tags["name"] == grids[700].Name);
        read.Count.ShouldBeLessThan(grids.Count / 4);
        read.SelectMany(f => f.Parts).SelectMany(p => p).ShouldAllBe(p => p.X >= -64 && p.X <= 4160 && p.Y >= -64 && p.Y <= 4160);
        VectorTile.Write(grids.Select(g => new DrawnRegion(g)), TileAddress.Of(14, 0, 0)!.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0,0 4000000,0 4000000,4000000 0,4000000 / 1000000,1000000 2000000,1000000 2000000,2000000 1000000,2000000")]
    [InlineData("0,0 0,4000000 4000000,4000000 4000000,0 / 1000000,1000000 1000000,2000000 2000000,2000000 2000000,1000000")]
    public void A_hole_runs_the_other_way_round_however_it_was_given(string rings)
    {
        var region = new Region(RegionLayer.District, "440309", "空心", Drawings.Shape(rings));

        var parts = Regions([region], TileAddress.Of(6, 32, 15)!.Value).Single().Parts;

        parts.Select(p => Math.Sign(TileReader.DoubledArea(p))).ShouldBe([1, -1]);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(19, 0, 0)]
    [InlineData(3, 8, 0)]
    [InlineData(3, 0, 4)]
    [InlineData(3, -1, 0)]
    public void Other_squares_there_are_none(int zoom, long column, long row) => TileAddress.Of(zoom, column, row).ShouldBeNull();

    [Fact]
    public void A_square_begins_in_the_north_west()
    {
        TileAddress.At(new(1_140_273_100, 226_548_800), 11).ShouldBe(TileAddress.Of(11, 1672, 383)!.Value);
        TileAddress.At(new(-Turn / 2, Turn / 4), 18).ShouldBe(TileAddress.Of(18, 0, 0)!.Value);
        TileAddress.At(new(Turn / 2, -Turn / 4), 1).ShouldBe(TileAddress.Of(1, 1, 0)!.Value);
    }

    private static List<TileReader.Feature> Regions(IEnumerable<Region> regions, TileAddress tile) => [.. Read(regions, tile).Where(f => f.Layer == "regions")];

    private static IReadOnlyList<TileReader.Feature> Read(IEnumerable<Region> regions, TileAddress tile) => TileReader.Read(VectorTile.Write(regions.Select(r => new DrawnRegion(r)), tile));
}
