namespace Gridloom.Domain.Budget.Work;

/// <summary>Every refusal about work records (工作记录被拒).</summary>
public static class WorkProblems
{
    public static readonly Problem NoKind = new("budget.work-kind", 422,
        "请从列出的类别里选一项。",
        "Choose one of the kinds that are listed.") { Field = "kind" };

    public static readonly Problem DayUnreadable = new("budget.work-day", 422,
        "日期看不懂，请写作 2026-11-20 的样子。",
        "The day cannot be read; write it like 2026-11-20.") { Field = "day" };

    public static readonly Problem DayAhead = new("budget.work-day-ahead", 422,
        "日期晚于今天；做过了再登记。",
        "The day is after today; write it down once it was done.") { Field = "day" };

    public static readonly Problem NoTitle = new("budget.work-title", 422,
        "请写事项，最多 100 字。",
        "Say what it was, in at most 100 characters.") { Field = "title" };

    public static readonly Problem ProofMissing = new("budget.work-proof-missing", 422,
        "请附上凭据文件：没有凭据的工作不能登记。",
        "Attach the proof: work without one cannot be written down.") { Field = "proof" };

    public static readonly Problem NotFound = new("budget.work-not-found", 404,
        "没有这条工作记录。",
        "There is no such work record.");

    public static readonly Problem WithdrawnAlready = new("budget.work-withdrawn", 409,
        "这条记录已经撤回。",
        "This record was withdrawn already.");

    public static readonly Problem NoReason = new("budget.work-no-reason", 422,
        "请写撤回的原因，最多 200 字。",
        "Say why it is withdrawn, in at most 200 characters.") { Field = "reason" };

    public static readonly Problem WholeDistrictOnly = new("budget.work-whole-district-only", 403,
        "工作记录是全区的，只有数据范围为全区的账号可以登记和撤回。",
        "Work records are the district's; only an account whose scope is the whole district may enter and withdraw them.");

    /// <param name="sent">The count's code as it was sent.</param>
    public static Problem CountUnknown(string sent)
    {
        var code = BudgetProblems.Short(sent);
        return new("budget.work-count-unknown", 422,
            $"这一类工作没有“{code}”这个数，没有登记；请核对它的名称。",
            $"Work of this kind has no count “{code}”; nothing was written down. Check its name.") { Field = "counts" };
    }

    internal static Problem CountUnreadable(string name, string english) => new("budget.work-count", 422,
        $"“{name}”写 0 至 10000000 的整数。",
        $"Write “{english}” as a whole number from 0 to 10000000.");

    internal static Problem PartTooLarge(Bilingual part, Bilingual whole) => new("budget.work-part", 422,
        $"“{part.Chinese}”不能多于“{whole.Chinese}”。",
        $"“{part.English}” cannot be more than “{whole.English}”.");
}
