namespace Gridloom.Domain.Territory;

/// <summary>
/// Regions as a vector tile (矢量瓦片, Mapbox Vector Tile 2.1): the layer <c>regions</c> with their ground and the layer <c>labels</c> with one point each,
/// which stands in the one tile that holds it. Any map tool reads it.
/// </summary>
public static class VectorTile
{
    /// <summary>What the answer's content type is called.</summary>
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    private const int Points = 1;
    private const int Ground = 3;

    /// <summary>The tile of those regions that stand on it; empty when none does.</summary>
    public static byte[] Write(IEnumerable<DrawnRegion> regions, TileAddress tile)
    {
        var all = regions.ToList();
        var file = new TileMessage();
        file.Put(3, Layer("regions", Ground, all.Select(r => (r, GroundOf(r, tile)))));
        file.Put(3, Layer("labels", Points, all.Select(r => (r, LabelOf(r, tile)))));
        return file.ToArray();
    }

    private static TileMessage Layer(string name, int kind, IEnumerable<(DrawnRegion Region, TileMessage Geometry)> features)
    {
        var layer = new TileMessage();
        var values = new List<string>();
        foreach (var (region, geometry) in features.Where(f => !f.Geometry.IsEmpty))
        {
            // The tags are pairs: which key, which value.
            var tags = new TileMessage().Number(0).Number(values.Count).Number(1).Number(values.Count + 1);
            values.AddRange([region.Code, region.Name]);
            layer.Put(2, new TileMessage().Put(2, tags).Put(3, kind).Put(4, geometry));
        }
        if (layer.IsEmpty) return layer;
        layer.Put(15, 2).Put(1, name).Put(3, "code").Put(3, "name").Put(5, TileAddress.Extent);
        foreach (var value in values) layer.Put(4, new TileMessage().Put(1, value));
        return layer;
    }

    private static TileMessage GroundOf(DrawnRegion region, TileAddress tile)
    {
        var strokes = new TileMessage();
        if (!region.IsOn(tile)) return strokes;
        var pen = (X: 0L, Y: 0L);
        foreach (var polygon in region.Polygons)
        {
            foreach (var (index, ring) in polygon.Index())
            {
                var corners = TileRing.Of(ring, tile, hole: index > 0);
                // A hole without its outer ring would be read as ground.
                if (corners.Count == 0 && index == 0) break;
                if (corners.Count > 0) pen = Draw(strokes, corners, pen);
            }
        }
        return strokes;
    }

    private static TileMessage LabelOf(DrawnRegion region, TileAddress tile)
    {
        var strokes = new TileMessage();
        var (x, y) = tile.Place(region.Label);
        return x is >= 0 and < TileAddress.Extent && y is >= 0 and < TileAddress.Extent ? strokes.Number(Command(1, 1)).Step(x).Step(y) : strokes;
    }

    /// <summary>Move to the first corner, lines to the others, close. Returns where the pen is then: at the last corner.</summary>
    private static (long X, long Y) Draw(TileMessage strokes, IReadOnlyList<(long X, long Y)> corners, (long X, long Y) pen)
    {
        foreach (var (index, corner) in corners.Index())
        {
            if (index == 0) strokes.Number(Command(1, 1));
            if (index == 1) strokes.Number(Command(2, corners.Count - 1));
            strokes.Step(corner.X - pen.X).Step(corner.Y - pen.Y);
            pen = corner;
        }
        strokes.Number(Command(7, 1));
        return pen;
    }

    private static long Command(int what, int times) => (times * 8L) + what;
}
