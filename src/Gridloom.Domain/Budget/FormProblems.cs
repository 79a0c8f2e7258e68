namespace Gridloom.Domain.Budget;

/// <summary>What writing a document as a form refuses (填表).</summary>
public static class FormProblems
{
    private const int Unprocessable = 422;

    internal static Problem Unfit(string family, string what) => new(
        "budget.form-unfit", Unprocessable,
        what.Length == 0 ? $"这份目标写成“{family}”后读不回原样，没有写出。" : $"“{BudgetProblems.Short(what)}”在“{family}”里没有地方填，或者写出后读不回原样，没有写出。",
        what.Length == 0
            ? $"Written as {family}, these targets would not be read back as they are; nothing was written."
            : $"“{BudgetProblems.Short(what)}” has no place in {family}, or would not be read back as it is; nothing was written.");

    internal static Problem FamilyUnknown(string name, IEnumerable<string> known) => new(
        "budget.family-unknown", Unprocessable,
        $"没有“{BudgetProblems.Short(name)}”这种表格模板。认得的有：{string.Join('、', known)}。",
        $"There is no form family “{BudgetProblems.Short(name)}”. Known are: {string.Join(", ", known)}.");

    internal static Problem ControlCharacter(string text) => new(
        "budget.control-character", Unprocessable,
        $"“{BudgetProblems.Short(text)}”里有看不见的控制字符，请删去。",
        $"“{BudgetProblems.Short(text)}” holds an invisible control character; delete it.");
}
