using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>For what a second unit is called to a case (协同类型).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartType>))]
public enum PartType
{
    /// <summary>The desk gives it a task beside the lead's (协办).</summary>
    [JsonStringEnumMemberName("cooperate")]
    Cooperate,

    /// <summary>A street calls it to the spot, where it has to report in (吹哨).</summary>
    [JsonStringEnumMemberName("whistle")]
    Whistle,
}
