namespace Gridloom.Domain.Budget;

/// <summary>Every refusal of the budget module (预算绩效). A fault inside a file says its place first, then one of these.</summary>
public static class BudgetProblems
{
    private const int Unprocessable = 422;
    private const int ContentTooLarge = 413;
    private const int MostShown = 24;

    public static readonly Problem TooLarge = new(
        "budget.too-large",
        ContentTooLarge,
        $"文件超过 {BudgetReading.MostBytes / 1024 / 1024} MB，没有读取。请只导入预算公开文件的文本。",
        $"The file is larger than {BudgetReading.MostBytes / 1024 / 1024} MB and was not read. Send only the text of the budget document.");

    public static readonly Problem Empty = Refusal("budget.empty", "文件里没有文字，什么也没有导入。", "The file holds no text; nothing was imported.");

    public static Problem NotUtf8(int line) => Refusal(
        "budget.not-utf8",
        $"第 {line} 行起不是 UTF-8 编码，什么也没有导入。请把文件另存为 UTF-8。",
        $"From line {line} on the file is not UTF-8; nothing was imported. Save it as UTF-8.");

    internal static Problem NotUnderstood(int count, IReadOnlyList<Problem> faults) => Refusal(
        "budget.not-understood",
        count > faults.Count
            ? $"文件有 {count} 处读不懂（列出前 {faults.Count} 处），什么也没有导入。"
            : $"文件有 {count} 处读不懂，什么也没有导入。",
        $"{count} places of the file were not understood ({faults.Count} are listed); nothing was imported.") with
    {
        Errors = faults,
    };

    internal static Problem FactsNotUnderstood(string where) => Refusal(
        "budget.facts-not-understood",
        $"目标数据文件读不懂（{where}），什么也没有导入。",
        $"The file of target facts was not understood ({where}); nothing was imported.");

    internal static Problem ForeignText(string text, int lines) => Refusal(
        "budget.foreign-text",
        lines == 1 ? $"“{Short(text)}”不属于这份表。" : $"“{Short(text)}”起共 {lines} 行不属于这份表。",
        lines == 1 ? $"“{Short(text)}” is no part of the form." : $"“{Short(text)}” and what follows, {lines} lines, are no part of the form.");

    internal static Problem MissingTitle { get; } =
        Refusal("budget.missing-title", "这张表缺少表名“项目支出绩效目标表”。", "This form lacks its title, the one of a project target form.");

    internal static Problem RepeatedTitle { get; } =
        Refusal("budget.repeated-title", "表名“项目支出绩效目标表”重复，中间没有表。", "The title of the form is repeated without a form between.");

    internal static Problem MissingField(string label) =>
        Refusal("budget.missing-field", $"这里缺少“{label}”一行。", $"The row {label} is missing here.");

    internal static Problem BlankField(string label) =>
        Refusal("budget.blank-field", $"“{label}”没有填写。", $"{label} is blank.");

    internal static Problem AmountUnreadable(string text) =>
        Refusal("budget.amount-unreadable", $"“{Short(text)}”不是以万元计的金额。", $"“{Short(text)}” is no amount in units of 10,000 yuan.");

    internal static Problem AmountNotExact(string text) =>
        Refusal("budget.amount-not-exact", $"“{Short(text)}”万元不是整分。", $"“{Short(text)}” (in 10,000 yuan) is not a whole number of cents.");

    internal static Problem DateUnreadable(string text) =>
        Refusal("budget.date-unreadable", $"“{Short(text)}”不是日期。", $"“{Short(text)}” is no date.");

    internal static Problem DatesReversed { get; } =
        Refusal("budget.dates-reversed", "计划完成日期早于计划开始日期。", "The plan ends before it starts.");

    internal static Problem NoIndicators { get; } =
        Refusal("budget.no-indicators", "这张表没有指标。", "This form has no indicators.");

    internal static Problem RowFitsNothing(string text) => Refusal(
        "budget.row-fits-nothing",
        $"指标行“{Short(text)}”读不懂。",
        $"The indicator row “{Short(text)}” fits no known shape.");

    internal static Problem LevelOutOfOrder(string expected, string found) => Refusal(
        "budget.level-out-of-order",
        $"二级指标应为“{expected}”，这里是“{found}”。",
        $"The second level should be {expected} and is {found}.");

    internal static Problem LevelsMissing(string expected) => Refusal(
        "budget.levels-missing",
        $"这张表从二级指标“{expected}”起缺行。",
        $"The form lacks its rows from the second level {expected} on.");

    internal static Problem LevelUnknown(string name) => Refusal(
        "budget.level-unknown",
        $"看不出指标“{Short(name)}”属于哪个二级指标。",
        $"The second level of the indicator “{Short(name)}” cannot be told.");

