namespace Gridloom.Domain.Cases.Revisits;

/// <summary>What is refused about re-visits (督查抽查).</summary>
public static class RevisitProblems
{
    public static readonly Problem NotFound = new("case.revisit-not-found", 404,
        "没有这次抽查，或样本里没有这宗案件。",
        "There is no such draw, or the case is not in its sample.");

    public static readonly Problem WholeDistrictOnly = new("case.revisit-whole-district", 403,
        "抽查是全区的，只有数据范围为全区的账号可以查看、抽取和记录。",
        "Re-visits are the district's; only an account whose scope is the whole district may read, draw and record.");

    public static readonly Problem SpanUnreadable = new("case.revisit-span", 422,
        "结案起止日期看不懂，或止于起之前，或超过 92 天，或还没有过去。",
        "The days of closing cannot be read, or the last is before the first, or they are more than 92, or not yet past.") { Field = "from" };

    public static readonly Problem StrataUnknown = new("case.revisit-strata", 422,
        "请选择怎样分层。",
        "Choose the strata.") { Field = "strata" };

    public static readonly Problem FrameEmpty = new("case.revisit-empty", 422,
        "这段时间没有结案的案件，没有可抽的。",
        "No case was closed in these days; there is nothing to draw from.") { Field = "from" };

    public static readonly Problem ResultMissing = new("case.revisit-result", 422,
        "请选属实或不合格。",
        "Say whether it is sound.") { Field = "result" };

    public static readonly Problem ReasonMissing = new("case.revisit-reason", 422,
        "不合格须写明原因。",
        "Say why it is not sound.") { Field = "note" };

    public static readonly Problem JudgedAlready = new("case.revisit-judged", 409,
        "这宗已有抽查结果，不能改写。",
        "This case has its result already, which is not overwritten.");

    public static Problem SizeUnreadable(int most) => new("case.revisit-size", 422,
        $"样本量为 1 至 {most} 的整数。",
        $"The size of the sample is a whole number from 1 to {most}.") { Field = "size" };

    public static Problem NoteTooLong(int length, int most) => new("case.revisit-note", 422,
        $"最多 {most} 字，现有 {length} 字。",
        $"At most {most} characters; there are {length}.") { Field = "note" };
}
