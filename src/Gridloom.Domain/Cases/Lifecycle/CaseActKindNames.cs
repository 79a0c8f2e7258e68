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
        (CaseActKind.AskExtension, "ask-extension", "申请延期", "ask for more time"),
        (CaseActKind.ApproveExtension, "approve-extension", "批准延期", "grant more time"),
        (CaseActKind.ApproveExtensionAsLeader, "approve-extension-as-leader", "领导批准延期", "grant more time as leader"),
        (CaseActKind.AskSuspension, "ask-suspension", "申请挂账", "ask to suspend"),
        (CaseActKind.ApproveSuspension, "approve-suspension", "批准挂账", "suspend"),
        (CaseActKind.AskResumption, "ask-resumption", "申请恢复", "ask to resume"),
        (CaseActKind.Resume, "resume", "恢复办理", "resume"),
        (CaseActKind.RefuseRequest, "refuse-request", "不批准申请", "refuse the request"),
        (CaseActKind.Reclassify, "reclassify", "改类", "change the class"),
        (CaseActKind.Dispute, "dispute", "提请裁定", "ask for a ruling"),
        (CaseActKind.Rule, "rule", "裁定", "rule"),
        (CaseActKind.Urge, "urge", "催办", "urge"),
        (CaseActKind.Supervise, "supervise", "督办", "supervise"),
        (CaseActKind.AnswerSupervision, "answer-supervision", "答复督办", "answer the supervision"),
        (CaseActKind.Reopen, "reopen", "重新开办", "reopen"),
        (CaseActKind.ReopenAgain, "reopen-again", "再次重开", "reopen again"),
        (CaseActKind.Link, "link", "并案", "link to another case"),
        (CaseActKind.Unlink, "unlink", "解除并案", "unlink"),
        (CaseActKind.CloseWithMain, "close-with-main", "随主案结案", "close with the main case"),
        (CaseActKind.HandDown, "hand-down", "下派", "hand down"),
        (CaseActKind.RaiseToStreet, "raise-to-street", "上呈街道", "raise to the street"),
        (CaseActKind.RaiseToDesk, "raise-to-desk", "上呈区里", "raise to the district"),
        (CaseActKind.AskReopen, "ask-reopen", "申请重办", "ask to reopen"),
        (CaseActKind.DeclineReopen, "decline-reopen", "不予重办", "decline to reopen"),
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
