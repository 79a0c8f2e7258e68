using System.Text.Json;

namespace Gridloom.Domain.Territory;

/// <summary>One feature of a GeoJSON file.</summary>
internal static class GeoJsonFeature
{
    public const int CodeMax = 32;
    private const int NameMax = 100;

    public static Outcome<Region> Read(JsonElement feature, string name)
    {
        Problem Fault(string chinese, string english) => TerritoryProblems.Feature(name, chinese, english);
        if (Member(feature, "properties", JsonValueKind.Object) is not { } properties) return Fault("缺少 properties", "it lacks its properties");
        if (Text(properties, "layer") is not { Length: <= CodeMax } layer) return Fault("缺少属性 layer（图层）", "it lacks the property layer");
        if (Text(properties, "code") is not { Length: <= CodeMax } code) return Fault($"缺少属性 code（编码，最多 {CodeMax} 字）", $"it lacks the property code of at most {CodeMax} characters");
        if (Text(properties, "name") is not { Length: <= NameMax } title) return Fault($"缺少属性 name（名称，最多 {NameMax} 字）", $"it lacks the property name of at most {NameMax} characters");
        if (Member(feature, "geometry", JsonValueKind.Object) is not { } geometry) return Fault("缺少 geometry（图形）", "it lacks its geometry");
        return GeoJsonRings.Read(geometry, Fault).Succeeded(out var rings, out var refused) ? new Region(layer, code, title, new(rings)) : refused;
    }

    public static void Write(Region region, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", region.Layer);
        json.WriteString("code", region.Code);
        json.WriteString("name", region.Name);
        json.WriteEndObject();
        json.WritePropertyName("geometry");
        GeoJsonRings.Write(region.Shape, json);
        json.WriteEndObject();
    }

    /// <summary>The object's member of that kind; null when it is missing or of another kind, and when there is no object.</summary>
    public static JsonElement? Member(JsonElement at, string name, JsonValueKind kind) =>
        at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var found) && found.ValueKind == kind ? found : null;

    private static string? Text(JsonElement properties, string name) =>
        Member(properties, name, JsonValueKind.String)?.GetString()?.Trim() is { Length: > 0 } text && !text.Any(char.IsControl) ? text : null;
}
