namespace Gridloom.Domain.Fieldwork;

/// <summary>What is refused about rosters and sign-in (排班与签到).</summary>
public static class RosterProblems
{
    private const int Shown = 30;

    public static readonly Problem WholeDistrictOnly = new("field.roster-whole-district", 403,
        "排班是全区的，只有数据范围为全区的账号可以编制。",
        "The roster is the district's; only an account whose scope is the whole district may change it.");

    public static readonly Problem DayUnreadable = new("field.roster-day", 422,
        "日期看不懂，请写作 2026-12-01 的样子。",
        "The day cannot be read; write it like 2026-12-01.") { Field = "day" };

    public static readonly Problem SpanUnreadable = new("field.roster-span", 422,
        "起止日期看不懂，或止于起之前，或超过 62 天。",
        "The days cannot be read, or the last is before the first, or they are more than 62.") { Field = "from" };

    public static readonly Problem SpanPast = new("field.roster-span-past", 422,
        "循环排班从今天或以后的日子起。",
        "A pattern begins today or later.") { Field = "from" };

    public static readonly Problem PatternUnreadable = new("field.roster-pattern", 422,
        "循环写成 白 白 夜 休 休 的样子，1 至 31 天，至少一天上班。",
        "Write the pattern like op-day op-day op-night rest rest: 1 to 31 days, one of them a shift at least.") { Field = "pattern" };

    public static readonly Problem NobodyChosen = new("field.roster-nobody", 422,
        "请至少选一个人。",
        "Choose at least one person.") { Field = "people" };

    public static readonly Problem TooManyAreas = new("field.roster-areas", 422,
        "责任区域最多写 60 个；整个社区或街道写它的代码就行。",
        "At most 60 areas; for a whole community or street its own code is enough.") { Field = "areas" };

    public static readonly Problem NotFound = new("field.roster-not-found", 404,
        "没有这一条排班，可能已被撤下。",
        "There is no such entry of the roster; it may have been taken off.");

    public static readonly Problem AlreadyThere = new("field.roster-twice", 409,
        "这个人已排在这一班。",
        "This person is on that shift already.") { Field = "person" };

    public static readonly Problem Signed = new("field.roster-signed", 409,
        "已签到的班不能撤下。",
        "A shift that somebody signed in to is not taken off.");

    public static readonly Problem NoFile = new("field.roster-no-file", 422,
        "请选择一个 XLSX 或 CSV 文件。",
        "Choose one XLSX or CSV file.") { Field = "file" };

    public static readonly Problem FileUnreadable = new("field.roster-file", 422,
        "文件读不懂：请用 XLSX，或以 UTF-8、GBK 编码的 CSV。什么也没有导入。",
        "The file cannot be read: use XLSX, or CSV in UTF-8 or GBK. Nothing was imported.") { Field = "file" };

    public static readonly Problem TooManyRows = new("field.roster-too-many", 422,
        "一个文件最多 20,000 行，什么也没有导入。",
        "A file has at most 20,000 rows; nothing was imported.") { Field = "file" };

    public static readonly Problem NoRows = new("field.roster-empty", 422,
        "文件里一行排班也没有。",
        "The file has no entry.") { Field = "file" };

    public static readonly Problem NotYours = new("field.sign-not-yours", 404,
        "您没有排在这一班。",
        "You are not rostered for this shift.");

    public static readonly Problem NotNow = new("field.sign-not-now", 422,
        "签到从开班前 1 小时起，到下班为止。",
        "One signs in from an hour before the shift until its end.");

    public static readonly Problem NotSignedIn = new("field.sign-not-in", 422,
        "还没有签到，不能签退。",
        "You have not signed in yet, so you cannot sign out.");

    public static readonly Problem SignedAlready = new("field.sign-already", 409,
        "已经签过了。",
        "This is signed already.");

    public static readonly Problem NotOnShift = new("field.handover-not-on-shift", 422,
        "签到以后才能写交接班记录。",
        "Hand-over notes are written by somebody who has signed in.");

    public static readonly Problem HandoverNotFound = new("field.handover-not-found", 404,
        "没有这份交接班记录。",
        "There is no such hand-over note.");

    public static readonly Problem HandoverOwn = new("field.handover-own", 422,
        "交接班由接班的人确认，不能自己确认自己写的。",
        "The taker confirms a hand-over; nobody confirms their own.");

    public static readonly Problem HandoverTaken = new("field.handover-taken", 409,
        "这份交接班记录已有人确认。",
        "Somebody has confirmed this hand-over already.");

    public static Problem NoteTooLong(int length, int most) => new("field.handover-note", 422,
        $"最多 {most} 字，现有 {length} 字。",
        $"At most {most} characters; there are {length}.") { Field = "note" };

    public static Problem FileTooLarge(int megabytes) => new("field.roster-file-too-large", 413,
        $"文件超过 {megabytes} MB，没有读取。",
        $"The file is larger than {megabytes} MB and was not read.") { Field = "file" };

    internal static Problem UnknownArea(string code) => new("field.roster-area", 422,
        $"本区没有区域“{Short(code)}”。写街道、社区或网格的代码，全区留空。",
        $"The district has no area '{Short(code)}'. Write codes of streets, communities or grids, or leave it empty for the whole district.") { Field = "areas" };

    public static Problem UnknownShift(string name) => new("field.roster-shift", 422,
        $"这个岗位没有班次“{Short(name)}”。",
        $"The post has no shift '{Short(name)}'.") { Field = "pattern" };

    internal static Problem UnknownPost(string name) => new("field.roster-post", 422,
        $"没有岗位“{Short(name)}”；写操作员或信息采集员。",
        $"There is no post '{Short(name)}'; write operator or collector.");

    public static Problem UnknownPerson(string login) => new("field.roster-person", 422,
        $"这个岗位没有在用的账号“{Short(login)}”。",
        $"No account in use that can fill this post is called '{Short(login)}'.") { Field = "person" };

    internal static Problem HeadUnknown(string head) => new("field.roster-head", 422,
        $"第一行应为表头：{head}。什么也没有导入。",
        $"The first row must be the head: {head}. Nothing was imported.") { Field = "file" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) => new("field.roster-rows", 422,
        count > faults.Count ? $"文件有 {count} 行有错（列出前 {faults.Count} 行），什么也没有导入。" : $"文件有 {count} 行有错，什么也没有导入。",
        $"{count} rows of the file are faulty ({faults.Count} are listed); nothing was imported.") { Errors = faults };

    internal static Problem InRow(int row, Problem fault) => new("field.roster-row", 422,
        $"第 {row} 行：{fault.Chinese}",
        $"Row {row}: {fault.English}");

    internal static Problem TwoAtOnce(string seat, (string Day, (string Chinese, string English) Name) one, (string Day, (string Chinese, string English) Name) other) => new("field.roster-overlap", 409,
        $"{seat} 同时排了两班：{other.Day} {other.Name.Chinese}与 {one.Day} {one.Name.Chinese}。",
        $"{seat} is on two shifts at once: {other.Day} {other.Name.English} and {one.Day} {one.Name.English}.") { Field = "person" };

    // What a file held may be anything, and a report must stay readable.
    private static string Short(string text) => text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";
}
