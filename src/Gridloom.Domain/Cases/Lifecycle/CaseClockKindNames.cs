namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="CaseClockKind"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class CaseClockKindNames
{
    private static readonly (CaseClockKind Clock, string Code, string Chinese, string English)[] All =
    [
        (CaseClockKind.Accept, "accept", "受理", "Acceptance"),
        (CaseClockKind.Verify, "verify", "核实", "Verification"),
        (CaseClockKind.File, "file", "立案", "Filing"),
        (CaseClockKind.Dispatch, "dispatch", "派遣", "Dispatch"),
        (CaseClockKind.Case, "case", "案件", "The case"),
        (CaseClockKind.Holder, "holder", "持有单位", "The holder"),
        (CaseClockKind.Check, "check", "核查", "Check"),
        (CaseClockKind.Arbitrate, "arbitrate", "裁定", "Ruling"),
        (CaseClockKind.Supervise, "supervise", "督办", "Supervision"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this CaseClockKind clock) => All[(int)clock].Code;

    public static string Chinese(this CaseClockKind clock) => All[(int)clock].Chinese;

    public static string English(this CaseClockKind clock) => All[(int)clock].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static CaseClockKind? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Clock;
    }
}
