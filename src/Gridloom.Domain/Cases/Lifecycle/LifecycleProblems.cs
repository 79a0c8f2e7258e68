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

    public static readonly Problem YourOwnRequest = new("case.your-own-request", 403,
        "申请是您提的，须由他人审批。",
        "You made this request; somebody else decides.");

    public static readonly Problem RequestPending = new("case.request-pending", 409,
        "还有一项申请待批，批过再提。",
        "Another request awaits its decision; ask again after it.");

    public static readonly Problem NothingAsked = new("case.nothing-asked", 409,
        "没有待批的申请。",
        "No request awaits a decision.");

    public static readonly Problem SomethingElseAsked = new("case.something-else-asked", 409,
        "待批的是另一项申请。",
        "Another request than this awaits a decision.");

    public static readonly Problem LeaderDecides = new("case.leader-decides", 409,
        "再次延期和工程类延期须由领导批准。",
        "A further extension, or one for engineering work, is granted by a leader.");

    public static readonly Problem NoLeaderNeeded = new("case.no-leader-needed", 409,
        "首次延期由值班长批准，不须领导批准。",
        "The duty officer grants the first extension; no leader is needed.");

    public static readonly Problem ReturnedBefore = new("case.returned-before", 409,
        "这宗案件退回过一次，不能再退；不归本单位管的，请提请裁定。",
        "This case was sent back once already; ask for a ruling if it is not yours.");

    public static readonly Problem NeverReturned = new("case.never-returned", 409,
        "这宗案件还没有退回过，请先退回。",
        "Nobody has sent this case back yet; return it first.");

    public static readonly Problem RuledYours = new("case.ruled-yours", 409,
        "已裁定由您的单位办理，不能再提。",
        "It was ruled to be your unit's; there is no further appeal.");

    public static readonly Problem NotSupervised = new("case.not-supervised", 409,
        "没有待答复的督办。",
        "No supervision awaits an answer.");

    public static readonly Problem NeverFiled = new("case.never-filed", 409,
        "这宗案件没有立过案，不能重开，请重新上报。",
        "This case was never filed and cannot be reopened; report it anew.");

    public static readonly Problem ReopenedBefore = new("case.reopened-before", 409,
        "这宗案件重开过，请用“再次重开”，会自动督办。",
        "This case was reopened before; reopen it again, which supervises it.");

    public static readonly Problem NeverReopened = new("case.never-reopened", 409,
        "这宗案件还没有重开过。",
        "This case was never reopened.");

    public static readonly Problem FollowsMain = new("case.follows-main", 409,
        "这宗案件已并案，随主案办理；要单独办，请先解除并案。",
        "This case is linked and follows its main case; unlink it first to act on it alone.");

    public static readonly Problem HasDoubles = new("case.has-doubles", 409,
        "已有案件并入这宗案件，它只能做主案；请反过来并，或先解除那些并案。",
        "Other cases follow this one, so it can only be a main case; link the other way round, or unlink those first.");

    public static readonly Problem MainUnknown = new("case.main-unknown", 422,
        "没有这个编号的案件，或您看不到它。",
        "There is no case of this number, or you may not see it.") { Field = "main" };

    public static readonly Problem MainFollows = new("case.main-follows", 422,
        "那宗案件自己已并入别的案件，请并入它的主案。",
        "That case is linked itself; link to its main case.") { Field = "main" };

    public static readonly Problem MainEnded = new("case.main-ended", 422,
        "那宗案件在这件事发生之前就办完了，或没有立案：请另办，或重开它。",
        "That case was over before this matter happened, or never came to be handled: go on with this one, or reopen that one.") { Field = "main" };

    public static readonly Problem NoMain = new("case.no-main", 422,
        "请写并入哪宗案件的编号。",
        "Write the number of the case that this one is the same as.") { Field = "main" };

    public static readonly Problem OwnMain = new("case.own-main", 422,
        "不能并入它自己。",
        "A case cannot be linked to itself.") { Field = "main" };

    public static readonly Problem TooLateToExtend = new("case.too-late-to-extend", 409,
        "单位时限已过，不能再申请延期。",
        "The unit's deadline has passed; more time can no longer be asked for.");

    public static readonly Problem SupervisedAlready = new("case.supervised-already", 409,
        "这宗案件已在督办、待答复；再督办须提高级别。",
        "It is supervised already and awaits an answer; only a higher level may follow.") { Field = "level" };

    public static readonly Problem NoClause = new("case.no-clause", 422,
        "退回须写明依据权责清单哪一条。",
        "Name the clause of the responsibility catalogue that says whose it is.") { Field = "clause" };

    public static readonly Problem NoExtension = new("case.no-extension", 422,
        "请写延长多久，单位与原时限同类：工作时、工作日，或紧急工作时、自然日。",
        "Say how much more time, counted like the limit: working hours or days, or urgent hours or calendar days.") { Field = "extension" };

    public static readonly Problem NoForm = new("case.no-form", 422,
        "再次延期和工程类延期须上传签字盖章的申请表。",
        "A further extension, or one for engineering work, needs the signed and sealed form as a photo.") { Field = "photos" };

    public static readonly Problem NoUntil = new("case.no-until", 422,
        "请写挂账到哪一天：明天起、一年之内。",
        "Say until which day it may rest: from tomorrow on, within a year.") { Field = "until" };

    public static readonly Problem NoLevel = new("case.no-level", 422,
        "请选择督办级别。",
        "Choose a level of supervision.") { Field = "level" };

    public static readonly Problem SameCondition = new("case.same-condition", 422,
        "新的立案条件与原来的相同，没有改。",
        "The new filing condition is the present one; nothing would change.") { Field = "condition" };

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

    public static Problem UnknownClause(string clause, string version) => new("case.unknown-clause", 422,
        $"现行权责清单（{version} 版）里没有“{clause}”条。",
        $"The responsibility catalogue in force ({version}) has no clause '{clause}'.") { Field = "clause" };

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
