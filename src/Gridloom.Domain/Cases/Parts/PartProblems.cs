namespace Gridloom.Domain.Cases.Parts;

/// <summary>Why something about a part of a case is refused (协同被拒).</summary>
public static class PartProblems
{
    public static readonly Problem NotFound = new("case.part-not-found", 404,
        "没有这个协同件，或您看不到它。",
        "There is no such part, or you may not see it.");

    public static readonly Problem NotYours = new("case.part-not-yours", 403,
        "这个协同件不是请您的单位办的。",
        "Your unit was not asked to do this part.");

    public static readonly Problem NotAsker = new("case.part-not-asker", 403,
        "这个协同件不是您这边请的，由请求方决定。",
        "Somebody else asked for this part, and decides about it.");

    public static readonly Problem MayNotAsk = new("case.part-may-not-ask", 403,
        "协办由派遣员请，须有派遣权限。",
        "Cooperation is asked for by a dispatcher.");

    public static readonly Problem MayNotWhistle = new("case.part-may-not-whistle", 403,
        "吹哨由街道来吹：案件在本街道手里，或您是本街道的坐席。",
        "A street whistles: it holds the case, or you sit at the desk of that street.");

    public static readonly Problem Stale = new("case.part-stale", 409,
        "这个协同件刚被别人办过，请看过最新的再办。",
        "Somebody has just acted on this part; look at it again before you act.");

    public static readonly Problem CaseNotWithUnit = new("case.part-case-not-with-unit", 409,
        "案件派到单位以后、办结以前才能请别的单位协同。",
        "Other units are asked while a unit has the case.");

    public static readonly Problem CaseEnded = new("case.part-case-ended", 409,
        "案件已结束或已并案，协同件不能再退回重办。",
        "The case has ended or follows another; its parts are not sent back any more.");

    public static readonly Problem NoUnits = new("case.part-no-units", 422,
        "请选要请的单位，一次最多 10 个。",
        "Choose the units to ask, 10 at most.") { Field = "unit" };

    public static readonly Problem UnknownUnit = new("case.part-unknown-unit", 422,
        "没有这个单位，请从列表里选。",
        "There is no such unit; choose one of the list.") { Field = "unit" };

    public static readonly Problem LeadUnit = new("case.part-lead-unit", 422,
        "案件就在这个单位手里，不用请它协同。",
        "This unit holds the case itself.") { Field = "unit" };

    public static readonly Problem StreetUnit = new("case.part-street-unit", 422,
        "吹哨请的是区里的部门，不能请街道。",
        "A street calls units of the district, not a street.") { Field = "unit" };

    public static readonly Problem UnitHas = new("case.part-unit-has", 409,
        "这个单位在本案里已有没办完的协同件。",
        "This unit has an open part of the case already.") { Field = "unit" };

    public static readonly Problem NoTask = new("case.part-no-task", 422,
        "请写要办什么，最多 300 字。",
        "Say what is to be done, in at most 300 characters.") { Field = "task" };

    public static readonly Problem NoNote = new("case.part-no-note", 422,
        "请写说明，最多 500 字。",
        "Say why or what was done, in at most 500 characters.") { Field = "note" };

    public static readonly Problem NoClause = new("case.part-no-clause", 422,
        "不接须写明依据权责清单哪一条。",
        "Name the clause of the responsibility catalogue that says whose it is.") { Field = "clause" };

    public static readonly Problem NoAnswer = new("case.part-no-answer", 422,
        "请选满意不满意。",
        "Say whether you are content.") { Field = "satisfied" };

    public static readonly Problem UnknownType = new("case.part-unknown-type", 422,
        "协同类型应为协办或吹哨。",
        "A part is a cooperation or a whistle.") { Field = "type" };

    public static readonly Problem BadLimit = new("case.part-bad-limit", 422,
        "办理时限要写大于 0 的数，最多两位小数，并选单位。",
        "Write the time to do it as a number above 0 with two decimals at most, and choose its unit.") { Field = "limit" };

    /// <summary>The lead says that it is done while others still work on their parts.</summary>
    /// <param name="units">The units' names.</param>
    public static Problem StillOpen(string units) => new("case.parts-open", 409,
        $"协同单位还没有办完：{units}。等它们办结，或请求方撤回。",
        $"Other units still work on their parts: {units}. Wait for them, or let whoever asked withdraw the parts.");

    public static Problem Ended(PartStage stage, PartActKind act) => new("case.part-ended", 409,
        $"协同件现为“{stage.Chinese()}”，不能再{act.Chinese()}。",
        $"This part is '{stage.English()}'; nobody can {act.English()} any more.");

    public static Problem NotYet(PartStage stage, PartActKind act) => new("case.part-not-yet", 409,
        $"协同件现为“{stage.Chinese()}”，还不能{act.Chinese()}。",
        $"This part is '{stage.English()}'; it is too early to {act.English()}.");

    public static Problem AlreadyPast(PartStage stage, PartActKind act) => new("case.part-already-past", 409,
        $"协同件现为“{stage.Chinese()}”，已过了{act.Chinese()}这一步。",
        $"This part is '{stage.English()}'; it is past the step to {act.English()}.");
}
