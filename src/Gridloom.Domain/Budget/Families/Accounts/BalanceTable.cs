using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>表1 收支总表 and 表6 政府预算拨款收支总表: income by fund beside spending by function.</summary>
/// <param name="Above">What stands on the left beside the accounts.</param>
/// <param name="Below">What stands on the left behind them, and beside it on the right.</param>
internal sealed record BalanceTable(int Number, string Title, (string Label, Fund[] Funds)[] Above, (string Label, Fund[] Funds, string Right)[] Below)
    : AccountTable(Number, Title, [30, 18, 34, 18], ["收入*2|支出*2", "项目|@|项目|@"])
{
    public const string PassedUp = "上缴上级支出", PassedDown = "对附属单位补助支出", CarriedOver = "结转下年";

    private const string YearIncome = "本年收入合计", YearSpending = "本年支出合计", BroughtForward = "上年结余、结转", Income = "收入总计", Spending = "支出总计";

    private static readonly string[] Lasts = [PassedUp, PassedDown, YearSpending, CarriedOver, Spending];

    /// <summary>True for the table of all money, which alone holds what the others do not.</summary>
    private bool IsWhole => Below.Length > 0;

    public static BalanceTable Whole { get; } = new(1, "收支总表",
        [
            ("一、政府预算拨款", [.. Funds.Appropriated]), ("1.一般公共预算拨款", [.. Funds.General]), ("2.政府性基金预算拨款", [Fund.GovernmentFund]), ("3.国有资本经营预算拨款", [Fund.StateCapital]),
            ("二、财政专户管理资金", [Fund.FiscalAccount]), ("三、单位资金", [.. Funds.Own]), ("1.事业收入", [Fund.Service]), ("2.事业单位经营收入", [Fund.Business]),
        ],
        [("3.上级补助收入", [Fund.FromAbove], PassedUp), ("4.附属单位上缴收入", [Fund.FromBelow], PassedDown), ("5.其他收入", [Fund.Other], "")]);

    public static BalanceTable Appropriated { get; } = new(6, "政府预算拨款收支总表",
        [
            ("政府预算拨款", [.. Funds.Appropriated]), ("一般公共预算拨款", [.. Funds.General]), ("政府性基金预算拨款", [Fund.GovernmentFund]), ("国有资本经营预算拨款", [Fund.StateCapital]),
        ], []);

    public override bool IsText(int column) => column is 0 or 2;

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        var (budget, accounts) = (of.Budget, Accounts(of.Budget));
        for (var at = 0; at < Math.Max(Above.Length, accounts.Count); at++)
        {
            var (left, right) = (at < Above.Length ? Left(budget, Above[at].Label, Above[at].Funds) : ("", ""), at < accounts.Count ? accounts[at] : ("", ""));
            yield return Row(left, right);
        }
        foreach (var (label, funds, right) in Below)
            yield return Row(Left(budget, label, funds), (right, Printed(right == PassedUp ? budget.PassedUpFen : right == PassedDown ? budget.PassedDownFen : 0)));
        foreach (var row in Totals(budget)) yield return row;
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        if (!IsWhole) return;
        var behind = false;
        foreach (var row in parts.Each(rows))
        {
            var label = row.Label(2);
            behind |= Lasts.Contains(label);
            if (behind && label.Length > 0) parts.Balance[label] = row.Fen(3);
            else if (label.Length > 0) parts.Spent.Add((row[2], row.Fen(3), row));
        }
    }

    private IEnumerable<string[]> Totals(UnitBudget budget)
    {
        var (forward, carried) = IsWhole ? (budget.Income[Fund.BroughtForward], budget.CarriedOverFen) : (0, 0);
        var income = IsWhole ? budget.YearIncomeFen : budget.Income.Of(Funds.Appropriated);
        var spending = IsWhole ? budget.YearSpendingFen : budget.Functions.Sum(line => line.AppropriatedFen);
        yield return Row((YearIncome, Printed(income)), (YearSpending, Printed(spending)));
        yield return Row((BroughtForward, Printed(forward)), (CarriedOver, Printed(carried)));
        yield return Row((Income, Printed(income + forward)), (Spending, Printed(spending + carried)));
    }

    /// <summary>The accounts and what is spent on them. One that no table of appropriations prints bears its code, or nobody could tell it again.</summary>
    private List<(string Name, string Amount)> Accounts(UnitBudget budget)
    {
        var tree = CodeTree.Of(budget.Functions);
        var appropriated = tree.Sums(line => line.AppropriatedFen).Where(row => row.Sum > 0).Select(row => row.Line.Code).ToHashSet(StringComparer.Ordinal);
        return [.. tree.Sums(line => IsWhole ? line.TotalFen : line.AppropriatedFen).Where(row => row.Sum > 0)
            .Select(row => (appropriated.Contains(row.Line.Code) && !AccountParts.IsCoded(row.Line.Name) ? row.Line.Name : $"{row.Line.Code} {row.Line.Name}", Printed(row.Sum)))];
    }

    private static (string Label, string Amount) Left(UnitBudget budget, string label, Fund[] funds) => (label, Printed(budget.Income.Of(funds)));

    private static string[] Row((string Label, string Amount) left, (string Label, string Amount) right) => [left.Label, left.Amount, right.Label, right.Amount];
}
