using System.Globalization;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>表10 上级专项转移支付支出表.</summary>
internal sealed record TransferTable() : AccountTable(10, "上级专项转移支付支出表", [26, 12, 24, 24, 14], ["预算单位|科目编码|科目名称|项目名称|项目金额"])
{
    public override bool IsText(int column) => column < 4;

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        var lines = of.Budget.Transfers;
        if (lines.Count == 0) return [[of.Unit, "", "", "", "0"]];
        return [.. of.UnitRows("", "", "", Printed(lines.Sum(line => line.Fen))), .. lines.Select(line => (string[])["", line.Code, line.Name, line.Project, Printed(line.Fen)])];
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        foreach (var row in parts.Each(rows).Where(row => row.Label(1).Length + row.Label(2).Length + row.Label(3).Length > 0))
            parts.Transfers.Add(new(row.Label(1), row[2], row[3], row.Fen(4)));
    }
}

/// <summary>表11 政府采购项目支出表.</summary>
internal sealed record PurchaseTable() : AccountTable(11, "政府采购项目支出表", [36, 14, 32, 18], ["单位|编号|采购品目|金额"])
{
    public override bool IsText(int column) => column < 3;

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        if (of.Budget.Purchases.Count == 0) return [[of.Unit, "", "", "0"]];
        return [.. of.UnitRows("", "", Printed(of.Budget.PurchaseFen)), .. CodeTree.Of(of.Budget.Purchases).Sums(line => line.Fen).Select(row => (string[])["", row.Line.Code, row.Line.Name, Printed(row.Sum)])];
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        var lines = new List<PurchaseLine>();
        foreach (var row in parts.Each(rows).Where(row => row.Label(1).Length > 0)) lines.Add(new(row.Label(1), FormValues.Name(row[2]), row.Fen(3)));
        var tree = CodeTree.Of(lines);
        parts.Purchases.AddRange(lines.Select(line => tree.IsAbove(line) ? line with { Fen = 0 } : line));
    }
}

/// <summary>表12 一般公共预算“三公”经费支出表: the year before and the year.</summary>
internal sealed record ExpenseTable() : AccountTable(12, "一般公共预算“三公”经费支出表", [30, 8, 10, 11, 11, 10, 10, 10],
    ["预算单位|年度|总计|因公出国（境）费|公务接待费|公务用车购置及运行维护费*3", "^|^|^|^|^|小计|公务用车购置费|公务用车运行维护费"])
{
    public override bool IsText(int column) => column < 2;

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        string[][] years = [Figures(of.Year - 1, of.Budget.ExpensesBefore), Figures(of.Year, of.Budget.Expenses)];
        return of.Budget.Department.Length == 0 ? Named(of.Unit) : [.. Named(of.Budget.Department), .. Named(of.Unit)];
        IEnumerable<string[]> Named(string name) => years.Select(year => (string[])[name, .. year]);
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        foreach (var row in parts.Each(rows)) parts.Expenses[FormValues.Year(row.Label(1))] = new(row.Fen(3), row.Fen(4), row.Fen(6), row.Fen(7));
    }

    private static string[] Figures(int year, PublicExpenses of) =>
        [FormValues.Year(year), Printed(of.Total), Printed(of.Abroad), Printed(of.Reception), Printed(of.Vehicles), Printed(of.VehiclePurchase), Printed(of.VehicleRunning)];
}

/// <summary>表13 部门预算绩效管理项目情况表: the classes of 表5 with the days of their plans. Their money is told there.</summary>
internal sealed record ManagedTable() : AccountTable(13, "部门预算绩效管理项目情况表", [24, 24, 12, 12, 12, 16], ["预算单位|项目名称|预算金额*3|预算执行时间", "^|^|合计|一般公共预算拨款|其他资金|^"])
{
    private const string Day = "yyyy.MM.dd";

    public override bool IsText(int column) => column is 0 or 1 or 5;

    public override IEnumerable<string[]> Rows(AccountSubject of) =>
    [
        [of.Unit, "", .. Figures(of.Budget.ProjectMoney), ""],
        .. of.Budget.Projects.Select(line => (string[])[of.Unit, line.Name, .. Figures(line.Money), line is { Start: { } start, End: { } end } ? Printed(start) + "-" + Printed(end) : ""]),
    ];

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        var left = Enumerable.Range(0, parts.Projects.Count).ToList();
        foreach (var row in parts.Each(rows).Where(row => row.Label(5).Length > 0))
        {
            var (start, end) = FormValues.Period(row.Label(5)) ?? throw new ShapeDiffers(row[5]);
            var found = left.FindIndex(at => Prose.Label(parts.Projects[at].Name) == row.Label(1));
            if (found < 0) continue;
            parts.Projects[left[found]] = parts.Projects[left[found]] with { Start = start, End = end };
            left.RemoveAt(found);
        }
    }

    private static string[] Figures(FundMoney money) => [Printed(money.Total), Printed(money.Of(Funds.General)), Printed(money.Total - money.Of(Funds.General))];

    private static string Printed(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
