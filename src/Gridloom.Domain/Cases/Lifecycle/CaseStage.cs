using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Where a case is on its way (环节). In the order of the way; the last four are its ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStage>))]
public enum CaseStage
{
    /// <summary>Somebody told of it; the desk has yet to accept it (已上报).</summary>
    [JsonStringEnumMemberName("reported")]
    Reported,

    /// <summary>Somebody goes to see whether it is as reported (待核实).</summary>
    [JsonStringEnumMemberName("verifying")]
    Verifying,

    /// <summary>The desk took it up (待立案).</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>A filing condition is met; no unit has it (待派遣).</summary>
    [JsonStringEnumMemberName("filed")]
    Filed,

    /// <summary>Two units said that it is another's; somebody above them decides (裁定中).</summary>
    [JsonStringEnumMemberName("arbitrating")]
    Arbitrating,

    /// <summary>A unit has it and has not yet taken it on (待接收).</summary>
    [JsonStringEnumMemberName("dispatched")]
    Dispatched,

    /// <summary>The unit works on it (处置中).</summary>
    [JsonStringEnumMemberName("handling")]
    Handling,

    /// <summary>The work waits for something, with approval, and the clocks stand still (挂账).</summary>
    [JsonStringEnumMemberName("suspended")]
    Suspended,

    /// <summary>The unit says that it is done (待核查).</summary>
    [JsonStringEnumMemberName("handled")]
    Handled,

    /// <summary>Somebody goes to see whether it is done (核查中).</summary>
    [JsonStringEnumMemberName("checking")]
    Checking,

    /// <summary>It was seen to be done (待结案).</summary>
    [JsonStringEnumMemberName("checked")]
    Checked,

    /// <summary>It tells of a matter that another case is about, and waits for that one's end (已并案).</summary>
    [JsonStringEnumMemberName("linked")]
    Linked,

    /// <summary>It is over, on one of four ways: closed, closed directly, closed with its main case, fixed by the collector (已结案).</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>The desk did not take it up (不予受理).</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>It meets no filing condition (不予立案).</summary>
    [JsonStringEnumMemberName("not-filed")]
    NotFiled,

    /// <summary>It was struck out with approval (已作废).</summary>
    [JsonStringEnumMemberName("void")]
    Void,
}
