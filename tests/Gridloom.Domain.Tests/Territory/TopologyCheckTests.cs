using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class TopologyCheckTests
{
    private const string W = "440309001001";

    private static readonly Region Whole = new(RegionLayer.Community, W, "一社区", Drawings.Box(0, 0, 200, 100));

    /// <summary>Each row: the shapes of grids 001, 002 … of the whole 0,0 200,100; the faults as kind and last three digits; a point that is named.</summary>
    [Theory]
    [InlineData("0,0 100,0 100,100 0,100 | 100,0 200,0 200,100 100,100", "", "")]
    [InlineData("0,0 100,0 100,50 100,100 0,100 | 100,0 150,0 200,0 200,100 100,100 100,70", "", "")] // corners without a partner on straight borders
    [InlineData("0,0 200,0 200,100 0,100 / 20,20 20,40 40,40 40,20 | 20,20 40,20 40,40 20,40", "", "")] // an enclave in a hole
    [InlineData("0,0 100,0 100,100 0,100", "gap 001", "150,50")]
    [InlineData("0,0 100,0 100,100 0,100 | 101,0 200,0 200,100 101,100", "gap 001 002", "100,50")]
    [InlineData("0,0 100,0 100,100 0,100 | 100,0 200,0 200,100 100,100 101,50", "gap 001 002", "100,50")]
    [InlineData("0,0 101,0 101,100 0,100 | 100,0 200,0 200,100 100,100", "overlap 001 002", "100,50")]
    [InlineData("0,0 100,0 100,100 0,100 | 100,0 201,0 200,100 100,100", "outside 002", "200,25")]
    [InlineData("0,0 100,0 100,100 0,100 | 100,0 200,0 200,100 100,100 | 20,20 40,20 40,40 20,40", "overlap 001 003", "30,30")]
    [InlineData("-100,40 150,40 150,60 -100,60 | 10,-90 30,-90 30,170 10,170", "gap 001 002; outside 001; outside 002; overlap 001 002", "20,50")]
    public void Faults_of_the_ground_are_named(string grids, string faults, string at)
    {
        var parts = grids.Split(" | ").Select((rings, i) => Grid($"{W}{i + 1:000}", Drawings.Shape(rings))).ToList();

        var found = TopologyCheck.Run(Whole, parts);

        string.Join("; ", found.Select(Short).Distinct().Order(StringComparer.Ordinal)).ShouldBe(faults);
        if (at.Length > 0) found.ShouldContain(f => f.At == Drawings.Point(at), string.Join('\n', found));
        found.ShouldAllBe(f => f.Codes.All(c => f.Chinese.Contains(c) && f.English.Contains(c)));
    }

    [Theory]
    [InlineData("0,0 100,100 100,0 0,100", "ring-crosses 001", "50,50")]
    [InlineData("0,0 100,0 100,100 50,0 0,100", "ring-crosses 001", "50,0")]
    [InlineData("0,0 50,50 100,0 100,100 50,50 0,100", "ring-crosses 001", "50,50")]
    [InlineData("0,0 100,0 50,0 50,50", "ring-crosses 001", "50,0")]
    [InlineData("0,0 100,0 100,100 0,100 / 50,50 150,50 150,80 50,80", "ring-crosses 001", "100,50")]
    [InlineData("0,0 100,0", "ring-short 001", "0,0")]
    [InlineData("0,0 50,50 100,100", "ring-short 001", "0,0")]
    [InlineData("0,0 0,0 0,0", "ring-short 001", "0,0")]
    [InlineData("0,0 100,0 100,100 0,100 / 5,5 6,6", "ring-short 001", "5,5")]
    public void A_broken_ring_is_named_and_the_ground_is_left_alone(string rings, string fault, string at)
    {
        var found = TopologyCheck.Run(Whole, [Grid(W + "001", Drawings.Shape(rings))]);

        found.Select(Short).Distinct().ShouldBe([fault]);
        found.ShouldContain(f => f.At == Drawings.Point(at), string.Join('\n', found));
    }

    [Fact]
    public void A_district_whose_code_ends_in_zeros_is_a_district_like_any_other()
    {
        var district = new Region(RegionLayer.District, "901000", "测试区", Drawings.Box(0, 0, 200, 100));

        TopologyCheck.Run(district with { Code = "9010" }, [district]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("440309001001001 440309001001001", "code-doubled 440309001001001")]
    [InlineData("440309001001001 44030900100102", "code-length 44030900100102")]
    [InlineData("440309001001001 44030900100100A", "code-length 44030900100100A")]
    [InlineData("440309001001001 440309001002001", "code-parent 440309001002001")]
    [InlineData("440309001001999 4403090010011000", "sequence 4403090010011000")]
    [InlineData("440309001001001 440309001001000", "sequence 440309001001000")]
    [InlineData("440309001001001 440309001001999", "")]
    public void Faults_of_the_codes_are_named(string codes, string fault)
    {
        var parts = codes.Split(' ').Select((code, i) => Grid(code, Drawings.Box(i * 100, 0, (i + 1) * 100, 100))).ToList();

        var found = TopologyCheck.Run(Whole, parts).Where(f => f.Kind is not TopologyKind.Gap);

        string.Join("; ", found.Select(f => $"{f.Kind} {string.Join(' ', f.Codes)}")).ShouldBe(fault);
    }

    [Fact]
    public void A_grid_that_reaches_into_the_next_community_sticks_out_of_its_own()
    {
        var next = new Region(RegionLayer.Community, "440309001002", "二社区", Drawings.Box(200, 0, 300, 100));

        var found = TopologyCheck.Run([Whole, next], [Grid(W + "001", Drawings.Box(0, 0, 210, 100)), Grid("440309001002001", Drawings.Box(210, 0, 300, 100))]);

        found.Select(f => $"{f.Kind} {string.Join(' ', f.Codes)}").ShouldBe([$"outside {W}001", "gap 440309001002001"]);
    }

    [Fact]
    public void Grids_with_free_codes_tile_all_wholes_together()
    {
        var next = new Region(RegionLayer.Community, "440309001002", "二社区", Drawings.Box(200, 0, 300, 100));
        Region Duty(string code, Shape shape) => new(RegionLayer.DutyGrid, code, code, shape);

        TopologyCheck.Run([Whole, next], [Duty("甲", Drawings.Box(0, 0, 250, 100)), Duty("乙", Drawings.Box(250, 0, 300, 100))]).ShouldBeEmpty();
        TopologyCheck.Run([Whole, next], [Duty("甲", Drawings.Box(0, 0, 250, 100))]).Select(f => f.Kind).ShouldBe([TopologyKind.Gap]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_corner_of_one_grid_moved_by_a_hundredth_of_a_metre_is_found(int seed)
    {
        var layers = Drawings.Draw("440304", 1);
        var (random, grids) = (new Seeded(seed), layers[RegionLayer.BaseGrid].ToList());
        var chosen = random.Next(grids.Count);
        var corners = grids[chosen].Shape.Rings[0].ToList();
        var corner = random.Next(corners.Count);
        var was = corners[corner];
        corners[corner] = new(was.LongitudeE7 + 1, was.LatitudeE7);
        grids[chosen] = grids[chosen] with { Shape = new([corners]) };

        var found = TopologyCheck.Run([.. layers[RegionLayer.Community]], grids);

        found.ShouldNotBeEmpty();
        found.ShouldContain(f => f.Codes.Contains(grids[chosen].Code));
        found.ShouldAllBe(f => Math.Abs(f.At!.Value.LongitudeE7 - was.LongitudeE7) < 50_000 && Math.Abs(f.At!.Value.LatitudeE7 - was.LatitudeE7) < 50_000);
    }

    [Fact]
    public void A_file_that_is_wrong_everywhere_is_told_in_a_limited_number_of_faults()
    {
        var layers = Drawings.Draw("440309", 1);
        var shifted = layers[RegionLayer.BaseGrid].Select(g => g with { Shape = new(g.Shape.Rings.Select(r => r.Select(p => new Position(p.LongitudeE7 + 777, p.LatitudeE7 - 333)).ToList())) }).ToList();

        TopologyCheck.Run([.. layers[RegionLayer.Community]], shifted).Count.ShouldBe(TopologyCheck.FaultsMax);
    }

    private static Region Grid(string code, Shape shape) => new(RegionLayer.BaseGrid, code, "网格", shape);

    private static string Short(TopologyFault fault) => $"{fault.Kind} {string.Join(' ', fault.Codes.Select(c => c[12..]))}";
}
