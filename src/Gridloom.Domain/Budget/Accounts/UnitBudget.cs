namespace Gridloom.Domain.Budget.Accounts;

/// <summary>
/// A unit's own budget of a year (单位预算收支): the facts from which every total of the report's tables follows, and no total. Where two tables tell the
/// same money in two ways – by function and by economy – both are facts; that they agree is asked by <see cref="AccountCheck"/>.
/// </summary>
public sealed record UnitBudget
{
    /// <summary>What it is called where its row stands among the projects.</summary>
    public const string Title = "单位预算收支";

    /// <summary>So many lines may each of its lists have.</summary>
    public const int LinesMax = 2000;

    /// <summary>The largest amount, in 分: 100 000 000 万元, so that no sum of lines overflows.</summary>
    public const long MostFen = 100_000_000_000_000;

    /// <summary>True when it says nothing.</summary>
    public bool IsBlank => Department.Length == 0 && Income.IsNone && (PassedUpFen, PassedDownFen, CarriedOverFen) == (0, 0, 0) && Functions.Count + Basics.Count + Projects.Count + Transfers.Count + Purchases.Count == 0
        && (ExpensesBefore, Expenses) == (PublicExpenses.None, PublicExpenses.None);

    /// <summary>The department whose row stands above the unit's; blank where none does.</summary>
    public string Department { get; init; } = "";

    /// <summary>收入总表.</summary>
    public FundMoney Income { get; init; } = FundMoney.None;

    /// <summary>上缴上级支出, in 分.</summary>
    public long PassedUpFen { get; init; }

    /// <summary>对附属单位补助支出, in 分.</summary>
    public long PassedDownFen { get; init; }

    /// <summary>结转下年, in 分.</summary>
    public long CarriedOverFen { get; init; }

    /// <summary>By code; accounts above others bring the names of their rows.</summary>
    public IReadOnlyList<FunctionLine> Functions { get; init; } = [];

    /// <summary>By class, in the order of the table.</summary>
    public IReadOnlyList<BasicLine> Basics { get; init; } = [];

    /// <summary>By kind, in the order of the table.</summary>
    public IReadOnlyList<ProjectLine> Projects { get; init; } = [];

    public IReadOnlyList<TransferLine> Transfers { get; init; } = [];

    /// <summary>By code.</summary>
    public IReadOnlyList<PurchaseLine> Purchases { get; init; } = [];

    /// <summary>“三公”经费 of the year before.</summary>
    public PublicExpenses ExpensesBefore { get; init; } = PublicExpenses.None;

    /// <summary>“三公”经费 of the year.</summary>
    public PublicExpenses Expenses { get; init; } = PublicExpenses.None;

    /// <summary>基本支出 by fund.</summary>
    public FundMoney BasicMoney => FundMoney.Sum(Basics.Select(line => line.Money));

    /// <summary>项目支出 by fund.</summary>
    public FundMoney ProjectMoney => FundMoney.Sum(Projects.Select(line => line.Money));

    /// <summary>本年收入合计, in 分.</summary>
    public long YearIncomeFen => Income.Total - Income[Fund.BroughtForward];

    /// <summary>本年支出合计, in 分: by function, and what is passed up and down.</summary>
    public long YearSpendingFen => Functions.Sum(line => line.TotalFen) + PassedUpFen + PassedDownFen;

    /// <summary>支出总计, in 分.</summary>
    public long SpendingFen => YearSpendingFen + CarriedOverFen;

    /// <summary>采购合计, in 分.</summary>
    public long PurchaseFen => Purchases.Sum(line => line.Fen);

    /// <summary>The same facts in the order in which tables print them, without lines that say nothing (归整).</summary>
    public UnitBudget Tidied() => this with
    {
        Functions = CodeTree.Of(Merged(Functions)).Kept(line => line.TotalFen != 0),
        Basics = [.. Basics.Where(line => !line.Money.IsNone).OrderBy(line => line.Class, StringComparer.Ordinal)],
        Projects = ByKind([.. Projects.Where(line => !line.Money.IsNone).Select(line => line.Kind.Length == 0 ? line with { Kind = ProjectLine.UsualKind } : line)]),
        Transfers = [.. Transfers.Where(line => line.Fen != 0)],
        Purchases = CodeTree.Of(Purchases).Kept(line => line.Fen != 0),
    };

    // An account that two tables print is one line.
    private static IEnumerable<FunctionLine> Merged(IEnumerable<FunctionLine> lines) => lines.GroupBy(line => line.Code, StringComparer.Ordinal).Select(same => same.Aggregate((one, other) => one with
    {
        General = one.General + other.General, GovernmentFund = one.GovernmentFund + other.GovernmentFund, StateCapital = one.StateCapital + other.StateCapital, OtherFen = one.OtherFen + other.OtherFen,
    }));

    private static List<ProjectLine> ByKind(List<ProjectLine> lines)
    {
        var kinds = lines.Select(line => line.Kind).Distinct(StringComparer.Ordinal).ToList();
        return [.. lines.OrderBy(line => kinds.IndexOf(line.Kind))];
    }
}
