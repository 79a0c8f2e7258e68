namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Why an act on a case is refused (操作被拒), and what is wrong in the files that the lifecycle reads.</summary>
public static class LifecycleProblems
{
    public static readonly Problem NotPermitted = new("case.act-not-permitted", 403,
        "您的角色没有做这项操作的权限。",
        "Your roles do not include this act.");

    public static readonly Problem NotYourUnit = new("case.not-your-unit", 403,
        "这宗案件不在您所属的单位手里。",
        "Your unit does not hold this case.");

    public static readonly Problem NotYourReport = new("case.not-your-report", 403,
        "只有采集员本人上报的案件才能自行处置。",
        "Only the collector who reported the case may fix it on the spot.");

    public static readonly Problem YourOwnReport = new("case.your-own-report", 403,
        "上报人不能核实或核查自己上报的案件，请由他人去。",
        "Whoever reported a case neither verifies nor checks it; somebody else does.");

    public static readonly Problem YourOwnHandling = new("case.your-own-handling", 403,
        "处置人不能核查自己处置的案件，请由他人去。",
        "Whoever handled a case does not check it; somebody else does.");

    public static readonly Problem YourOwnVoidRequest = new("case.your-own-void-request", 403,
        "作废是您申请的，须由他人审批。",
        "You asked to void this case; somebody else decides.");

    public static readonly Problem Stale = new("case.stale", 409,
        "这宗案件刚被别人办过，请看过最新的再办。",
        "Somebody has just acted on this case; look at it again before you act.");

    public static readonly Problem AwaitsModeration = new("case.awaits-moderation", 409,
        "公众上报须先审看，才能办理。",
        "A public report must be looked at before anything is done about it.");

    public static readonly Problem AlreadyModerated = new("case.already-moderated", 409,
        "这宗案件不待审看。",
        "This case does not wait to be looked at.");

    public static readonly Problem VerificationMissing = new("case.verification-missing", 409,
        "公众来源的案件须先现场核实属实，才能受理。",
        "A case from a public source must be seen to be true on the spot before it is accepted.");

    public static readonly Problem Untrue = new("case.untrue", 409,
        "现场核实不属实，不能受理；可以再发核实，或不予受理。",
        "It was seen to be untrue and cannot be accepted; send it for verification again, or do not accept it.");

    public static readonly Problem AlreadyTrue = new("case.already-true", 409,
        "现场核实已属实，不必再发核实。",
        "It was seen to be true already; no further verification is needed.");

    public static readonly Problem VoidAlreadyAsked = new("case.void-already-asked", 409,
        "已有人申请作废，正等审批。",
        "Voiding has been asked for already and awaits its decision.");

    public static readonly Problem VoidNotAsked = new("case.void-not-asked", 409,
        "没有待审批的作废申请。",
        "Nobody has asked to void this case.");

    public static readonly Problem AlreadyEvaluated = new("case.already-evaluated", 409,
        "这宗案件已评价过，每宗只评一次。",
        "This case was evaluated already; it is done once.");

    public static readonly Problem NoNote = new("case.no-note", 422,
        "请写一句说明。",
        "Write one sentence to explain it.") { Field = "note" };

    public static readonly Problem NoAnswer = new("case.no-answer", 422,
        "请选择是或否。",
        "Choose yes or no.") { Field = "answer" };

    public static readonly Problem NoSatisfaction = new("case.no-satisfaction", 422,
        "请选择满意、基本满意或不满意。",
        "Choose satisfied, fairly satisfied or dissatisfied.") { Field = "satisfaction" };

    public static readonly Problem UnknownCondition = new("case.unknown-condition", 422,
        "请选择立案条件：目录里没有您填的条件，或它的小类未启用。",
        "Choose a filing condition: the catalogue has no such condition, or its class is switched off.") { Field = "condition" };

    public static readonly Problem UnknownUnit = new("case.unknown-unit", 422,
        "请选择处置单位：本区没有您填的单位。",
        "Choose a handling unit: the district has no such unit.") { Field = "unit" };

    internal static Problem NotYet(CaseStage stage, CaseActKind act) => new("case.not-yet", 409,
        $"案件现为“{stage.Chinese()}”，还不能{act.Chinese()}。",
        $"The case is '{stage.English()}'; it is too early to {act.English()}.");

    internal static Problem AlreadyPast(CaseStage stage, CaseActKind act) => new("case.already-past", 409,
        $"案件现为“{stage.Chinese()}”，已过了{act.Chinese()}这一步。",
        $"The case is '{stage.English()}'; it is too late to {act.English()}.");

    internal static Problem Ended(CaseStage stage, CaseActKind act) => new("case.ended", 409,
        $"案件现为“{stage.Chinese()}”，不能再{act.Chinese()}。",
        $"The case is '{stage.English()}'; it has ended, and nobody can {act.English()} any more.");

    internal static Problem DataLine(string file, int number, string fault, string faultEnglish) => new("case.data-unreadable", 422,
        $"文件“{file}”第 {number} 行：{fault}。",
        $"Line {number} of the file '{file}': {faultEnglish}.");
}
