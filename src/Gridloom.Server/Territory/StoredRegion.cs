using Gridloom.Domain.Territory;

namespace Gridloom.Server.Territory;

/// <summary>A region as it stands in the store (区域行).</summary>
internal sealed record StoredRegion(string Layer, string Code, string Name, string Shape)
{
    /// <summary>The regions in force of a district, by layer and code.</summary>
    public const string Current = $"{InForce} order by r.layer, r.code";

    /// <summary>Those of one layer.</summary>
    public const string CurrentOfLayer = $"{InForce} and r.layer = @layer order by r.code";

    private const string InForce =
        $"""
        select r.layer as Layer, r.code as Code, r.name as Name, r.shape as Shape
        from terr_region r join terr_layer l on l.district = r.district and l.layer = r.layer and l.version = r.version
        where r.district = @district and {StoredLayer.Newest}
        """;

    public Region ToRegion() => new(Layer, Code, Name, ShapeText.Read(Shape));
}
