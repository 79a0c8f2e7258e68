namespace Gridloom.Domain.Cases.Kinds;

/// <summary>Why something about a case's kind is refused (种类被拒).</summary>
public static class KindProblems
{
    public static readonly Problem NotHazard = new("case.not-a-hazard", 422, "这宗案件的小类不是隐患，不能补充隐患信息。", "The class of this case is no hazard; nothing can be noted of one.");

    public static readonly Problem NoHazardClass = new("case.hazard-no-class", 422, "请选择隐患类别。", "Choose the hazard's class.") { Field = "hazard-class" };

    public static readonly Problem NoRisk = new("case.hazard-no-risk", 422, "请选择风险等级。", "Choose the risk.") { Field = "hazard-risk" };

    public static readonly Problem UnknownWord = new("case.kind-unknown-word", 422, "请从列出的选项里选一项。", "Choose one of those that are listed.");

    public static readonly Problem PersonalInText = new("case.personal-in-text", 422, "文字里像是有手机号或身份证号。请去掉，个人信息填在加密的栏里。", "The text seems to hold a mobile or identity number. Leave it out; personal data belong into the sealed fields.");

    public static readonly Problem NotDispute = new("case.not-a-dispute", 422, "这宗案件的小类不是纠纷，没有当事人和调解。", "The class of this case is no dispute; it has no parties and no sessions.");

    public static readonly Problem NoContract = new("case.dispute-no-contract", 422, "请选择合同种类。", "Choose what it is about.") { Field = "dispute-contract" };

    public static readonly Problem AmountUnreadable = new("case.dispute-amount-unreadable", 422, "金额写成元，最多两位小数，例如 12000.50。", "Write the amount in yuan with at most two decimals, such as 12000.50.") { Field = "dispute-amount" };

    public static readonly Problem NoAgreementDay = new("case.dispute-no-day", 422, "请填达成协议的日期，不晚于今天。", "Give the day of the agreement, no later than today.") { Field = "dispute-day" };

    public static readonly Problem NoAgreement = new("case.dispute-no-agreement", 422, "请写协议要点，最多 1000 字。", "Write the main points of the agreement, in at most 1000 characters.") { Field = "dispute-agreement" };

    public static readonly Problem NoSession = new("case.dispute-no-session", 422, "还没有调解场次。先记下调解，再记达成协议。", "There was no session yet. Write it down first, then the agreement.") { Field = "dispute-agreed" };

    public static readonly Problem NoSide = new("case.party-no-side", 422, "请选择当事人地位。", "Choose the side of the party.") { Field = "party-side" };

    public static readonly Problem NoPartyName = new("case.party-no-name", 422, "请填姓名或名称，最多 50 字。", "Give a name of at most 50 characters.") { Field = "party-name" };

    public static readonly Problem IdentityUnreadable = new("case.party-identity-unreadable", 422, "身份证号不对，请核对 18 位号码。", "The identity number does not hold; check its 18 places.") { Field = "party-identity" };

    public static readonly Problem TooManyParties = new("case.party-too-many", 422, "一宗纠纷最多登记 20 名当事人。", "A dispute has at most 20 parties.");

    public static readonly Problem NoParty = new("case.party-not-found", 404, "没有这名当事人，可能已经删除。", "There is no such party; it may have been removed.");

    public static readonly Problem NoSessionTime = new("case.session-no-time", 422, "请填调解时间，不晚于现在。", "Say when the session was held, no later than now.") { Field = "session-at" };

    public static readonly Problem NoSessionPlace = new("case.session-no-place", 422, "请填调解地点，最多 100 字。", "Say where the session was held, in at most 100 characters.") { Field = "session-place" };

    public static readonly Problem NoSessionOutcome = new("case.session-no-outcome", 422, "请选择调解结果。", "Choose how the session ended.") { Field = "session-outcome" };

    public static readonly Problem KindStale = new("case.kind-stale", 409, "这一部分刚被别人改过，您填的内容还在，请看过最新的再存。", "Somebody has just changed this part. What you typed is still here; look at the latest before you save.");
}
