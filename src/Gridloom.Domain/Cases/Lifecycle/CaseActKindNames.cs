namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="CaseActKind"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class CaseActKindNames
{
    private static readonly (CaseActKind Act, string Code, string Chinese, string English)[] All =
    [
        (CaseActKind.ClearModeration, "clear-moderation", "审看", "clear the report"),
        (CaseActKind.SendVerify, "send-verify", "发核实", "send for verification"),
        (CaseActKind.Verify, "verify", "核实", "verify"),
        (CaseActKind.Accept, "accept", "受理", "accept"),
        (CaseActKind.Reject, "reject", "不予受理", "not accept"),
        (CaseActKind.SelfHandle, "self-handle", "自行处置", "fix on the spot"),
        (CaseActKind.File, "file", "立案", "file"),
        (CaseActKind.NotFile, "not-file", "不予立案", "not file"),
        (CaseActKind.CloseDirectly, "close-directly", "直接办结", "close directly"),
        (CaseActKind.Dispatch, "dispatch", "派遣", "dispatch"),
        (CaseActKind.Receive, "receive", "接收", "receive"),
        (CaseActKind.Return, "return", "退回", "return"),
        (CaseActKind.Handle, "handle", "处置完成", "finish handling"),
        (CaseActKind.SendCheck, "send-check", "发核查", "send for checking"),
        (CaseActKind.Check, "check", "核查", "check"),
        (CaseActKind.Close, "close", "结案", "close"),
        (CaseActKind.Evaluate, "evaluate", "评价", "evaluate"),
        (CaseActKind.AskVoid, "ask-void", "申请作废", "ask to void"),
        (CaseActKind.ApproveVoid, "approve-void", "批准作废", "approve voiding"),
        (CaseActKind.RefuseVoid, "refuse-void", "不批准作废", "refuse voiding"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this CaseActKind act) => All[(int)act].Code;

    public static string Chinese(this CaseActKind act) => All[(int)act].Chinese;

    public static string English(this CaseActKind act) => All[(int)act].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static CaseActKind? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Act;
    }
}
