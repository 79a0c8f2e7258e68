namespace Gridloom.Domain.Emergency;

/// <summary>What the register of shelters refuses (避难场所登记被拒).</summary>
public static class ShelterProblems
{
    public static readonly Problem NotFound = new("emergency.shelter-not-found", 404,
        "没有这处避难场所，可能已移除，或不在您的数据范围内。",
        "There is no such shelter; it may have been removed, or lies outside your scope.");

    public static readonly Problem NoCode = new("emergency.shelter-code", 422,
        "编号写 1 至 20 个字母、数字或短横。",
        "Write the code in 1 to 20 letters, digits or hyphens.") { Field = "code" };

    public static readonly Problem CodeTaken = new("emergency.shelter-code-taken", 409,
        "本区已有这个编号的避难场所，请换一个编号。",
        "The district has a shelter of this code already; choose another.") { Field = "code" };

    public static readonly Problem NoName = new("emergency.shelter-name", 422,
        "请写名称，最多 60 字。",
        "Write the name in at most 60 characters.") { Field = "name" };

    public static readonly Problem NoPlace = new("emergency.shelter-place", 422,
        "请写地址，最多 100 字。",
        "Write the address in at most 100 characters.") { Field = "place" };

    public static readonly Problem NoKind = new("emergency.shelter-kind", 422,
        "请从列出的类型里选一项。",
        "Choose one of the kinds that are listed.") { Field = "kind" };

    public static readonly Problem NoState = new("emergency.shelter-state", 422,
        "请从列出的状态里选一项。",
        "Choose one of the states that are listed.") { Field = "state" };

    public static readonly Problem CapacityUnreadable = new("emergency.shelter-capacity", 422,
        "容纳人数写 1 至 1,000,000 的整数。",
        "Write how many people it takes as a whole number from 1 to 1,000,000.") { Field = "capacity" };

    public static readonly Problem SizeUnreadable = new("emergency.shelter-size", 422,
        "面积写 1 至 10,000,000 的整数，单位平方米；没有就留空。",
        "Write the size in square metres as a whole number from 1 to 10,000,000, or leave it empty.") { Field = "size" };

    public static readonly Problem NoManager = new("emergency.shelter-manager", 422,
        "请写管理单位，最多 60 字。",
        "Write which office looks after it, in at most 60 characters.") { Field = "manager" };

    public static readonly Problem PhoneUnreadable = new("emergency.shelter-phone", 422,
        "值班电话写带区号的座机，如 0755-12345678，或服务号码，如 12345；没有就留空。",
        "Write a landline with its area code such as 0755-12345678, or a service number such as 12345, or leave it empty.") { Field = "phone" };

    public static readonly Problem PhoneMobile = new("emergency.shelter-phone-mobile", 422,
        "这是手机号。这里不登记个人号码，请写管理单位的座机，如 0755-12345678，没有就留空。",
        "This is a mobile number. No person's number is kept here; write the landline of the office such as 0755-12345678, or leave it empty.") { Field = "phone" };

    public static readonly Problem InspectedUnreadable = new("emergency.shelter-inspected", 422,
        "最近检查写作 2026-12-01 的样子，不晚于今天；没有检查过就留空。",
        "Write the last inspection like 2026-12-01, no later than today; leave it empty when there was none.") { Field = "inspected" };

    public static readonly Problem InspectionDay = new("emergency.shelter-inspection-day", 422,
        "检查日期写作 2026-12-01 的样子，不晚于今天。",
        "Write the day of the inspection like 2026-12-01, no later than today.") { Field = "day" };

    public static readonly Problem NoReason = new("emergency.shelter-reason", 422,
        "请写移除的原因，最多 200 字。",
        "Say why it is removed, in at most 200 characters.") { Field = "reason" };

    public static readonly Problem Stale = new("emergency.shelter-stale", 409,
        "别人刚改过这处避难场所，请看过再改。您填的还在。",
        "Somebody has just changed this shelter; look at it again. What you typed is still here.");

    public static readonly Problem NoFile = new("emergency.shelter-no-file", 422,
        "请选择一个 XLSX 或 CSV 文件。",
        "Choose one XLSX or CSV file.") { Field = "file" };

    public static readonly Problem FileUnreadable = new("emergency.shelter-file", 422,
        "文件读不懂：请用 XLSX，或以 UTF-8、GBK 编码的 CSV。什么也没有导入。",
        "The file cannot be read: use XLSX, or CSV in UTF-8 or GBK. Nothing was imported.") { Field = "file" };

    public static readonly Problem TooManyRows = new("emergency.shelter-too-many", 422,
        "一个文件最多 2,000 行，什么也没有导入。",
        "A file has at most 2,000 rows; nothing was imported.") { Field = "file" };

    public static readonly Problem NoRows = new("emergency.shelter-empty", 422,
        "文件里一处避难场所也没有。",
        "The file has no shelter.") { Field = "file" };

    public static Problem FileTooLarge(int megabytes) => new("emergency.shelter-file-too-large", 413,
        $"文件超过 {megabytes} MB，没有读取。",
        $"The file is larger than {megabytes} MB and was not read.") { Field = "file" };

    internal static Problem HeadUnknown(string head) => new("emergency.shelter-head", 422,
        $"第一行应为表头：{head}。什么也没有导入。",
        "The first row must be the head as an export has it. Nothing was imported.") { Field = "file" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) => new("emergency.shelter-rows", 422,
        count > faults.Count ? $"文件有 {count} 行有错（列出前 {faults.Count} 行），什么也没有导入。" : $"文件有 {count} 行有错，什么也没有导入。",
        $"{count} row(s) of the file are faulty ({faults.Count} listed); nothing was imported.") { Errors = faults, Field = "file" };

    internal static Problem InRow(int row, Problem fault) => new("emergency.shelter-row", 422,
        $"第 {row} 行：{Said(fault, static f => f.Chinese)}",
        $"Row {row}: {Said(fault, static f => f.English)}") { Field = "file" };

    internal static Problem CodeTwice(string code, int row) => new("emergency.shelter-code-twice", 422,
        $"编号 {code} 在第 {row} 行已有。",
        $"The code {code} stands in row {row} already.");

    // A row may have several faults, and each is told.
    private static string Said(Problem fault, Func<Problem, string> words) => fault.Errors.Count == 0 ? words(fault) : string.Join(' ', fault.Errors.Select(words));
}