    internal static Problem LevelsDisagree(string level1, string level2) => Refusal(
        "budget.levels-disagree",
        $"二级指标“{level2}”不属于一级指标“{level1}”。",
        $"The second level {level2} does not belong to {level1}.");

    internal static Problem DuplicateIndicator(string name, int firstLine) => Refusal(
        "budget.duplicate-indicator",
        $"指标“{Short(name)}”与第 {firstLine} 行重复，同属一个二级指标。",
        $"The indicator “{Short(name)}” stands at line {firstLine} already, under the same second level.");

    internal static Problem DuplicateProject(string name, int firstLine) => Refusal(
        "budget.duplicate-project",
        $"项目“{Short(name)}”与第 {firstLine} 行重复。",
        $"The project “{Short(name)}” stands at line {firstLine} already.");

    internal static Problem MixedUnits(string unit, string expected) => Refusal(
        "budget.mixed-units",
        $"主管单位“{Short(unit)}”与其他项目的“{Short(expected)}”不一致。",
        $"The unit “{Short(unit)}” differs from the other projects' “{Short(expected)}”.");

    public static readonly Problem AlreadyLoaded = new("budget.already-loaded", 409,
        "这一年已导入过同一单位、同一模板、同一年度的另一份目标，没有再导入。",
        "Other targets of the same unit, template and document year were loaded for this year already; nothing was loaded.");

    public static readonly Problem NotFound = new("budget.not-found", 404,
        "没有这个项目或指标。",
        "There is no such project or indicator.");

    public static readonly Problem NotByHand = new("budget.not-by-hand", 409,
        "这个指标不由人工填报。",
        "This indicator is not entered by hand.");

    public static readonly Problem WholeDistrictOnly = new("budget.whole-district-only", 403,
        "指标是全区的，只有数据范围为全区的账号可以填报。",
        "Indicators are the district's; only an account whose scope is the whole district may enter them.");

    public static readonly Problem Stale = new("budget.stale", 409,
        "您打开页面后，别人已填报过这个指标，没有保存。请看右边新填的值，仍要填报就再提交一次；您填的内容还在。",
        "Somebody entered this indicator after you opened the page; nothing was saved. Look at the new value beside, and send yours again if it still holds; what you typed is still here.");

    public static readonly Problem ValueMissing = new("budget.value-missing", 422,
        "请填写数值或结论。",
        "Enter the value.") { Field = "value" };

    public static readonly Problem ValueTooLong = new("budget.value-too-long", 422,
        "结论最多 100 字，写在一行里。",
        "A conclusion has at most 100 characters on one line.") { Field = "value" };

    public static readonly Problem DayUnreadable = new("budget.day-unreadable", 422,
        "截至日期看不懂，请写作 2026-11-20 的样子。",
        "The as-of day cannot be read; write it like 2026-11-20.") { Field = "asOf" };

    public static readonly Problem DayInFuture = new("budget.day-in-future", 422,
        "截至日期还没有到。",
        "The as-of day has not come yet.") { Field = "asOf" };

    public static readonly Problem NoteUnfit = new("budget.note-unfit", 422,
        "说明最多 500 字，不能含看不见的控制字符。",
        "A note has at most 500 characters and no invisible control characters.") { Field = "note" };

    public static readonly Problem ProofMissing = new("budget.proof-missing", 422,
        "请附上凭据文件：没有凭据的数不能填报。",
        "Attach the proof: a value without one cannot be entered.") { Field = "proof" };

    public static readonly Problem ProofUnknown = new("budget.proof-unknown", 422,
        "凭据编号无效或已过一天，请重新上传凭据。",
        "The token of the proof is not valid or older than a day; send the proof again.") { Field = "proof" };

    public static readonly Problem OneProof = new("budget.one-proof", 422,
        "凭据只收一个文件，请合并成一个后再选。",
        "There is one proof file; merge several into one and choose that.") { Field = "proof" };

    public static readonly Problem ValueUnreadable = new("budget.value-unreadable", 422,
        "目标是数字，请只填一个不小于 0 的数，最多六位小数；要写单位，只能写目标的单位。",
        "The target is a number: enter one number, not below 0, with at most six decimals; a unit may only be the target's.") { Field = "value" };

    public static Problem DayOutsideYear(long year) => new("budget.day-outside-year", 422,
        $"截至日期要在 {year} 年内。",
        $"The as-of day must lie in {year}.") { Field = "asOf" };

    /// <summary>The head of a text, safe to print on a terminal: control characters could rewrite what the reader sees.</summary>
    internal static string Short(string text)
    {
        var kept = text.Length <= MostShown ? text.Length : char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;
        var shown = string.Concat(text[..kept].Select(character => char.IsControl(character) ? '·' : character));
        return kept < text.Length ? shown + "…" : shown;
    }

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
