using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What may be done to a case (操作).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseActKind>))]
public enum CaseActKind
{
    /// <summary>A public report was looked at and may be acted on (审看).</summary>
    [JsonStringEnumMemberName("clear-moderation")]
    ClearModeration,

    /// <summary>Asks a collector to see on the spot whether it is as reported (发核实).</summary>
    [JsonStringEnumMemberName("send-verify")]
    SendVerify,

    /// <summary>Says what was seen on the spot: true or not (核实).</summary>
    [JsonStringEnumMemberName("verify")]
    Verify,

    /// <summary>The desk takes the matter up (受理).</summary>
    [JsonStringEnumMemberName("accept")]
    Accept,

    /// <summary>The desk does not take it up (不予受理).</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,

    /// <summary>The collector who reported it fixed it on the spot (自行处置).</summary>
    [JsonStringEnumMemberName("self-handle")]
    SelfHandle,

    /// <summary>Chooses the filing condition, and with it class and limit (立案).</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>It meets no filing condition (不予立案).</summary>
    [JsonStringEnumMemberName("not-file")]
    NotFile,

    /// <summary>The desk settles it without handing it to a unit (直接办结).</summary>
    [JsonStringEnumMemberName("close-directly")]
    CloseDirectly,

    /// <summary>Hands it to one handling unit (派遣).</summary>
    [JsonStringEnumMemberName("dispatch")]
    Dispatch,

    /// <summary>The unit takes it on (接收).</summary>
    [JsonStringEnumMemberName("receive")]
    Receive,

    /// <summary>The unit says that it is another unit's: back to be dispatched (退回).</summary>
    [JsonStringEnumMemberName("return")]
    Return,

    /// <summary>The unit says that it is done (处置完成).</summary>
    [JsonStringEnumMemberName("handle")]
    Handle,

    /// <summary>Asks a collector to see whether it is done (发核查).</summary>
    [JsonStringEnumMemberName("send-check")]
    SendCheck,

    /// <summary>Says what was seen: done, or to be done again (核查).</summary>
    [JsonStringEnumMemberName("check")]
    Check,

    /// <summary>The desk ends it (结案).</summary>
    [JsonStringEnumMemberName("close")]
    Close,

    /// <summary>How content the reporter is, told once (评价).</summary>
    [JsonStringEnumMemberName("evaluate")]
    Evaluate,

    /// <summary>Asks that the case be struck out (申请作废).</summary>
    [JsonStringEnumMemberName("ask-void")]
    AskVoid,

    /// <summary>Strikes it out, as somebody else had asked (批准作废).</summary>
    [JsonStringEnumMemberName("approve-void")]
    ApproveVoid,

    /// <summary>Leaves it where it is (不批准作废).</summary>
    [JsonStringEnumMemberName("refuse-void")]
    RefuseVoid,
}
