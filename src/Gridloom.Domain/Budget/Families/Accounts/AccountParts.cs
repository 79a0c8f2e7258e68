using System.Text.RegularExpressions;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>The facts as they are found table by table (收集事实). Totals are not among them.</summary>
internal sealed partial class AccountParts
{
    /// <summary>The row that is being read: where a fault stands.</summary>
    public AccountRow? At { get; set; }

    /// <summary>How many rows stand on top of each table for the department and the unit.</summary>
    public int UnitRows { get; set; } = 1;

    public string Department { get; set; } = "";

    public FundMoney Income { get; set; } = FundMoney.None;

    public Dictionary<string, long> Balance { get; } = new(StringComparer.Ordinal);

    /// <summary>The accounts as 收支总表 prints them: without codes.</summary>
    public List<(string Name, long Fen, AccountRow Row)> Spent { get; } = [];

    public List<FunctionLine> Functions { get; } = [];

    public List<BasicLine> Basics { get; } = [];

    public List<ProjectLine> Projects { get; } = [];

    public List<TransferLine> Transfers { get; } = [];

    public List<PurchaseLine> Purchases { get; } = [];

    /// <summary>“三公”经费 by year.</summary>
    public SortedDictionary<int, PublicExpenses> Expenses { get; } = [];

    /// <summary>The rows one by one, each being where a fault would stand.</summary>
    /// <exception cref="ShapeDiffers">There are more than any budget has: their sums might not be told.</exception>
    public IEnumerable<AccountRow> Each(IEnumerable<AccountRow> rows)
    {
        foreach (var (index, row) in rows.Index())
        {
            At = row;
            yield return index < UnitBudget.LinesMax ? row : throw new ShapeDiffers(row.Line.Text);
        }
    }

    /// <exception cref="ShapeDiffers">An account stands in 收支总表 alone, and nobody can tell its code.</exception>
    public UnitBudget ToBudget()
    {
        Others();
        var years = Expenses.Values.ToList();
        return new UnitBudget
        {
            Department = Department, Income = Income, PassedUpFen = Balance.GetValueOrDefault(BalanceTable.PassedUp), PassedDownFen = Balance.GetValueOrDefault(BalanceTable.PassedDown),
            CarriedOverFen = Balance.GetValueOrDefault(BalanceTable.CarriedOver), Functions = Functions, Basics = Basics, Projects = Projects, Transfers = Transfers, Purchases = Purchases,
            Expenses = years is [.., var last] ? last : PublicExpenses.None, ExpensesBefore = years is [.., var before, _] ? before : PublicExpenses.None,
        }.Tidied();
    }

    /// <summary>What 收支总表 prints beyond the tables of appropriations is spent out of other money.</summary>
    private void Others()
    {
        var appropriated = new UnitBudget { Functions = Functions }.Tidied().Functions;
        var (rows, next) = (new List<FunctionLine>(), 0);
        foreach (var (name, fen, row) in Spent)
        {
            At = row;
            var coded = Coded().Match(name);
            var at = coded.Success ? FindCode(appropriated, coded.Groups[1].Value) : Find(appropriated, name, next);
            rows.Add(at < 0 ? new(coded.Groups[1].Value, coded.Groups[2].Value) { OtherFen = fen } : appropriated[at] with { OtherFen = Math.Max(0, fen - appropriated[at].AppropriatedFen) });
            next = Math.Max(next, at + 1);
        }
        At = null;
        var tree = CodeTree.Of(rows);
        Functions.AddRange(rows.Select(line => new FunctionLine(line.Code, line.Name) { OtherFen = tree.IsAbove(line) ? 0 : line.OtherFen }));
    }

    /// <summary>True for a name that begins as if it bore a code.</summary>
    public static bool IsCoded(string name) => Coded().IsMatch(name);

    private static int FindCode(IReadOnlyList<FunctionLine> lines, string code)
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].Code == code) return at;
        return -1;
    }

    private static int Find(IReadOnlyList<FunctionLine> lines, string name, int from)
    {
        var fitting = Enumerable.Range(0, lines.Count).Where(at => Prose.Label(lines[at].Name) == Prose.Label(name)).ToList();
        if (fitting.Count == 0) throw new ShapeDiffers(name);
        var ahead = fitting.FindIndex(at => at >= from);
        return ahead < 0 ? fitting[^1] : fitting[ahead];
    }

    [GeneratedRegex("^([0-9]{3}(?:[0-9]{2}){0,2}) (.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Coded();
}
