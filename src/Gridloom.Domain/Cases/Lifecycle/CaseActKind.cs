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

    /// <summary>The unit asks for more time (申请延期).</summary>
    [JsonStringEnumMemberName("ask-extension")]
    AskExtension,

    /// <summary>The duty officer grants the first extension (批准延期).</summary>
    [JsonStringEnumMemberName("approve-extension")]
    ApproveExtension,

    /// <summary>A leader grants a further extension, or one for engineering work, on a signed form (领导批准延期).</summary>
    [JsonStringEnumMemberName("approve-extension-as-leader")]
    ApproveExtensionAsLeader,

    /// <summary>The unit asks to let it rest until something else is done (申请挂账).</summary>
    [JsonStringEnumMemberName("ask-suspension")]
    AskSuspension,

    /// <summary>Lets it rest; case's and holder's clocks stop (批准挂账).</summary>
    [JsonStringEnumMemberName("approve-suspension")]
    ApproveSuspension,

    /// <summary>The unit asks to go on (申请恢复).</summary>
    [JsonStringEnumMemberName("ask-resumption")]
    AskResumption,

    /// <summary>Ends the rest; the clocks go on with what was left (恢复办理).</summary>
    [JsonStringEnumMemberName("resume")]
    Resume,

    /// <summary>Refuses what the unit asked for: more time, a rest, or its end (不批准申请).</summary>
    [JsonStringEnumMemberName("refuse-request")]
    RefuseRequest,

    /// <summary>Files it anew under another condition, with the reason; its limit follows (改类).</summary>
    [JsonStringEnumMemberName("reclassify")]
    Reclassify,

    /// <summary>A second unit says that it is another's: somebody above them decides (提请裁定).</summary>
    [JsonStringEnumMemberName("dispute")]
    Dispute,

    /// <summary>Says whose it is; that unit cannot send it back (裁定).</summary>
    [JsonStringEnumMemberName("rule")]
    Rule,

    /// <summary>Reminds whoever holds it (催办). It moves no clock.</summary>
    [JsonStringEnumMemberName("urge")]
    Urge,

    /// <summary>A superior demands an answer by a deadline (督办).</summary>
    [JsonStringEnumMemberName("supervise")]
    Supervise,

    /// <summary>Whoever holds it answers the superior (答复督办).</summary>
    [JsonStringEnumMemberName("answer-supervision")]
    AnswerSupervision,

    /// <summary>A closed case is taken up again (重新开办).</summary>
    [JsonStringEnumMemberName("reopen")]
    Reopen,

    /// <summary>Taken up again once more, which puts it under supervision (再次重开).</summary>
    [JsonStringEnumMemberName("reopen-again")]
    ReopenAgain,

    /// <summary>It is the same matter as another case: it follows that one from now on (并案).</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>It is a matter of its own after all (解除并案). Nobody but the store does it when the main case ends without an answer.</summary>
    [JsonStringEnumMemberName("unlink")]
    Unlink,

    /// <summary>Its main case was closed, and with it this one (随主案结案). Nobody does it by hand.</summary>
    [JsonStringEnumMemberName("close-with-main")]
    CloseWithMain,

    /// <summary>The street's unit gives it to a community's unit below it (下派).</summary>
    [JsonStringEnumMemberName("hand-down")]
    HandDown,

    /// <summary>The community's unit gives it to its street's, with the reason (上呈街道). It is no return for cause.</summary>
    [JsonStringEnumMemberName("raise-to-street")]
    RaiseToStreet,

    /// <summary>The street's unit gives it to the district's desk, which dispatches it anew (上呈区里). It is no return for cause.</summary>
    [JsonStringEnumMemberName("raise-to-desk")]
    RaiseToDesk,

    /// <summary>The reporter, dissatisfied, asks that it be taken up again (申请重办).</summary>
    [JsonStringEnumMemberName("ask-reopen")]
    AskReopen,

    /// <summary>The desk does not take it up again and tells the reporter why (不予重办).</summary>
    [JsonStringEnumMemberName("decline-reopen")]
    DeclineReopen,
}
