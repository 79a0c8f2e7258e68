using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>
/// 表3 支出总表. It holds sums alone, and says whether a department's row stands above the unit's. What is spent follows from the accounts by function and
/// what projects spend from 表5, so that both agree with this table; 基本支出 is the rest, and 表4 must agree with it.
/// </summary>
internal sealed record SpendingTable() : AccountTable(3, "支出总表", [36, 16, 16, 16, 16], ["预算单位|支出总计|基本支出|项目支出|其中：", "^|^|^|^|政府采购项目"])
{
    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        var (all, project) = (of.Budget.Functions.Sum(line => line.TotalFen), of.Budget.ProjectMoney.Total);
        return of.UnitRows(Printed(all), Printed(Math.Max(0, all - project)), Printed(project), Printed(of.Budget.PurchaseFen));
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        parts.At = rows is [var first, ..] ? first : null;
        if (rows.Count is 0 or > 2) throw new ShapeDiffers(rows is [.., var last] ? last[0] : Title);
        (parts.UnitRows, parts.Department) = (rows.Count, rows.Count == 2 ? FormValues.Name(rows[0][0]) : "");
    }
}

/// <summary>表7 一般公共预算支出表, 表8 政府性基金预算支出表, 表9 国有资本经营预算支出表: by function.</summary>
/// <param name="Of">The table's part of a line.</param>
/// <param name="With">A line with this part.</param>
internal sealed record FunctionTable(int Number, string Title, Func<FunctionLine, SpendingSplit> Of, Func<FunctionLine, SpendingSplit, FunctionLine> With)
    : AccountTable(Number, Title, [26, 12, 26, 12, 12, 12], ["预算单位|科目编码|科目名称|支出总计|基本支出|项目支出"])
{
    public static FunctionTable General { get; } = new(7, "一般公共预算支出表", line => line.General, (line, part) => line with { General = part });

    public static FunctionTable Fund { get; } = new(8, "政府性基金预算支出表", line => line.GovernmentFund, (line, part) => line with { GovernmentFund = part });

    public static FunctionTable Capital { get; } = new(9, "国有资本经营预算支出表", line => line.StateCapital, (line, part) => line with { StateCapital = part });

    public override bool IsText(int column) => column < 3;

    public override IEnumerable<string[]> Rows(AccountSubject of)
    {
        var tree = CodeTree.Of(of.Budget.Functions);
        var rows = tree.Sums(line => Of(line).Basic).Zip(tree.Sums(line => Of(line).Project), (basic, project) => (basic.Line, Split: new SpendingSplit(basic.Sum, project.Sum))).Where(row => row.Split.Total > 0).ToList();
        if (rows.Count == 0) return [[of.Unit, "", "", "0", "0", "0"]];
        var all = of.Budget.Functions.Select(Of).Aggregate((one, other) => one + other);
        return [.. of.UnitRows(["", "", .. Figures(all)]), .. rows.Select(row => (string[])["", row.Line.Code, row.Line.Name, .. Figures(row.Split)])];
    }

    public override void Read(IReadOnlyList<AccountRow> rows, AccountParts parts)
    {
        var lines = new List<(FunctionLine Line, SpendingSplit Split)>();
        foreach (var row in parts.Each(rows).Where(row => row.Label(1).Length > 0))
        {
            if (!FunctionLine.IsCode(row.Label(1))) throw new ShapeDiffers(row[1]);
            lines.Add((new(row.Label(1), FormValues.Name(row[2])), new(row.Fen(4), row.Fen(5))));
        }
        var tree = CodeTree.Of(lines.Select(line => line.Line));
        parts.Functions.AddRange(lines.Select(line => tree.IsAbove(line.Line) ? line.Line : With(line.Line, line.Split)));
    }

    private static string[] Figures(SpendingSplit split) => [Printed(split.Total), Printed(split.Basic), Printed(split.Project)];
}
