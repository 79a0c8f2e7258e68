using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class DivisionsTests
{
    private static readonly Divisions Longhua = new(
    [
        new("440309", "龙华区", "district", "4403"),
        new("440309002", "民治街道", "street", "440309"), new("440309003", "龙华街道", "street", "440309"),
        new("440309002007", "北站社区居委会", "community", "440309002"), new("440309003011", "玉翠社区居委会", "community", "440309003"),
        new("440304", "福田区", "district", "4403"), new("440304009", "华富街道", "street", "440304"),
    ],
    [new("440309", 113.94, 22.57, 114.12, 22.79)]);

    [Theory]
    [InlineData("龙华街道 玉翠社区 龙观大道与玉翠路口", "440309003011")]
    [InlineData("玉翠社区居委会门口", "440309003011")]
    [InlineData("民治街道梅龙路", "440309002")]
    [InlineData("北站社区与玉翠社区交界", "440309")]
    [InlineData("龙华街道 北站社区", "440309")]
    [InlineData("华富街道某处", "440309")]
    [InlineData("人民路 1 号", "440309")]
    [InlineData("", "440309")]
    public void An_address_gives_the_smallest_division_that_it_names_beyond_doubt(string address, string area) =>
        Longhua.AreaNamedIn(address, "440309").ShouldBe(area);

    [Theory]
    [InlineData(113.94, 22.57, true)]
    [InlineData(114.12, 22.79, true)]
    [InlineData(113.9399999, 22.6, false)]
    [InlineData(114.0, 22.7900001, false)]
    public void The_envelope_includes_its_edges(double longitude, double latitude, bool inside) =>
        Longhua.FindEnvelope("440309")!.Covers(Position.Of(longitude, latitude)!.Value).ShouldBe(inside);

    [Theory]
    [InlineData(180.1, 0)]
    [InlineData(0, -90.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_position_off_the_globe_is_none(double longitude, double latitude) => Position.Of(longitude, latitude).ShouldBeNull();

    [Fact]
    public void A_name_reads_from_the_district_down() => Longhua.FullName("440309003011").ShouldBe("龙华区 龙华街道 玉翠社区居委会");
}
