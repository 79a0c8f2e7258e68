using System.Globalization;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>What is refused about the responsibility catalogue (权责清单).</summary>
public static class DutyProblems
{
    private const int Shown = 30;

    public static readonly Problem NotFound = new("case.duties-not-found", 404,
        "没有这一版权责清单，或没有这一条。",
        "There is no such version of the responsibility catalogue, or no such clause.");

    public static readonly Problem WholeDistrictOnly = new("case.duties-whole-district", 403,
        "权责清单是全区的，只有数据范围为全区的账号可以修改。",
        "The responsibility catalogue is the district's; only an account whose scope is the whole district may change it.");

    public static readonly Problem CodeUnreadable = new("case.duties-code", 422,
        "版本号为 1 至 20 个字母、数字、点或连字符，其中要有数字，例如 2026-03。",
        "A version's code has 1 to 20 letters, digits, points and hyphens, a digit among them, for instance 2026-03.") { Field = "code" };

    public static readonly Problem CodeTaken = new("case.duties-code-taken", 409,
        "已有这个版本号的清单，请换一个。",
        "There is a version of this code already; choose another.") { Field = "code" };

    public static readonly Problem InForce = new("case.duties-in-force", 409,
        "这一版已经生效或已定生效日，不再修改。要改，请新建草案。",
        "This version is in force or has its day; it is not changed any more. To change something, begin a draft.");

    public static readonly Problem Stale = new("case.duties-stale", 409,
        "您打开页面后，别人改过这份草案，没有保存。请看过新的内容再提交；您填的内容还在。",
        "Somebody changed this draft after you opened the page; nothing was saved. Look at it again and send yours once more; what you typed is still here.");

    public static readonly Problem DayUnreadable = new("case.duties-day", 422,
        "生效日看不懂，请写作 2026-12-01 的样子。",
        "The day cannot be read; write it like 2026-12-01.") { Field = "from" };

    public static readonly Problem DayTaken = new("case.duties-day-taken", 409,
        "已有另一版从这一天起生效，请换一天。",
        "Another version holds from this day on; choose another day.") { Field = "from" };

    public static readonly Problem DayTooEarly = new("case.duties-day-too-early", 422,
        "生效日最早为明天：今天的派遣仍按现行清单。",
        "The earliest day is tomorrow: today's dispatches go by the catalogue in force.") { Field = "from" };

    public static readonly Problem NoLines = new("case.duties-empty", 422,
        "清单里一条也没有。",
        "The catalogue has no line.");

    public static readonly Problem TooManyLines = new("case.duties-too-many", 422,
        string.Create(CultureInfo.InvariantCulture, $"一份清单最多 {DutyCatalogue.LinesMax:N0} 条，什么也没有导入。"),
        string.Create(CultureInfo.InvariantCulture, $"A catalogue has at most {DutyCatalogue.LinesMax:N0} lines; nothing was imported."));

    public static readonly Problem ClauseUnreadable = new("case.duty-clause", 422,
        "条款号为一至四段数字，用点隔开，例如 3.2。",
        "A clause's number is one to four whole numbers with points between, for instance 3.2.") { Field = "clause" };

    public static readonly Problem NoFile = new("case.duties-no-file", 422,
        "请选择一个 XLSX 或 CSV 文件。",
        "Choose one XLSX or CSV file.") { Field = "file" };

    public static readonly Problem FileUnreadable = new("case.duties-file", 422,
        "文件读不懂：请用 XLSX，或以 UTF-8、GBK 编码的 CSV。什么也没有导入。",
        "The file cannot be read: use XLSX, or CSV in UTF-8 or GBK. Nothing was imported.") { Field = "file" };

    public static readonly Problem CellsBeyondHead = new("case.duty-cells", 422,
        "这一行比表头多出几格。",
        "The row has more cells than the head.");

    internal static Problem HeadUnknown(string head) => new("case.duties-head", 422,
        $"第一行应为表头：{head}。什么也没有导入。",
        $"The first row must be the head: {head}. Nothing was imported.") { Field = "file" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) => new("case.duties-rows", 422,
        count > faults.Count ? $"文件有 {count} 行有错（列出前 {faults.Count} 行），什么也没有导入。" : $"文件有 {count} 行有错，什么也没有导入。",
        $"{count} rows of the file are faulty ({faults.Count} are listed); nothing was imported.") { Errors = faults };

