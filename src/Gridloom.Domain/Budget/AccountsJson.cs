using System.Text.Json.Serialization;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget;

/// <summary>
/// The unit's own budget in the fact file. Amounts are in 万元, as text, by the name of their fund: <c>"basic": "644.80"</c>. What is 0, and what has no
/// lines, is left out.
/// </summary>
internal sealed record AccountsJson
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Department { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Income { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PassedUp { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PassedDown { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CarriedOver { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FunctionJson>? Functions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BasicJson>? Basics { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProjectLineJson>? Projects { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TransferJson>? Transfers { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PurchaseLineJson>? Purchases { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExpensesJson? ExpensesBefore { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExpensesJson? Expenses { get; init; }

    public static AccountsJson From(UnitBudget budget) => new()
    {
        Department = budget.Department.Length == 0 ? null : budget.Department, Income = Printed(budget.Income),
        PassedUp = Printed(budget.PassedUpFen), PassedDown = Printed(budget.PassedDownFen), CarriedOver = Printed(budget.CarriedOverFen),
        Functions = Some(budget.Functions.Select(line => new FunctionJson(line.Code, line.Name)
        {
            Basic = Printed(line.General.Basic), Project = Printed(line.General.Project), FundBasic = Printed(line.GovernmentFund.Basic), FundProject = Printed(line.GovernmentFund.Project),
            CapitalBasic = Printed(line.StateCapital.Basic), CapitalProject = Printed(line.StateCapital.Project), Other = Printed(line.OtherFen),
        })),
        Basics = Some(budget.Basics.Select(line => new BasicJson(line.Class, line.Name, Printed(line.Money) ?? []))),
        Projects = Some(budget.Projects.Select(line => new ProjectLineJson(line.Kind, line.Name, Printed(line.Money) ?? []) { Start = line.Start, End = line.End })),
        Transfers = Some(budget.Transfers.Select(line => new TransferJson(line.Code, line.Name, line.Project, BudgetAmount.InWanYuan(line.Fen)))),
        Purchases = Some(budget.Purchases.Select(line => new PurchaseLineJson(line.Code, line.Name) { Amount = Printed(line.Fen) })),
        ExpensesBefore = From(budget.ExpensesBefore), Expenses = From(budget.Expenses),
    };

    private static ExpensesJson? From(PublicExpenses of) => of == PublicExpenses.None ? null : new()
    {
        Abroad = Printed(of.Abroad), Reception = Printed(of.Reception), VehiclePurchase = Printed(of.VehiclePurchase), VehicleRunning = Printed(of.VehicleRunning),
    };

    private static List<T>? Some<T>(IEnumerable<T> lines) => lines.ToList() is { Count: > 0 } list ? list : null;

    private static string? Printed(long fen) => fen == 0 ? null : BudgetAmount.InWanYuan(fen);

    private static Dictionary<string, string>? Printed(FundMoney money) => money.IsNone ? null : money.Parts.ToDictionary(part => Funds.CodeOf(part.Fund), part => BudgetAmount.InWanYuan(part.Fen));
}

internal sealed record FunctionJson(string Code, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Basic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Project { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FundBasic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FundProject { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CapitalBasic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CapitalProject { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Other { get; init; }
}

internal sealed record BasicJson(string Class, string Name, IReadOnlyDictionary<string, string> Money);

internal sealed record ProjectLineJson(string Kind, string Name, IReadOnlyDictionary<string, string> Money)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Start { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? End { get; init; }
}

internal sealed record TransferJson(string Code, string Name, string Project, string Amount);

internal sealed record PurchaseLineJson(string Code, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Amount { get; init; }
}

internal sealed record ExpensesJson
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Abroad { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reception { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VehiclePurchase { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VehicleRunning { get; init; }
}
