namespace Gridloom.Domain.Cases.Versions;

/// <summary>What is refused about any catalogue that is kept in versions (各版通用), and about the tables that come into one.</summary>
public static class VersionProblems
{
    public static readonly Problem CodeUnreadable = new("case.version-code", 422,
        "版本号为 1 至 20 个字母、数字、点或连字符，其中要有数字，例如 2026-03。",
        "A version's code has 1 to 20 letters, digits, points and hyphens, a digit among them, for instance 2026-03.") { Field = "code" };

    public static readonly Problem CodeTaken = new("case.version-code-taken", 409,
        "已有这个版本号，请换一个。",
        "There is a version of this code already; choose another.") { Field = "code" };

    public static readonly Problem InForce = new("case.version-in-force", 409,
        "这一版已经生效或已定生效日，不再修改。要改，请新建草案。",
        "This version is in force or has its day; it is not changed any more. To change something, begin a draft.");

    public static readonly Problem Stale = new("case.version-stale", 409,
        "您打开页面后，别人改过这份草案，没有保存。请看过新的内容再提交；您填的内容还在。",
        "Somebody changed this draft after you opened the page; nothing was saved. Look at it again and send yours once more; what you typed is still here.");

    public static readonly Problem DayUnreadable = new("case.version-day", 422,
        "生效日看不懂，请写作 2026-12-01 的样子。",
        "The day cannot be read; write it like 2026-12-01.") { Field = "from" };

    public static readonly Problem DayTaken = new("case.version-day-taken", 409,
        "已有另一版从这一天起生效，请换一天。",
        "Another version holds from this day on; choose another day.") { Field = "from" };

    public static readonly Problem DayTooEarly = new("case.version-day-too-early", 422,
        "生效日最早为明天：今天仍按现行的一版办。",
        "The earliest day is tomorrow: today goes by the version in force.") { Field = "from" };

    public static readonly Problem NoFile = new("case.version-no-file", 422,
        "请选择一个 XLSX 或 CSV 文件。",
        "Choose one XLSX or CSV file.") { Field = "file" };

    public static readonly Problem FileUnreadable = new("case.version-file", 422,
        "文件读不懂：请用 XLSX，或以 UTF-8、GBK 编码的 CSV。什么也没有导入。",
        "The file cannot be read: use XLSX, or CSV in UTF-8 or GBK. Nothing was imported.") { Field = "file" };

    public static readonly Problem CellsBeyondHead = new("case.version-cells", 422,
        "这一行比表头多出几格。",
        "The row has more cells than the head.");

    internal static Problem HeadUnknown(string head) => new("case.version-head", 422,
        $"第一行应为表头：{head}。什么也没有导入。",
        $"The first row must be the head: {head}. Nothing was imported.") { Field = "file" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) => new("case.version-rows", 422,
        count > faults.Count ? $"文件有 {count} 行有错（列出前 {faults.Count} 行），什么也没有导入。" : $"文件有 {count} 行有错，什么也没有导入。",
        $"{count} rows of the file are faulty ({faults.Count} are listed); nothing was imported.") { Errors = faults };

    internal static Problem InRow(int row, Problem fault) => new("case.version-row", 422,
        $"第 {row} 行：{FaultText.Join(fault, p => p.Chinese)}",
        $"Row {row}: {FaultText.Join(fault, p => p.English)}");

    public static Problem FileTooLarge(int megabytes) => new("case.version-file-too-large", 413,
        $"文件超过 {megabytes} MB，没有读取。",
        $"The file is larger than {megabytes} MB and was not read.") { Field = "file" };
}
