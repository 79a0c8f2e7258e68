using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class GroundTests
{
    private static readonly Divisions Divisions = new(
    [
        new("440309", "龙华区", "district", "4403"), new("440309003", "龙华街道", "street", "440309"),
        new("440309003011", "玉翠社区居委会", "community", "440309003"), new("440309003012", "清湖社区居委会", "community", "440309003"),
    ],
    [new("440309", 0, 0, 0.000_01, 0.000_01)]);

    private static readonly Region West = new(RegionLayer.BaseGrid, "440309003011001", "玉翠社区 001 网格", Drawings.Box(0, 0, 40, 80));

    private static readonly Region East = new(RegionLayer.BaseGrid, "440309003012001", "北片", Drawings.Box(40, 0, 80, 80));

    private static Ground Of(params Region[] grids) => new("440309", Divisions, grids, grids.Select(g => (g.Code, g.Name)));

    [Theory]
    [InlineData("10,10", "清湖社区", "440309003011001")]
    [InlineData("40,10", "玉翠社区", "440309003012001")]
    [InlineData("80,10", "玉翠社区", "440309003011")]
    [InlineData("90,90", "清湖社区", "440309003012")]
    [InlineData("", "清湖社区", "440309003012")]
    [InlineData("", "某处", "440309")]
    public void The_grid_under_the_position_comes_before_what_the_address_names(string at, string address, string area) =>
        Of(West, East).AreaOf(at.Length == 0 ? null : Drawings.Point(at), address).ShouldBe(area);

    [Theory]
    [InlineData("0,0", true, true)]
    [InlineData("79,79", true, true)]
    [InlineData("80,79", false, true)]
    [InlineData("100,100", false, true)]
    [InlineData("101,100", false, false)]
    public void A_case_lies_in_a_grid_and_only_without_grids_in_the_rectangle(string at, bool withGrids, bool without)
    {
        Of(West, East).Holds(Drawings.Point(at)).ShouldBe(withGrids);
        Of().Holds(Drawings.Point(at)).ShouldBe(without);
    }

    [Theory]
    [InlineData("440309", "")]
    [InlineData("440309003", "龙华街道")]
    [InlineData("440309003011", "龙华街道 玉翠社区居委会")]
    [InlineData("440309003011001", "龙华街道 玉翠社区 001 网格")]
    [InlineData("440309003012001", "龙华街道 清湖社区居委会 北片")]
    [InlineData("440309003011007", "龙华街道 玉翠社区居委会 440309003011007")]
    public void A_name_below_the_district_says_the_community_once(string code, string name) => Of(West, East).NameBelow(code).ShouldBe(name);

    [Fact]
    public void The_newer_name_of_a_grid_and_the_official_one_of_a_division_stand()
    {
        var ground = new Ground("440309", Divisions, [East], [(East.Code, "旧名"), (East.Code, East.Name), ("440309003", "别名"), ("440309004", "新街道")]);

        ground.NameOf(East.Code).ShouldBe("北片");
        ground.Parts("440309").ShouldBe([("440309003", "龙华街道"), ("440309004", "新街道")]);
    }
}
