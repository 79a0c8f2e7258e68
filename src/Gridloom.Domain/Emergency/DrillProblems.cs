namespace Gridloom.Domain.Emergency;

/// <summary>What is refused about drills and publicity (演练与宣教被拒).</summary>
public static class DrillProblems
{
    public static readonly Problem DayAhead = new("emergency.drill-day-ahead", 422,
        "日期晚于今天；办过了再登记。",
        "The day is after today; write it down once it was held.") { Field = "day" };

    public static readonly Problem NoKind = new("emergency.drill-kind", 422,
        "请从列出的类型里选一项。",
        "Choose one of the kinds that are listed.") { Field = "kind" };

    public static readonly Problem NoTopic = new("emergency.drill-topic", 422,
        "请写主题，最多 100 字。",
        "Say what it was about, in at most 100 characters.") { Field = "topic" };

    public static readonly Problem PeopleUnreadable = new("emergency.drill-people", 422,
        "参加人数写 0 至 1000000 的整数。",
        "Write how many people took part as a whole number from 0 to 1000000.") { Field = "people" };

    public static readonly Problem PlannedUnreadable = new("emergency.drill-planned", 422,
        "计划派发写 1 至 1000000 的整数；没有派发就两栏都留空。",
        "Write how many booklets were planned as a whole number from 1 to 1000000, or leave both fields empty.") { Field = "planned" };

    public static readonly Problem GivenUnreadable = new("emergency.drill-given", 422,
        "实际派发写 0 至 1000000 的整数；没有派发就两栏都留空。",
        "Write how many booklets were given out as a whole number from 0 to 1000000, or leave both fields empty.") { Field = "given" };

    public static readonly Problem HalfBooklets = new("emergency.drill-half-booklets", 422,
        "计划派发和实际派发要么都填，要么都留空。",
        "Give both how many booklets were planned and how many were given out, or neither.");

    public static readonly Problem NotFound = new("emergency.drill-not-found", 404,
        "没有这一条演练宣教登记，可能已经删除。",
        "There is no such entry; it may have been removed.");

    public static readonly Problem Stale = new("emergency.drill-stale", 409,
        "别人刚改过这一条，您填的内容还在，请看过最新的再存。",
        "Somebody has just changed this entry. What you typed is still here; look at the latest before you save.");

    public static readonly Problem NoReason = new("emergency.drill-no-reason", 422,
        "请写删除的原因，最多 200 字。",
        "Say why it is removed, in at most 200 characters.") { Field = "reason" };

    public static readonly Problem NoFile = new("emergency.drill-no-file", 422,
        "请选择一个 XLSX 或 CSV 文件。",
        "Choose one XLSX or CSV file.") { Field = "file" };

    public static readonly Problem FileUnreadable = new("emergency.drill-file", 422,
        "文件读不懂：请用 XLSX，或以 UTF-8、GBK 编码的 CSV。什么也没有导入。",
        "The file cannot be read: use XLSX, or CSV in UTF-8 or GBK. Nothing was imported.") { Field = "file" };

    public static readonly Problem TooManyRows = new("emergency.drill-too-many", 422,
        "一个文件最多 5,000 行，什么也没有导入。",
        "A file has at most 5,000 rows; nothing was imported.") { Field = "file" };

    public static readonly Problem NoRows = new("emergency.drill-empty", 422,
        "文件里一行登记也没有。",
        "The file has no entry.") { Field = "file" };

    public static Problem FileTooLarge(int megabytes) => new("emergency.drill-file-too-large", 413,
        $"文件超过 {megabytes} MB，没有读取。",
        $"The file is larger than {megabytes} MB and was not read.") { Field = "file" };

    internal static Problem HeadUnknown(string head) => new("emergency.drill-head", 422,
        $"第一行应为表头：{head}。什么也没有导入。",
        $"The first row must be the head: {head}. Nothing was imported.") { Field = "file" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) => new("emergency.drill-rows", 422,
        count > faults.Count ? $"文件有 {count} 行有错（列出前 {faults.Count} 行），什么也没有导入。" : $"文件有 {count} 行有错，什么也没有导入。",
        $"{count} rows of the file are faulty ({faults.Count} are listed); nothing was imported.") { Errors = faults };

    /// <summary>Everything that is wrong with the row, in one sentence after another.</summary>
    internal static Problem InRow(int row, Problem fault) => new("emergency.drill-row", 422,
        $"第 {row} 行：{string.Concat(All(fault).Select(static f => f.Chinese))}",
        $"Row {row}: {string.Join(' ', All(fault).Select(static f => f.English))}") { Field = "file" };

    private static IReadOnlyList<Problem> All(Problem fault) => fault.Errors.Count > 0 ? fault.Errors : [fault];
}
