using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How serious a supervision is (督办级别), the mildest first; each level has its own answer limit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupervisionLevel>))]
public enum SupervisionLevel
{
    /// <summary>The desk's own (一般督办).</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>A leader's eye is on it (重点督办).</summary>
    [JsonStringEnumMemberName("key")]
    Key,

    /// <summary>It stands on the district's list (挂牌督办).</summary>
    [JsonStringEnumMemberName("listed")]
    Listed,
}
