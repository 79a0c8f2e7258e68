using System.Globalization;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>The facts of a unit budget with labels (单位预算各栏), for comparing versions: a line is told by its code or its name.</summary>
internal static class AccountFields
{
    public static IReadOnlyList<(string Label, string Value)> Of(UnitBudget? budget)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        // Two lines of one name are told by their order.
        return [.. All(budget).Select(field => (seen[field.Label] = seen.GetValueOrDefault(field.Label) + 1) is > 1 and var again ? ($"{field.Label}（{again.ToString(CultureInfo.InvariantCulture)}）", field.Value) : field)];
    }

    private static IReadOnlyList<(string Label, string Value)> All(UnitBudget? budget) => budget is null ? [] :
    [
        ("主管部门", budget.Department),
        .. Funds.All.Select(fund => ("收入 " + Funds.NameOf(fund), Printed(budget.Income[fund]))),
        .. AccountInput.Spending.Zip([budget.PassedUpFen, budget.PassedDownFen, budget.CarriedOverFen], (field, fen) => (field.Label, Printed(fen))),
        .. budget.Functions.SelectMany(Of),
        .. budget.Basics.Select(line => ($"{EconomicClass.Find(line.Class)?.Name} {line.Name}", Printed(line.Money))),
        .. budget.Projects.SelectMany(Of),
        .. budget.Transfers.Select(line => ($"转移支付 {line.Code} {line.Name} {line.Project}", Printed(line.Fen))),
        .. budget.Purchases.SelectMany(line => ((string, string)[])[($"采购品目 {line.Code}", line.Name), ($"采购品目 {line.Code} 金额", Printed(line.Fen))]),
        .. Of("上年三公", budget.ExpensesBefore), .. Of("三公", budget.Expenses),
    ];

    private static IEnumerable<(string Label, string Value)> Of(FunctionLine line) =>
    [
        ($"功能科目 {line.Code}", line.Name), .. Of(line.Code, line.General), .. Of(line.Code + " 政府性基金", line.GovernmentFund), .. Of(line.Code + " 国有资本", line.StateCapital),
        ($"{line.Code} 其他资金", Printed(line.OtherFen)),
    ];

    private static IEnumerable<(string Label, string Value)> Of(string name, SpendingSplit split) => [($"{name} 基本支出", Printed(split.Basic)), ($"{name} 项目支出", Printed(split.Project))];

    private static IEnumerable<(string Label, string Value)> Of(ProjectLine line) =>
    [
        ($"{line.Kind} {line.Name}", Printed(line.Money)),
        ($"{line.Kind} {line.Name} 执行时间", line is { Start: { } start, End: { } end } ? string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}–{end:yyyy-MM-dd}") : ""),
    ];

    private static IEnumerable<(string Label, string Value)> Of(string year, PublicExpenses of) =>
        AccountInput.Expenses.Zip([of.Abroad, of.Reception, of.VehiclePurchase, of.VehicleRunning], (field, fen) => ($"{year} {field.Label}", Printed(fen)));

    private static string Printed(long fen) => fen == 0 ? "" : BudgetAmount.InWanYuan(fen);

    private static string Printed(FundMoney money) => money.ToString();
}
