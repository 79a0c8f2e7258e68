using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>Where a part is on its way (协同环节). In the order of the way; the last two are its ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartStage>))]
public enum PartStage
{
    /// <summary>The unit was asked and has not reported in yet (待报到).</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>The unit reported in and works on it (办理中).</summary>
    [JsonStringEnumMemberName("in-hand")]
    InHand,

    /// <summary>The unit says that it is done; who asked has yet to confirm it (待确认).</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>The unit says that it is another's; who asked has yet to decide (被拒).</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Who asked has seen that it is done (已确认).</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed,

    /// <summary>It is not needed any more, or another unit was asked instead (已撤回).</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