    internal static Problem InRow(int row, Problem fault) => new("case.duties-row", 422,
        $"第 {row} 行：{Join(fault, p => p.Chinese)}",
        $"Row {row}: {Join(fault, p => p.English)}");

    internal static Problem InClause(string clause, Problem fault) => new("case.duty-faulty", 422,
        $"{clause} 条：{Join(fault, p => p.Chinese)}",
        $"Clause {clause}: {Join(fault, p => p.English)}");

    internal static Problem SameClauseAsRow(string clause, int row) => new("case.duty-clause-row", 422,
        $"条款号 {clause} 与第 {row} 行相同。",
        $"Row {row} has the clause number {clause} already.");

    internal static Problem SameRangeAsRow(int row) => new("case.duty-range-row", 422,
        $"小类、条件和区域与第 {row} 行全同，分不出谁主办。",
        $"Class, condition and area are those of row {row}; which of the two holds cannot be told.");

    public static Problem ClauseTwice(string clause) => new("case.duty-clause-twice", 422,
        $"条款号 {clause} 已有。",
        $"There is a clause {clause} already.");

    public static Problem Tie(string clause, string other) => new("case.duty-tie", 422,
        $"{clause} 条与 {other} 条的小类、条件和区域全同，分不出谁主办。",
        $"Clauses {clause} and {other} have the same class, condition and area; which of the two holds cannot be told.");

    internal static Problem UnknownClass(string code) => new("case.duty-class", 422,
        $"目录里没有小类“{Short(code)}”。写小类代码（0103、01-02）、大类（01**、01-**）或 *。",
        $"The catalogue has no class '{Short(code)}'. Write a class (0103, 01-02), a major class (01**, 01-**) or *.") { Field = "class" };

    internal static Problem UnknownCondition(string code) => new("case.duty-condition", 422,
        $"没有立案条件“{Short(code)}”。",
        $"There is no filing condition '{Short(code)}'.") { Field = "condition" };

    internal static Problem ConditionOfOther(string code, string caseClass) => new("case.duty-condition-of-other", 422,
        $"立案条件“{code}”属于小类 {caseClass}，小类一栏也要写它。",
        $"The filing condition '{code}' belongs to the class {caseClass}; the class must say so, too.") { Field = "condition" };

    internal static Problem UnknownArea(string code) => new("case.duty-area", 422,
        $"本区没有区域“{Short(code)}”。写街道、社区或网格的代码，全区留空。",
        $"The district has no area '{Short(code)}'. Write the code of a street, a community or a grid, or leave it empty for the whole district.") { Field = "area" };

    internal static Problem UnknownUnit(string code) => new("case.duty-unit", 422,
        $"本区没有处置单位“{Short(code)}”。",
        $"The district has no handling unit '{Short(code)}'.") { Field = "unit" };

    internal static Problem UnknownCooperating(string code) => new("case.duty-cooperating", 422,
        $"本区没有协办单位“{Short(code)}”。",
        $"The district has no unit '{Short(code)}' to cooperate.") { Field = "cooperating" };

    internal static Problem CooperatingTwice(string code) => new("case.duty-cooperating-twice", 422,
        $"“{Short(code)}”写了两次，或已是主办单位。",
        $"'{Short(code)}' stands there twice, or is the responsible unit already.") { Field = "cooperating" };

    internal static Problem TooLong(string field, int length, int most) => new("case.duty-too-long", 422,
        $"最多 {most} 字，现有 {length} 字。",
        $"At most {most} characters; there are {length}.") { Field = field };

    internal static Problem OneLine(string field) => new("case.duty-one-line", 422,
        "写在一行里，不含看不见的控制字符。",
        "Write one line, without invisible control characters.") { Field = field };

    public static Problem FileTooLarge(int megabytes) => new("case.duties-file-too-large", 413,
        $"文件超过 {megabytes} MB，没有读取。",
        $"The file is larger than {megabytes} MB and was not read.") { Field = "file" };

    private static string Join(Problem fault, Func<Problem, string> word) => string.Join(' ', fault.Errors.DefaultIfEmpty(fault).Select(word));

    // What a file held may be anything, and a report must stay readable.
    private static string Short(string text)
    {
        var kept = text.Length <= Shown ? text.Length : char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        var shown = string.Concat(text[..kept].Select(c => char.IsControl(c) ? '·' : c));
        return kept < text.Length ? shown + "…" : shown;
    }
}
