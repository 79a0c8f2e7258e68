using Gridloom.Domain.Territory;
using Gridloom.Simulation;

namespace Gridloom.Domain.Tests.Territory;

public sealed class SyntheticDistrictTests
{
    public static TheoryData<string, ulong> Drawn =>
        [.. Drawings.Districts.SelectMany(d => ((ulong[])[1, 20_261_121]).Select(seed => new TheoryDataRow<string, ulong>(d, seed)))];

    [Theory, MemberData(nameof(Drawn))]
    public void Every_layer_tiles_the_one_above(string district, ulong seed)
    {
        var layers = Drawings.Draw(district, seed);
        var plan = Drawings.Plan(district, seed);

        TopologyCheck.Run([.. layers[RegionLayer.District]], [.. layers[RegionLayer.Street]]).ShouldBeEmpty();
        TopologyCheck.Run([.. layers[RegionLayer.Street]], [.. layers[RegionLayer.Community]]).ShouldBeEmpty();
        TopologyCheck.Run([.. layers[RegionLayer.Community]], [.. layers[RegionLayer.BaseGrid]]).ShouldBeEmpty();
        layers[RegionLayer.Street].Concat(layers[RegionLayer.Community]).Select(r => (r.Code, r.Name))
            .ShouldBe(plan.Below.OrderBy(d => d.Code.Length).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => (d.Code, d.Name)));
        layers[RegionLayer.BaseGrid].Count().ShouldBeInRange(1_450, 1_650);
        layers[RegionLayer.District].Single().Shape.Rings.SelectMany(r => r).ShouldAllBe(p => plan.Envelope.Covers(p));
    }

    [Theory, MemberData(nameof(Drawn))]
    public void Every_region_hangs_together_and_holds_its_label(string district, ulong seed)
    {
        foreach (var region in Drawings.Draw(district, seed).SelectMany(layer => layer))
        {
            var outer = new Shape([region.Shape.Rings[0]]);
            region.Shape.Rings.Skip(1).Count(hole => !outer.Covers(new Shape([hole]).Label)).ShouldBe(0, region.Code);
            region.Shape.Covers(region.Shape.Label).ShouldBeTrue(region.Code);
        }
    }

    [Fact]
    public void A_known_middle_lies_in_its_street_and_grids_are_numbered_in_reading_order()
    {
        var plan = Drawings.Plan("440309", 3);
        var layers = Drawings.Draw("440309", 3);

        foreach (var (street, middle) in plan.StreetMiddles) layers[RegionLayer.Street].Single(r => r.Code == street).Shape.Covers(middle).ShouldBeTrue(street);
        foreach (var community in layers[RegionLayer.BaseGrid].GroupBy(g => g.Code[..12]))
        {
            community.Select(g => g.Code[12..]).ShouldBe(Enumerable.Range(1, community.Count()).Select(n => $"{n:000}"));
            community.First().Shape.Bounds.North.ShouldBeGreaterThan(community.Last().Shape.Bounds.South, community.Key);
        }
    }

    [Fact]
    public void The_same_plan_draws_the_same_and_another_seed_another()
    {
        static string Print(ulong seed)
        {
            using var file = new MemoryStream();
            GeoJsonRegions.Write(SyntheticDistrict.Draw(Drawings.Plan("440304", seed)), file);
            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.ToArray()));
        }

        // The print is written down, so that another machine or a new .NET that draws otherwise is noticed.
        Print(5).ShouldBe("fc452e91146e52e0e24d6cd95fbf385b5fe8ef88b7526aaffeb52d10d5d0d6ab");
        Print(6).ShouldNotBe(Print(5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(60)]
    public void A_small_district_without_middles_is_drawn_too(int grids)
    {
        var plan = new DistrictPlan(
            9, new("900001", "测试区", "district", "90"),
            [new("900001001", "东街道", "street", "900001"), new("900001002", "西街道", "street", "900001"), new("900001001001", "东一社区", "community", "900001001"),
             new("900001002001", "西一社区", "community", "900001002"), new("900001002002", "西二社区", "community", "900001002")],
            new("900001", 113, 22, 115, 24), new Dictionary<string, Position>(), grids);
        var layers = SyntheticDistrict.Draw(plan).ToLookup(r => r.Layer);

        layers[RegionLayer.BaseGrid].Count().ShouldBeInRange(Math.Max(3, grids - 3), Math.Max(3, grids + 3));
        TopologyCheck.Run([.. layers[RegionLayer.Community]], [.. layers[RegionLayer.BaseGrid]]).ShouldBeEmpty();
    }
}
