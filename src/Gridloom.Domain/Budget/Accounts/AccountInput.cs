namespace Gridloom.Domain.Budget.Accounts;

/// <summary>A unit budget as a person typed it (单位预算填写): single fields, and lists as text with tabs between cells.</summary>
public sealed record AccountInput(IReadOnlyDictionary<string, string> Fields)
{
    public const string Department = "department", PassedUp = "passedUp", PassedDown = "passedDown", CarriedOver = "carriedOver";

    public const string Functions = "functions", Basics = "basics", Projects = "projects", Transfers = "transfers", Purchases = "purchases";

    /// <summary>Fields with an amount in 万元 and their labels.</summary>
    public static IReadOnlyList<(string Name, string Label)> Spending { get; } = [(PassedUp, "上缴上级支出"), (PassedDown, "对附属单位补助支出"), (CarriedOver, "结转下年")];

    /// <summary>“三公”经费: of the year before, and of the year.</summary>
    public static IReadOnlyList<(string Name, string Label)> ExpensesBefore { get; } = Expense("before");

    public static IReadOnlyList<(string Name, string Label)> Expenses { get; } = Expense("now");

    public static IReadOnlyList<(string Name, string Label)> Income { get; } = [.. Funds.All.Select(fund => (NameOf(fund), Funds.NameOf(fund)))];

    /// <summary>Lists that are pasted.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Functions, Basics, Projects, Transfers, Purchases];

    /// <summary>Every field of the form.</summary>
    public static IReadOnlyList<string> All { get; } = [Department, .. Income.Concat(Spending).Concat(ExpensesBefore).Concat(Expenses).Select(field => field.Name), .. Lists];

    /// <summary>As it was typed: the first cell of a list may be blank.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>The field of a fund's income.</summary>
    public static string NameOf(Fund fund) => "income-" + Funds.CodeOf(fund);

    private static IReadOnlyList<(string Name, string Label)> Expense(string year) =>
        [($"{year}-abroad", "因公出国（境）费"), ($"{year}-reception", "公务接待费"), ($"{year}-purchase", "公务用车购置费"), ($"{year}-running", "公务用车运行维护费")];
}
