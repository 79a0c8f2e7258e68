namespace Gridloom.Domain.Budget;

/// <summary>What reading a budget document refuses, beside what <see cref="BudgetProblems"/> has for the single form (读取文件).</summary>
public static class ReadingProblems
{
    private const int Unprocessable = 422;

    internal static Problem Foreign(string first, IEnumerable<string> known) => Refusal(
        "budget.foreign",
        $"这不是认得的预算文件（开头是“{BudgetProblems.Short(first)}”），什么也没有导入。认得的有：{string.Join('、', known)}。",
        $"This is no budget document of a known form (it begins with “{BudgetProblems.Short(first)}”); nothing was imported. Known are: {string.Join(", ", known)}.");

    internal static Problem MixedFamilies((string Title, int Line) one, (string Title, int Line) other) => Refusal(
        "budget.mixed-families",
        $"文件里有两种表：第 {one.Line} 行的“{one.Title}”和第 {other.Line} 行的“{other.Title}”，什么也没有导入。请分成两个文件。",
        $"The file holds two kinds of forms: {one.Title} at line {one.Line} and {other.Title} at line {other.Line}; nothing was imported. Make two files of it.");

    internal static Problem MissingPart(string name) =>
        Refusal("budget.missing-part", $"文件缺少“{name}”。", $"The document lacks its part {name}.");

    internal static Problem HeadDiffers(string expected) =>
        Refusal("budget.head-differs", $"表头应为“{expected}”。", $"The head of the table should read {expected}.");

    internal static Problem RowsMissing(string printed, string sum) => Refusal(
        "budget.rows-missing",
        $"各行合计 {sum} 万元，少于表上的 {printed} 万元：缺行。",
        $"The rows sum up to {sum} and the form says {printed} (10,000 yuan): rows are missing.");

    internal static Problem RowCut(string text) => Refusal(
        "budget.row-cut",
        $"“{BudgetProblems.Short(text)}”这一行的格子对不上表头。",
        $"The cells of the row “{BudgetProblems.Short(text)}” do not fit the head of the table.");

    internal static Problem NumberOutOfOrder(int expected, string found) => Refusal(
        "budget.number-out-of-order",
        $"序号应为 {expected}，这里是“{BudgetProblems.Short(found)}”。",
        $"The number should be {expected} and is “{BudgetProblems.Short(found)}”.");

    internal static Problem ItemUnreadable(int number, string text) => Refusal(
        "budget.item-unreadable",
        $"第 {number} 项“{BudgetProblems.Short(text)}”读不懂。",
        $"Item {number}, “{BudgetProblems.Short(text)}”, was not understood.");

    internal static Problem CodeUnknown(string code, string name) => Refusal(
        "budget.code-unknown",
        $"指标编码“{BudgetProblems.Short(code)}”与名称“{BudgetProblems.Short(name)}”不符。",
        $"The code “{BudgetProblems.Short(code)}” is not that of “{BudgetProblems.Short(name)}”.");

    internal static Problem MixedYears(string year, string expected) => Refusal(
        "budget.mixed-years",
        $"年度“{BudgetProblems.Short(year)}”与文件的 {expected} 年不一致。",
        $"The year “{BudgetProblems.Short(year)}” differs from the document's, {expected}.");

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
