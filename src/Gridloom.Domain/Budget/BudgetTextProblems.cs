namespace Gridloom.Domain.Budget;

/// <summary>What is refused about a free text of the budget module (文字被拒).</summary>
public static class BudgetTextProblems
{
    public static readonly Problem Control = new("budget.text-control", 422,
        "文字里有看不见的控制字符，请删掉重写。",
        "The text holds invisible control characters; write it again without them.");

    public static readonly Problem Personal = new("budget.text-personal", 422,
        "文字里像是有手机号或身份证号，请删掉：这里不收个人信息。",
        "The text seems to hold a mobile or identity number. Take it out: personal data is not kept here.");

    internal static Problem TooLong(int length, int limit) => new("budget.text-too-long", 422,
        $"最多 {limit} 字，现在是 {length} 字。",
        $"At most {limit} characters; these are {length}.");
}
