using System.Text.Json;

namespace Gridloom.Domain.Territory;

/// <summary>The rings of a shape as a GeoJSON Polygon or MultiPolygon.</summary>
internal static class GeoJsonRings
{
    private const decimal UnitsPerDegree = 10_000_000;

    public static Outcome<IReadOnlyList<IReadOnlyList<Position>>> Read(JsonElement geometry, Func<string, string, Problem> fault)
    {
        var type = GeoJsonFeature.Member(geometry, "type", JsonValueKind.String)?.GetString();
        if (type is not ("Polygon" or "MultiPolygon")) return fault("图形应为 Polygon 或 MultiPolygon", "its geometry is no Polygon or MultiPolygon");
        if (GeoJsonFeature.Member(geometry, "coordinates", JsonValueKind.Array) is not { } coordinates) return fault("图形缺少坐标", "its geometry has no coordinates");
        var arrays = (type == "Polygon" ? Items(coordinates) : Items(coordinates).SelectMany(Items)).ToList();
        if (arrays.Count == 0) return fault("图形没有环", "its geometry has no ring");
        if (arrays.Count > GeoJsonRegions.RingsMax) return fault($"环多于 {GeoJsonRegions.RingsMax} 个", $"it has more than {GeoJsonRegions.RingsMax} rings");
        var rings = new List<IReadOnlyList<Position>>();
        foreach (var (index, array) in arrays.Index())
        {
            if (ReadRing(array, (c, e) => fault($"第 {index + 1} 个环{c}", $"ring {index + 1} {e}")).Succeeded(out var ring, out var refused)) rings.Add(ring);
            else return refused;
        }
        return rings;
    }

    /// <summary>Each outer ring with the holes in it; a single one is a Polygon.</summary>
    public static void Write(Shape shape, Utf8JsonWriter json)
    {
        var polygons = Polygons(shape);
        json.WriteStartObject();
        json.WriteString("type", polygons.Count == 1 ? "Polygon" : "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in polygons)
        {
            if (polygons.Count > 1) json.WriteStartArray();
            foreach (var ring in polygon) Write(ring, json);
            if (polygons.Count > 1) json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Outcome<IReadOnlyList<Position>> ReadRing(JsonElement array, Func<string, string, Problem> fault)
    {
        var ring = new List<Position>();
        foreach (var (index, point) in Items(array).Index())
        {
            if (ReadPoint(point) is not { } position)
                return fault($"的第 {index + 1} 个点不是经纬度（度）", $"has no longitude and latitude in degrees as its point {index + 1}");
            ring.Add(position);
        }
        if (ring.Count < 4) return fault("不足四个点（首尾相同）", "has fewer than four points, the last being the first");
        if (ring[0] != ring[^1]) return fault("没有闭合", "is not closed");
        ring.RemoveAt(ring.Count - 1);
        // Rounding can lay neighbours on the same spot. A ring that is all one spot is left for the topology check to name.
        var corners = ring.Where((p, i) => p != ring[(i + 1) % ring.Count]).ToList();
        return corners.Count > 0 ? corners : ring;
    }

    private static Position? ReadPoint(JsonElement point)
    {
        if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() is < 2 or > 4) return null;
        return Degrees(point[0], 180) is { } longitude && Degrees(point[1], 90) is { } latitude ? new(longitude, latitude) : null;
    }

    private static long? Degrees(JsonElement number, int limit) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var degrees) && Math.Abs(degrees) <= limit
            ? (long)Math.Round(degrees * UnitsPerDegree, MidpointRounding.AwayFromZero) : null;

    private static IEnumerable<JsonElement> Items(JsonElement array) => array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    /// <summary>Each outer ring, followed by the holes in it.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Position>>> Polygons(Shape shape)
    {
        if (shape.Rings.Count == 1) return [shape.Rings];
        var rings = shape.Rings.Select(r => (Ring: r, Alone: new Shape([r]))).ToList();
        var holes = rings.Where(r => IsHole(shape, r.Ring)).ToList();
        // A hole belongs to the smallest outer ring around it; one that has lost its outer ring stands alone.
        var outers = rings.Except(holes).OrderBy(r => r.Alone.AreaSquareMetres).ToList();
        var byOuter = holes.ToLookup(h => outers.Select(o => o.Alone).FirstOrDefault(o => o.Covers(ExactPoint.Middle(h.Ring[0], h.Ring[1 % h.Ring.Count]))), h => h.Ring);
        return [.. rings.Except(holes).Select(o => (IReadOnlyList<IReadOnlyList<Position>>)[o.Ring, .. byOuter[o.Alone]]), .. byOuter[null].Select(h => (IReadOnlyList<IReadOnlyList<Position>>)[h])];
    }

    /// <summary>Does the shape lie outside the ring? Told at its first side, where the shape and the ring's own ground are on different sides.</summary>
    private static bool IsHole(Shape shape, IReadOnlyList<Position> ring)
    {
        var side = new Segment(ring[0], ring[1 % ring.Count]);
        return shape.Directed(side) != new Shape([ring]).Directed(side);
    }

    private static void Write(IReadOnlyList<Position> ring, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var position in ring.Append(ring[0]))
        {
            json.WriteStartArray();
            json.WriteNumberValue(position.LongitudeE7 / UnitsPerDegree);
            json.WriteNumberValue(position.LatitudeE7 / UnitsPerDegree);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
