namespace Gridloom.Domain.Territory;

/// <summary>A region made ready to be drawn (待绘区域): its parts and the place of its label are found once, not for every tile.</summary>
public sealed class DrawnRegion
{
    public DrawnRegion(Region region)
    {
        (Code, Name, Bounds, Label) = (region.Code, region.Name, region.Shape.Bounds, region.Shape.Label);
        Polygons = GeoJsonRings.Polygons(region.Shape);
    }

    public string Code { get; }

    public string Name { get; }

    public Bounds Bounds { get; }

    /// <summary>Where its name stands.</summary>
    public Position Label { get; }

    /// <summary>Each outer ring, followed by the holes in it.</summary>
    internal IReadOnlyList<IReadOnlyList<IReadOnlyList<Position>>> Polygons { get; }

    /// <summary>Does it stand on the tile at all?</summary>
    public bool IsOn(TileAddress tile) => tile.Meets(Bounds);
}
