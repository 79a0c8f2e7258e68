using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>For how much of the district a handling unit answers (单位级别), the widest first. A case is handed down and raised along it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitLevel>))]
public enum UnitLevel
{
    /// <summary>A department or a centre of the district (区级).</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>A street's office (街道).</summary>
    [JsonStringEnumMemberName("street")]
    Street,

    /// <summary>A community's station, below its street's office (社区).</summary>
    [JsonStringEnumMemberName("community")]
    Community,
}
