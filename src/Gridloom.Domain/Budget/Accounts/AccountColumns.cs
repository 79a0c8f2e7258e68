namespace Gridloom.Domain.Budget.Accounts;

/// <summary>The columns of a list that is pasted out of a spreadsheet (粘贴列): told by a head, or else by their number.</summary>
/// <param name="Field">The form field.</param>
/// <param name="Heads">Words of heads and what stands under them, the first that fits; under a blank one stands nothing that is kept.</param>
/// <param name="ByCount">The columns where no head stands above, by their number.</param>
internal sealed record AccountColumns(string Field, (string Word, string Column)[] Heads, string[][] ByCount)
{
    public const string Code = "code", Name = "name", Kind = "kind", Project = "project", Amount = "amount", Start = "start", End = "end", Period = "period";

    public const string Basic = "basic", FundBasic = "fundBasic", FundProject = "fundProject", CapitalBasic = "capitalBasic", CapitalProject = "capitalProject", Other = "otherMoney";

    private static readonly (string, string)[] Sums = [("预算单位", ""), ("总计", ""), ("小计", ""), ("合计", ""), ("政府预算拨款", ""), ("单位资金", "")];

    // In the order in which they are looked for: 政府性基金预算拨款 must not be taken for 一般公共预算拨款.
    private static readonly (string, string)[] OfFunds =
    [
        ("履职类", Funds.CodeOf(Fund.Duty)), ("财政专项", Funds.CodeOf(Fund.Special)), ("政府投资", Funds.CodeOf(Fund.Investment)), ("政府性基金", Funds.CodeOf(Fund.GovernmentFund)),
        ("国有资本", Funds.CodeOf(Fund.StateCapital)), ("财政专户", Funds.CodeOf(Fund.FiscalAccount)), ("事业收入", Funds.CodeOf(Fund.Service)), ("经营收入", Funds.CodeOf(Fund.Business)),
        ("上级补助", Funds.CodeOf(Fund.FromAbove)), ("附属单位上缴", Funds.CodeOf(Fund.FromBelow)), ("其他收入", Funds.CodeOf(Fund.Other)), ("上年结余", Funds.CodeOf(Fund.BroughtForward)),
    ];

    public static AccountColumns OfFunctions { get; } = new(AccountInput.Functions,
        [
            ("编码", Code), ("科目名称", Name), ("基金基本", FundBasic), ("基金项目", FundProject), ("国资基本", CapitalBasic), ("国资项目", CapitalProject), .. Sums, ("基本支出", Basic),
            ("项目支出", Project), ("其他资金", Other),
        ],
        [[Code, Name, Basic, Project], ["", Code, Name, "", Basic, Project]]);

    public static AccountColumns OfBasics { get; } = new(AccountInput.Basics,
        [("编码", Code), ("支出项目类别", Name), ("名称", Name), .. OfFunds, ("一般公共预算", Funds.CodeOf(Fund.Basic)), .. Sums],
        [[Name, Funds.CodeOf(Fund.Basic)], [Code, Name, Funds.CodeOf(Fund.Basic)], [Name, "", "", .. Funds.OfBasics.Select(Funds.CodeOf)]]);

    public static AccountColumns OfProjects { get; } = new(AccountInput.Projects,
        [("支出项目类别", Name), ("项目类别", Kind), ("名称", Name), ("开始", Start), ("完成", End), ("执行时间", Period), .. OfFunds, ("一般公共预算", ""), .. Sums],
        [[Name, Funds.CodeOf(Fund.Duty)], [Kind, Name, Funds.CodeOf(Fund.Duty)], [Name, "", "", .. Funds.OfProjects.Select(Funds.CodeOf)]]);

    public static AccountColumns OfTransfers { get; } = new(AccountInput.Transfers,
        [("编码", Code), ("科目名称", Name), ("项目名称", Project), ("金额", Amount), .. Sums], [[Code, Name, Project, Amount], ["", Code, Name, Project, Amount]]);

    public static AccountColumns OfPurchases { get; } = new(AccountInput.Purchases,
        [("编号", Code), ("编码", Code), ("品目", Name), ("名称", Name), ("金额", Amount), ("单位", ""), .. Sums], [[Code, Name, Amount], ["", Code, Name, Amount]]);

    /// <summary>What stands under a cell of a head; null where it is no word of one.</summary>
    public string? ColumnOf(string cell) => Array.Find(Heads, head => Families.Prose.Label(cell).Contains(head.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Column : null;
}
