using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Gridloom.Domain.Territory;

/// <summary>
/// Regions as GeoJSON (边界文件): a FeatureCollection of Polygon and MultiPolygon features with the properties <c>layer</c>, <c>code</c> and <c>name</c>,
/// in CGCS2000 degrees (EPSG:4490), longitude first. WGS 84 is taken as the same, as they differ by centimetres. No corner is lost on the way.
/// </summary>
public static class GeoJsonRegions
{
    /// <summary>Bytes of a file, inclusive: 64 MB.</summary>
    public const int BytesMax = 64 * 1024 * 1024;

    /// <summary>Features of a file, inclusive.</summary>
    public const int FeaturesMax = 20_000;

    /// <summary>Rings of a feature, inclusive.</summary>
    public const int RingsMax = 500;

    /// <summary>Points of all features together, inclusive.</summary>
    public const int PointsMax = 1_000_000;

    private const int FaultsMax = 20;

    /// <summary>The regions in the file's order, or the first faults, each with its feature. Points are rounded to 1e-7 degrees, about a centimetre; heights are dropped.</summary>
    public static Outcome<IReadOnlyList<Region>> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > BytesMax) return TerritoryProblems.FileTooLarge;
        if (!Utf8.IsValid(file.Span)) return TerritoryProblems.NotUtf8;
        var text = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = 16 });
            return Read(json.RootElement);
        }
        catch (JsonException unreadable)
        {
            return TerritoryProblems.NotJson((unreadable.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // The escape \ud800 is half a character; the reader only notices when it is asked for the text.
            return TerritoryProblems.NotUtf8;
        }
    }

    /// <summary>Writes UTF-8 without a byte order mark, one feature a line; the stream stays open.</summary>
    public static void Write(IEnumerable<Region> regions, Stream file)
    {
        // The file is read by people and map tools and never stands inside HTML, so Chinese stays Chinese.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        file.Write("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},\"features\":["u8);
        var separator = "\n";
        foreach (var region in regions)
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(separator));
            using (var json = new Utf8JsonWriter(file, options)) GeoJsonFeature.Write(region, json);
            separator = ",\n";
        }
        file.Write("\n]}\n"u8);
    }

    private static Outcome<IReadOnlyList<Region>> Read(JsonElement root)
    {
        if (GeoJsonFeature.Member(root, "type", JsonValueKind.String)?.GetString() != "FeatureCollection"
            || GeoJsonFeature.Member(root, "features", JsonValueKind.Array) is not { } features) return TerritoryProblems.NotFeatures;
        if (OtherSystem(root) is { } system) return TerritoryProblems.OtherSystem(system);
        var count = features.GetArrayLength();
        if (count == 0) return TerritoryProblems.NoFeatures;
        return count > FeaturesMax ? TerritoryProblems.TooManyFeatures(count) : ReadAll(features);
    }

    private static Outcome<IReadOnlyList<Region>> ReadAll(JsonElement features)
    {
        var regions = new List<Region>();
        var faults = new List<Problem>();
        var points = 0;
        foreach (var (index, feature) in features.EnumerateArray().Index())
        {
            var name = NameOf(index, feature);
            if (GeoJsonFeature.Read(feature, name).Succeeded(out var region, out var fault)) regions.Add(region);
            else faults.Add(fault);
            points += region?.Shape.Rings.Sum(r => r.Count) ?? 0;
            if (points > PointsMax) return TerritoryProblems.TooManyPoints(name);
            if (faults.Count == FaultsMax) break;
        }
        return faults.Count > 0 ? Problem.Of(faults) : regions;
    }

    private static string NameOf(int index, JsonElement feature)
    {
        var code = GeoJsonFeature.Member(feature, "properties", JsonValueKind.Object) is { } properties
            ? GeoJsonFeature.Member(properties, "code", JsonValueKind.String)?.GetString() : null;
        return string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 个要素") + (code is { Length: > 0 and <= GeoJsonFeature.CodeMax } ? $"（{code}）" : "");
    }

    /// <summary>The name of a coordinate system that is not ours; null when it is, or when the file does not say.</summary>
    private static string? OtherSystem(JsonElement root)
    {
        if (GeoJsonFeature.Member(root, "crs", JsonValueKind.Object) is not { } crs) return null;
        var name = GeoJsonFeature.Member(crs, "properties", JsonValueKind.Object) is { } properties
            ? GeoJsonFeature.Member(properties, "name", JsonValueKind.String)?.GetString() ?? "" : "";
        return name.Split(':')[^1] is "4490" or "4326" or "CRS84" ? null : name;
    }
}
