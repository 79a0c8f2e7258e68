using System.Text;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class GeoJsonRegionsTests
{
    private const string Ring = "[[114,22],[114.1,22],[114.1,22.1],[114,22]]";
    private const string Properties = "\"properties\":{\"layer\":\"base-grid\",\"code\":\"440309001001001\",\"name\":\"一网格\"}";

    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        List<Region> regions =
        [
            .. Drawings.Draw("440309", 4).SelectMany(layer => layer),
            new("my-layer", "甲-1", "带\"引号\"的名称", Drawings.Shape("0,0 10,0 10,10 0,10 / 3,3 3,7 7,7 7,3 / 20,-20 30,-20 30,-10 / -1800000000,-900000000 -1799999999,-900000000 -1799999999,-899999999")),
        ];

        var read = Read(Write(regions));

        read.Select(r => (r.Layer, r.Code, r.Name)).ShouldBe(regions.Select(r => (r.Layer, r.Code, r.Name)));
        read.Select(Rings).ShouldBe(regions.Select(Rings));
    }

    [Fact]
    public void A_hole_stands_behind_its_own_outer_ring()
    {
        var text = Encoding.UTF8.GetString(Write([new("a", "1", "环", Drawings.Shape("3,3 3,7 7,7 7,3 / 20,0 40,0 40,40 20,40 / 0,0 10,0 10,10 0,10"))]));

        text.ShouldContain("\"MultiPolygon\",\"coordinates\":[[[[0.000002,0]");
        text.ShouldContain("]],[[[0,0]");
        text.ShouldContain("[[0.0000003,0.0000003]");
        Encoding.UTF8.GetString(Write([new("a", "1", "一", Drawings.Box(0, 0, 9, 9))])).ShouldContain("\"Polygon\"");
    }

    [Fact]
    public void Degrees_are_rounded_to_the_seventh_decimal_and_heights_dropped()
    {
        var region = Read(File($"{{\"type\":\"Feature\",{Properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[114.00000005,22,5.5],[1.141e2,22.00000004],[114.1,22.1],[114.00000005,22]]]}}}}")).Single();

        region.Shape.Rings.Single().ShouldBe([new(1_140_000_001, 220_000_000), new(1_141_000_000, 220_000_000), new(1_141_000_000, 221_000_000)]);
    }

    [Theory]
    [InlineData("", "territory.not-json", "第 1 行")]
    [InlineData("{\"type\":\n\n oops", "territory.not-json", "第 3 行")]
    [InlineData("[]", "territory.not-features", "FeatureCollection")]
    [InlineData("{\"type\":\"Topology\",\"features\":[]}", "territory.not-features", "FeatureCollection")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":{}}", "territory.not-features", "FeatureCollection")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "territory.no-features", "没有要素")]
    [InlineData("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4547\"}},\"features\":[]}", "territory.other-system", "EPSG::4547")]
    public void A_file_that_is_no_boundary_file_is_refused(string text, string code, string says)
    {
        GeoJsonRegions.Read(Encoding.UTF8.GetBytes(text)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe(code);
        refused.Chinese.ShouldContain(says);
    }

    [Theory]
    [InlineData("7", "第 2 个要素：缺少 properties")]
    [InlineData("{\"geometry\":null}", "第 2 个要素：缺少 properties")]
    [InlineData("{\"properties\":{\"code\":\"1\",\"name\":\"一\"}}", "第 2 个要素（1）：缺少属性 layer")]
    [InlineData("{\"properties\":{\"layer\":\"a\",\"code\":12,\"name\":\"一\"}}", "第 2 个要素：缺少属性 code")]
    [InlineData("{\"properties\":{\"layer\":\"a\",\"code\":\"1\",\"name\":\" \"}}", "第 2 个要素（1）：缺少属性 name")]
    [InlineData("{PROPERTIES}", "（440309001001001）：缺少 geometry")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Point\",\"coordinates\":[114,22]}}", "图形应为 Polygon 或 MultiPolygon")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\"}}", "图形缺少坐标")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[],[]]}}", "图形没有环")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[RING,[[114,22],[114.1,22],[114,22]]]}}", "第 2 个环不足四个点")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[114.1,22],[114.1,22.1],[114,22.1]]]}}", "第 1 个环没有闭合")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[493210.5,2503001.2],[114.1,22.1],[114,22]]]}}", "第 1 个环的第 2 个点不是经纬度")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[114.1,\"22\"],[114.1,22.1],[114,22]]]}}", "第 1 个环的第 2 个点不是经纬度")]
    [InlineData("{PROPERTIES,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[1e99,22],[114.1,22.1],[114,22]]]}}", "第 1 个环的第 2 个点不是经纬度")]
    public void A_faulty_feature_is_named(string feature, string says)
    {
        var good = $"{{{Properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{Ring}]}}}}";
        var bad = feature.Replace("PROPERTIES", Properties, StringComparison.Ordinal).Replace("RING", Ring, StringComparison.Ordinal);

        GeoJsonRegions.Read(File(good, bad, bad)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe("territory.feature-unreadable");
        refused.Chinese.ShouldContain(says);
        refused.Errors.Count.ShouldBe(2);
    }

    [Fact]
    public void Broken_characters_are_refused()
    {
        static string Code(byte[] file) => GeoJsonRegions.Read(file).Succeeded(out _, out var refused) ? "read" : refused.Code;

        Code([.. "{\"type\":\""u8, 0xD6, 0xD0, .. "\"}"u8]).ShouldBe("territory.not-utf8"); // GB 18030
        Code(File("{\"properties\":{\"layer\":\"a\",\"code\":\"1\",\"name\":\"\\ud800\"}}")).ShouldBe("territory.not-utf8");
        Code([.. "\uFEFF"u8, .. File($"{{{Properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{Ring}]}}}}")]).ShouldBe("read");
    }

    [Fact]
    public void Neighbours_that_rounding_lays_on_one_spot_become_one()
    {
        static string Feature(string ring) => $"{{{Properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}}}";

        Read(File(Feature("[[1,1],[2,1],[2.00000001,1],[2,2],[1.00000001,1],[1,1]]"))).Single().Shape.Rings.Single()
            .ShouldBe([new(10_000_000, 10_000_000), new(20_000_000, 10_000_000), new(20_000_000, 20_000_000)]);
        Read(File(Feature("[[1,1],[1,1],[1,1],[1,1]]"))).Single().Shape.Rings.Single().ShouldAllBe(p => p == new Position(10_000_000, 10_000_000));
    }

    [Fact]
    public void Files_beyond_the_limits_are_refused()
    {
        static string Code(byte[] file) => GeoJsonRegions.Read(file).Succeeded(out _, out var refused) ? "read" : refused.Code;
        var ring = Ring;
        string Feature(int rings) => $"{{{Properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{string.Join(',', Enumerable.Repeat(ring, rings))}]}}}}";

        Code(new byte[GeoJsonRegions.BytesMax + 1]).ShouldBe("territory.file-too-large");
        Code(File([.. Enumerable.Repeat("0", GeoJsonRegions.FeaturesMax + 1)])).ShouldBe("territory.too-many-features");
        Code(File(Feature(GeoJsonRegions.RingsMax))).ShouldBe("read");
        Code(File(Feature(GeoJsonRegions.RingsMax + 1))).ShouldBe("territory.feature-unreadable");
    }

    private static IEnumerable<string> Rings(Region region) => region.Shape.Rings.Select(r => string.Join(' ', r)).Order(StringComparer.Ordinal);

    private static byte[] File(params string[] features) => Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}");

    private static byte[] Write(IEnumerable<Region> regions)
    {
        using var file = new MemoryStream();
        GeoJsonRegions.Write(regions, file);
        return file.ToArray();
    }

    private static IReadOnlyList<Region> Read(byte[] file) =>
        GeoJsonRegions.Read(file).Succeeded(out var regions, out var refused) ? regions : throw new InvalidOperationException(refused.Chinese);
}
