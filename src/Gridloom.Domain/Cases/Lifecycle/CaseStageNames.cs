namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="CaseStage"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class CaseStageNames
{
    private static readonly (CaseStage Stage, string Code, string Chinese, string English)[] All =
    [
        (CaseStage.Reported, "reported", "已上报", "Reported"),
        (CaseStage.Verifying, "verifying", "待核实", "Being verified"),
        (CaseStage.Accepted, "accepted", "待立案", "To be filed"),
        (CaseStage.Filed, "filed", "待派遣", "To be dispatched"),
        (CaseStage.Arbitrating, "arbitrating", "裁定中", "Being ruled on"),
        (CaseStage.Dispatched, "dispatched", "待接收", "To be received"),
        (CaseStage.Handling, "handling", "处置中", "Being handled"),
        (CaseStage.Suspended, "suspended", "挂账中", "Suspended"),
        (CaseStage.Handled, "handled", "待核查", "To be checked"),
        (CaseStage.Checking, "checking", "核查中", "Being checked"),
        (CaseStage.Checked, "checked", "待结案", "To be closed"),
        (CaseStage.Linked, "linked", "已并案", "Linked"),
        (CaseStage.Closed, "closed", "已结案", "Closed"),
        (CaseStage.Rejected, "rejected", "不予受理", "Not accepted"),
        (CaseStage.NotFiled, "not-filed", "不予立案", "Not filed"),
        (CaseStage.Void, "void", "已作废", "Void"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this CaseStage stage) => All[(int)stage].Code;

    public static string Chinese(this CaseStage stage) => All[(int)stage].Chinese;

    public static string English(this CaseStage stage) => All[(int)stage].English;

    /// <summary>Nothing more happens to the matter itself; only its evaluation may follow.</summary>
    public static bool IsEnd(this CaseStage stage) => stage >= CaseStage.Closed;

    /// <summary>The stages in which a case waits for somebody.</summary>
    public static readonly IReadOnlyList<CaseStage> Open = [.. Enum.GetValues<CaseStage>().Where(static stage => !stage.IsEnd())];

    /// <summary>The member of that code; null when there is none.</summary>
    public static CaseStage? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Stage;
    }
}
