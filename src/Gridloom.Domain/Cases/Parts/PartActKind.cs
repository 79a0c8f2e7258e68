using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>What may be done to a part once it was asked for (协同操作).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartActKind>))]
public enum PartActKind
{
    /// <summary>The unit has come, and takes it on (报到).</summary>
    [JsonStringEnumMemberName("report-in")]
    ReportIn,

    /// <summary>The unit says whose it is instead, by a clause (不接).</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,

    /// <summary>The unit says that it is done (办结).</summary>
    [JsonStringEnumMemberName("finish")]
    Finish,

    /// <summary>Who asked has seen that it is done (确认).</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    /// <summary>Who asked has seen that it is not done (退回重办).</summary>
    [JsonStringEnumMemberName("send-back")]
    SendBack,

    /// <summary>Who asked needs it no more (撤回).</summary>
    [JsonStringEnumMemberName("withdraw")]
    Withdraw,

    /// <summary>Who asked asks another unit instead of one that refused (改请).</summary>
    [JsonStringEnumMemberName("redirect")]
    Redirect,
}
