namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Every refusal of a typed unit budget (单位预算填写). Rows are counted from 1, as they stand in the field.</summary>
public static class AccountProblems
{
    private const int Unprocessable = 422;

    public static readonly Problem NoPlace = new("budget.account-no-place", 404, "这种表式没有单位预算收支表。", "This kind of form has no tables for the unit's budget.");

    public static readonly Problem ChangedMeanwhile = new(
        "budget.account-changed", 409, "别人刚刚改过单位预算，您的修改没有保存；请对照最新的内容再存一次。", "Somebody else has just changed the unit's budget; yours was not saved. Compare and save again.");

    internal static Problem TooLarge(string field) => Refusal("budget.account-too-large", "金额不能超过 1 亿万元。", "No amount is more than 100,000,000 × 10,000 yuan.").At(field);

    internal static Problem Rows(string field, int limit) => Refusal("budget.account-rows", $"最多 {limit} 行。", $"At most {limit} rows.").At(field);

    internal static Problem Columns(string field, int count) => Refusal(
        "budget.account-columns", $"有 {count} 列，认不出哪列是什么；请带上表头一起粘贴。", $"There are {count} columns and they cannot be told; paste the head of the table, too.").At(field);

    internal static Problem Cells(string field, int row) => Refusal("budget.account-cells", $"第 {row} 行的列比表头多。", $"Row {row} has more columns than the head.").At(field);

    internal static Problem Amount(string field, int row, string text) => Refusal(
        "budget.account-amount", $"第 {row} 行：“{BudgetProblems.Short(text)}”不是以万元计的金额，或者超过 1 亿万元。",
        $"Row {row}: “{BudgetProblems.Short(text)}” is no amount in units of 10,000 yuan, or more than 100,000,000 of them.").At(field);

    internal static Problem Code(string field, int row, string text) => Refusal(
        "budget.account-code", $"第 {row} 行：“{BudgetProblems.Short(text)}”不是科目编码；功能科目是 3、5 或 7 位数字，经济科目是 3 或 5 位，采购品目是字母和数字。",
        $"Row {row}: “{BudgetProblems.Short(text)}” is no code; accounts by function have 3, 5 or 7 digits, by economy 3 or 5, purchases letters and digits.").At(field);

    internal static Problem Name(string field, int row) => Refusal(
        "budget.account-name", $"第 {row} 行：名称要写，最多 100 字，不含控制字符。", $"Row {row}: a name is needed, at most 100 characters without control characters.").At(field);

    internal static Problem Day(string field, int row, string text) => Refusal(
        "budget.account-day", $"第 {row} 行：“{BudgetProblems.Short(text)}”不是起止日期；请写成 2026-01-01，先开始后完成，要么都写，要么都不写。",
        $"Row {row}: “{BudgetProblems.Short(text)}” is no period; write 2026-01-01, the first day before the last, both or none.").At(field);

    internal static Problem Class(string field, int row, string text) => Refusal(
        "budget.account-class", $"第 {row} 行：看不出“{BudgetProblems.Short(text)}”属于哪一类；请写科目编码，或先写一行类级科目，如“工资福利支出”。",
        $"Row {row}: the class of “{BudgetProblems.Short(text)}” cannot be told; give its code, or put a row with the class above it.").At(field);

    internal static Problem Economic(string field, int row, (string Code, string Official, string Typed) of) => Refusal(
        "budget.account-economic", $"第 {row} 行：编码 {of.Code} 是“{of.Official}”，不是“{BudgetProblems.Short(of.Typed)}”。",
        $"Row {row}: the code {of.Code} is “{of.Official}” and not “{BudgetProblems.Short(of.Typed)}”.").At(field);

    internal static Problem Parent(string field, int row, (string Name, string Typed, string Sum) of) => Refusal(
        "budget.account-parent", $"第 {row} 行：“{BudgetProblems.Short(of.Name)}”写的是 {of.Typed}，下面各行合计 {of.Sum}。",
        $"Row {row}: “{BudgetProblems.Short(of.Name)}” says {of.Typed} and the rows below it sum up to {of.Sum}.").At(field);

    internal static Problem Twice(string field, int row, string text) => Refusal(
        "budget.account-twice", $"第 {row} 行：“{BudgetProblems.Short(text)}”已经写过。", $"Row {row}: “{BudgetProblems.Short(text)}” stands there already.").At(field);

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
