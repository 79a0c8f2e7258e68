using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What a case's clocks measure (计时). Each runs against a limit and has a deadline.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseClockKind>))]
public enum CaseClockKind
{
    /// <summary>From the report, or from the answer to its verification, until the desk takes it up or refuses it (受理).</summary>
    [JsonStringEnumMemberName("accept")]
    Accept,

    /// <summary>From the sending until the answer (核实).</summary>
    [JsonStringEnumMemberName("verify")]
    Verify,

    /// <summary>From acceptance until it is filed or not (立案).</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>From filing, a return or a failed check until a unit has it (派遣).</summary>
    [JsonStringEnumMemberName("dispatch")]
    Dispatch,

    /// <summary>What the resident waits for: from the first dispatch until it is handled, over all units that had it, without a stop between them (案件).</summary>
    [JsonStringEnumMemberName("case")]
    Case,

    /// <summary>The class's full limit from the dispatch to the unit that has it until it is handled (持有单位).</summary>
    [JsonStringEnumMemberName("holder")]
    Holder,

    /// <summary>From the sending until the answer (核查).</summary>
    [JsonStringEnumMemberName("check")]
    Check,

    /// <summary>From the second return until it is ruled whose it is (裁定).</summary>
    [JsonStringEnumMemberName("arbitrate")]
    Arbitrate,

    /// <summary>From the supervisor's letter until whoever holds the case answers it (督办).</summary>
    [JsonStringEnumMemberName("supervise")]
    Supervise,
}
