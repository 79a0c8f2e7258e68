using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The totals of the budget's tables against each other: 收支总表 against 支出总表, 支出总表 against 基本支出总表, … (表间勾稽).</summary>
internal sealed partial class CrossFooting : IAuditRule
{
    public const string Rule = "tables-agree";

    /// <summary>预算准备金 is at most 5% of what projects spend.</summary>
    public const string ReserveRule = "reserve-share";

    private const decimal ReserveMost = 5;

    private sealed record Total(AuditTable Table, Passage Of, Figure Figure, string Name);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var (tables, spending) = (subject.Tables, Column(subject, SpendingTable(), "^支出总计$"));
        var (basic, projects) = (Column(subject, SpendingTable(), "^基本支出$"), Column(subject, SpendingTable(), "^项目支出$"));
        var balance = tables.FirstOrDefault(t => BalanceTable().IsMatch(t.Title));
        var spent = Labelled(balance, "支出总计");
        foreach (var (came, went) in tables.SelectMany(Sides)) Agree(came, went, verdicts);
        Agree(spent, Column(subject, IncomeTable(), "^(?:收入总计|总计|合计)$"), verdicts);
        Agree(spent, spending, verdicts);
        Agree(basic, Column(subject, BasicTable(), "^(?:总计|合计)$"), verdicts);
        Agree(projects, Column(subject, ProjectTable(), "^(?:总计|合计)$"), verdicts);
        Agree(Column(subject, ProjectTable(), "^(?:总计|合计)$"), Column(subject, GoalTable(), "^合计$"), verdicts);
        Agree(Column(subject, FunctionTable(), "^支出总计$"), Column(subject, EconomyTable(), "^支出总计$"), verdicts);
        Agree(Column(subject, SpendingTable(), "^(?:小计|政府采购项目)$"), Column(subject, PurchaseTable(), "^金额$"), verdicts);
        Agree(spent, tables.Select(t => Labelled(WholeTable().IsMatch(t.Title) ? t : null, "金额合计", "合计")).FirstOrDefault(t => t is not null), verdicts);
        Reserve(subject, projects, verdicts);
    }

    /// <summary>The total under a head.</summary>
    private static Total? Column(AuditSubject subject, Regex title, string head)
    {
        foreach (var table in subject.Tables.Where(t => title.IsMatch(t.Title)))
            foreach (var column in Numbers.Columns(table).Where(c => Regex.IsMatch(table.Heading(c).Split('/')[^1], head, RegexOptions.None, TimeSpan.FromSeconds(1))))
                if (TotalRow(table, column) is { } row && AuditTable.Number(row, column) is { } figure) return new(table, row[column], figure, table.Heading(column));
        return null;
    }

    // A row that says so, or the unit's own on top of its items.
    private static IReadOnlyList<Passage>? TotalRow(AuditTable table, int column)
    {
        var rows = table.Body.Where(r => AuditTable.Number(r, column) is not null).ToList();
        return rows.Find(r => r.Any(c => TotalLabel().IsMatch(PlainText.Label(c.Plain)))) ?? rows.Find(r => UnitLabel().IsMatch(AuditTable.Label(r, 0)));
    }

    /// <summary>What came in and what went out, where both sides of a table end in one row.</summary>
    private static IEnumerable<(Total Income, Total Spent)> Sides(AuditTable table)
    {
        foreach (var row in table.Body)
        {
            var ends = Enumerable.Range(0, row.Count - 1).Where(at => GrandLabel().IsMatch(AuditTable.Label(row, at)) && AuditTable.Number(row[at + 1]) is not null).ToList();
            foreach (var (first, next) in ends.Zip(ends.Skip(1))) yield return (Of(table, row, first), Of(table, row, next));
        }
    }

    private static Total Of(AuditTable table, IReadOnlyList<Passage> row, int label) => new(table, row[label + 1], AuditTable.Number(row[label + 1])!.Value, AuditTable.Label(row, label));

    /// <summary>The figure right of a label.</summary>
    private static Total? Labelled(AuditTable? table, params string[] labels)
    {
        foreach (var row in table?.Rows ?? [])
            for (var at = 0; at < row.Count - 1; at++)
                if (labels.Contains(AuditTable.Label(row, at)) && row.Skip(at + 1).FirstOrDefault(c => AuditTable.Number(c) is not null) is { } cell) return new(table!, cell, AuditTable.Number(cell)!.Value, AuditTable.Label(row, at));
        return null;
    }

    private static void Agree(Total? one, Total? other, Verdicts verdicts)
    {
        if (one is null || other is null || one.Table.MoneyUnit != other.Table.MoneyUnit) return;
        var (a, b) = (Rounded.Printed(one.Figure.Number, one.Figure.Decimals), Rounded.Printed(other.Figure.Number, other.Figure.Decimals));
        var names = $"{one.Table.Title}{one.Name}={other.Table.Title}{other.Name}";
        if (a.Value == b.Value) verdicts.Hold(Rule, other.Of.Place, $"{names}={other.Figure.Printed}");
        else verdicts.Find(new(Rule, a.MayBe(b) ? Severity.Note : Severity.Error, other.Of.Place, other.Of.Text.Trim(), one.Figure.Printed, other.Figure.Printed, $"{names} 应相等：{one.Figure.Printed} 与 {other.Figure.Printed}，相差 {Figures.Print(Math.Abs(a.Value - b.Value))}。"));
    }

    private static void Reserve(AuditSubject subject, Total? projects, Verdicts verdicts)
    {
        if (projects is not { Figure.Number: > 0 }) return;
        if (subject.Tables.Where(t => ProjectTable().IsMatch(t.Title)).Select(t => Labelled(t, "预算准备金", "预留机动")).FirstOrDefault(t => t is not null) is not { } reserve) return;
        var share = reserve.Figure.Number / projects.Figure.Number * 100;
        if (share <= ReserveMost) verdicts.Hold(ReserveRule, reserve.Of.Place, $"{reserve.Figure.Printed}/{projects.Figure.Printed}={Figures.Print(share, 2, false)}%≤5%");
        else verdicts.Find(new(ReserveRule, Severity.Warning, reserve.Of.Place, reserve.Of.Text.Trim(), "≤5%", Figures.Print(share, 2, false) + "%", $"预算准备金是项目支出的 {Figures.Print(share, 2, false)}%，多于 5%。"));
    }

    [GeneratedRegex("^(?:合计|总计|金额合计)$", RegexOptions.None, 1000)]
    private static partial Regex TotalLabel();

    [GeneratedRegex("^(?:收入|支出)总计$", RegexOptions.None, 1000)]
    private static partial Regex GrandLabel();

    [GeneratedRegex("(?:局|中心|办公室|委员会|政府|办事处|院|校|站|部)(?:\\(.{1,6}\\))?$", RegexOptions.None, 1000)]
    private static partial Regex UnitLabel();

    [GeneratedRegex("^(?:部门|单位)?收支(?:预算)?总(?:体情况)?表$", RegexOptions.None, 1000)]
    private static partial Regex BalanceTable();

    [GeneratedRegex("^(?:部门|单位)?收入(?:预算)?总(?:体情况)?表$", RegexOptions.None, 1000)]
    private static partial Regex IncomeTable();

    [GeneratedRegex("^(?:部门|单位)?支出(?:预算)?总(?:体情况)?表$", RegexOptions.None, 1000)]
    private static partial Regex SpendingTable();

    [GeneratedRegex("^基本支出(?:总|预算)?表$", RegexOptions.None, 1000)]
    private static partial Regex BasicTable();

    [GeneratedRegex("^项目支出(?:总|预算)?表$", RegexOptions.None, 1000)]
    private static partial Regex ProjectTable();

    [GeneratedRegex("绩效管理项目情况表", RegexOptions.None, 1000)]
    private static partial Regex GoalTable();

    [GeneratedRegex("功能(?:分类|科目)", RegexOptions.None, 1000)]
    private static partial Regex FunctionTable();

    [GeneratedRegex("经济(?:分类|科目)", RegexOptions.None, 1000)]
    private static partial Regex EconomyTable();

    [GeneratedRegex("政府采购项目支出表|政府采购(?:预算)?表", RegexOptions.None, 1000)]
    private static partial Regex PurchaseTable();

    [GeneratedRegex("整体支出绩效目标(?:申报)?表", RegexOptions.None, 1000)]
    private static partial Regex WholeTable();
}
