using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>A table with a column for each fund (分资金来源的表). Behind the name stand sums, and behind them the funds.</summary>
/// <param name="Subtotal">What the second column of sums adds up.</param>
/// <param name="Columns">The funds, from the fourth column on.</param>
internal abstract record FundTable(int Number, string Title, int[] Widths, string[] Heads, IReadOnlyList<Fund> Subtotal, IReadOnlyList<Fund> Columns)
    : AccountTable(Number, Title, Widths, Heads)
{
    private const int FirstFund = 3;

    /// <summary>Fifteen columns do not fit across an upright page.</summary>
    public override SheetPage? Page => SheetPage.Landscape;

    /// <exception cref="ShapeDiffers">The money comes from a fund that the table has no column for.</exception>
    protected string[] Figures(FundMoney money, string name)
    {
        if (money.Parts.Any(part => !Columns.Contains(part.Fund))) throw new ShapeDiffers($"{name}：{money}");
        return [Printed(money.Total), Printed(money.Of(Subtotal)), .. Columns.Select(fund => Printed(money[fund]))];
    }

    protected string[] Row(string name, FundMoney money) => [name, .. Figures(money, name)];

    protected FundMoney Money(AccountRow row) => FundMoney.Of(Columns.Select((fund, at) => (fund, row.Fen(FirstFund + at))));
}

/// <summary>表2 收入总表.</summary>
internal sealed record IncomeTable() : FundTable(2, "收入总表", [14, 7, 7, 7, 7, 6, 6, 6, 5, 5, 5, 5, 5, 5, 5, 5],
    [
        "预算单位|收入总计|本年收入*13|上年结余、结转", "^|^|政府预算拨款*7|财政专户管理资金|单位资金*5|^",
        "^|^|一般公共预算拨款*5|政府性基金预算拨款|国有资本经营预算拨款|^|事业收入|事业单位经营收入|上级补助收入|附属单位上缴收入|其他收入|^",
        "^|^|小计|基本支出拨款|履职类项目拨款|财政专项资金拨款|政府投资项目拨款|^|^|^|^|^|^|^|^|^",
    ], Funds.General, Funds.All)
{
    public override IEnumerable<string[]> Rows(AccountSubject of) => of.UnitRows(Figures(of.Budget.Income, Title));

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        foreach (var row in parts.Each(rows)) parts.Income = Money(row);
    }
}

/// <summary>表4 基本支出总表: by economy. A row with a class's name begins the class; it may bear it once.</summary>
internal sealed record BasicTable() : FundTable(4, "基本支出总表", [22, 8, 8, 8, 7, 7, 7, 6, 6, 6, 6, 6, 6],
    [
        "支出项目类别|总计|政府预算拨款*4|财政专户管理资金|单位资金*5|上年结余、结转",
        "^|^|小计|一般公共预算拨款|政府性基金预算拨款|国有资本经营预算拨款|^|事业收入|事业单位经营收入|上级补助收入|附属单位上缴收入|其他收入|^",
    ], Funds.Appropriated, Funds.OfBasics)
{
    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        foreach (var row in of.UnitRows(Figures(of.Budget.BasicMoney, Title))) yield return row;
        foreach (var lines in of.Budget.Basics.GroupBy(line => line.Class, StringComparer.Ordinal))
        {
            var name = EconomicClass.Find(lines.Key)?.Name ?? throw new ShapeDiffers(lines.Key);
            yield return Row(name, FundMoney.Sum(lines.Select(line => line.Money)));
            foreach (var line in lines) yield return Row(line.Name, line.Money);
        }
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        var (begun, own) = (new List<EconomicClass>(), FundMoney.None);
        foreach (var row in parts.Each(rows.Skip(parts.UnitRows)))
        {
            if (EconomicClass.Named(row[0]) is { } found && !begun.Contains(found))
            {
                Close(begun, own, parts);
                begun.Add(found);
                own = Money(row);
            }
            else parts.Basics.Add(new(begun is [.., var above] ? above.Code : throw new ShapeDiffers(row[0]), FormValues.Name(row[0]), Money(row)));
        }
        Close(begun, own, parts);
    }

    /// <summary>A class without accounts below it is its own account.</summary>
    private static void Close(List<EconomicClass> begun, FundMoney own, AccountParts parts)
    {
        if (begun is [.., var last] && !parts.Basics.Exists(line => line.Class == last.Code)) parts.Basics.Add(new(last.Code, last.Name, own));
    }
}

/// <summary>表5 项目支出总表. Nothing but sums tells the row of a kind from those below it.</summary>
internal sealed record ProjectTable() : FundTable(5, "项目支出总表", [18, 8, 8, 8, 7, 7, 6, 6, 5, 5, 5, 5, 5, 5, 5],
    [
        "支出项目类别|总计|政府预算拨款*6|财政专户管理资金|单位资金*5|上年结余、结转",
        "^|^|一般公共预算拨款*4|政府性基金预算拨款|国有资本经营预算拨款|^|事业收入|事业单位经营收入|上级补助收入|附属单位上缴收入|其他收入|^",
        "^|^|小计|履职类项目拨款|财政专项资金拨款|政府投资项目拨款|^|^|^|^|^|^|^|^|^",
    ], Funds.General, Funds.OfProjects)
{
    private const string KindEnd = "性项目";

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        foreach (var row in of.UnitRows(Figures(of.Budget.ProjectMoney, Title))) yield return row;
        foreach (var lines in of.Budget.Projects.GroupBy(line => line.Kind, StringComparer.Ordinal))
        {
            yield return Row(lines.Key, FundMoney.Sum(lines.Select(line => line.Money)));
            foreach (var line in lines) yield return Row(line.Name, line.Money);
        }
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        var lines = new List<(string Name, FundMoney Money)>();
        foreach (var row in parts.Each(rows.Skip(parts.UnitRows)))
            if (Money(row) is { IsNone: false } money) lines.Add((FormValues.Name(row[0]), money));
        parts.Projects.AddRange(BySums(lines) ?? ByNames(lines));
    }

    /// <summary>Each kind's row, and below it those that it sums up, fund by fund; null where the sums do not say so.</summary>
    private static List<ProjectLine>? BySums(List<(string Name, FundMoney Money)> rows)
    {
        var lines = new List<ProjectLine>();
        for (var at = 0; at < rows.Count;)
        {
            var (kind, whole, sum) = (rows[at].Name, rows[at].Money, FundMoney.None);
            for (at++; at < rows.Count && sum.Total < whole.Total; at++)
            {
                sum = FundMoney.Sum([sum, rows[at].Money]);
                lines.Add(new(kind, rows[at].Name, rows[at].Money));
            }
            if (!sum.Equals(whole)) return null;
        }
        return lines;
    }

    private static IEnumerable<ProjectLine> ByNames(List<(string Name, FundMoney Money)> rows)
    {
        var kind = ProjectLine.UsualKind;
        foreach (var (name, money) in rows)
            if (Prose.Label(name).EndsWith(KindEnd, StringComparison.Ordinal)) kind = name;
            else yield return new(kind, name, money);
    }
}
