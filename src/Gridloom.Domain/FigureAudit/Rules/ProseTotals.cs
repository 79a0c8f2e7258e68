using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The totals that the text tells against those of the tables (正文与表格).</summary>
internal sealed partial class ProseTotals : IAuditRule
{
    public const string Rule = "text-table";

    /// <summary>So many projects, says the text; the table has others.</summary>
    public const string CountRule = "project-count";

    private static readonly (Regex Said, Regex Title, Regex Head)[] Pairs =
    [
        (Income(), BalanceTable(), IncomeTotal()), (Spending(), BalanceTable(), SpendingTotal()), (Projects(), SpendingTable(), ProjectHead()), (Goals(), SpendingTable(), ProjectHead()), (Purchases(), PurchaseTable(), AmountHead()),
    ];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var (said, title, head) in Pairs)
            if (Total(subject, title, head) is { } total)
                foreach (var paragraph in subject.Paragraphs)
                    foreach (var match in said.Matches(paragraph.Plain).Where(m => !IsOfAnother(paragraph, m, total))) Judge(paragraph, match, (total.Name, total.Figure), verdicts);
        if (OfficialCosts(subject) is { } costs)
            foreach (var paragraph in subject.Paragraphs)
                foreach (Match match in Costs().Matches(paragraph.Plain)) Judge(paragraph, match, costs, verdicts);
        Count(subject, verdicts);
    }

    // “三公”经费 of the document's year.
    private static (string Name, Figure Figure)? OfficialCosts(AuditSubject subject)
    {
        foreach (var table in subject.Tables.Where(t => t.Title.Contains("三公", StringComparison.Ordinal)))
            if (table.Body.FirstOrDefault(r => r.Any(c => PlainText.Label(c.Plain).TrimEnd('年', '度') == $"{subject.Year}")) is { } row && row.Select(AuditTable.Number).FirstOrDefault(n => n is not null) is { } figure)
                return (table.Title, figure with { Unit = table.MoneyUnit });
        return null;
    }

    private static (string Name, Figure Figure, IReadOnlyList<Passage> Row)? Total(AuditSubject subject, Regex title, Regex head)
    {
        foreach (var table in subject.Tables.Where(t => title.IsMatch(t.Title)))
            foreach (var row in table.Rows)
                for (var at = 0; at < row.Count; at++)
                    if (AuditTable.Number(row[at]) is { IsPercent: false } figure && (head.IsMatch(AuditTable.Label(row, at - 1)) || head.IsMatch(table.Heading(at).Split('/')[^1])))
                        return ($"{table.Title}", figure.IsMoney ? figure : figure with { Unit = table.MoneyUnit }, row);
        return null;
    }

    // 中心预算 50 万元，包括项目支出 20 万元: a part of another whole than the table's.
    private static bool IsOfAnother(Passage of, Match match, (string, Figure Figure, IReadOnlyList<Passage> Row) total) =>
        Sentence.WholeBefore(of, match.Index) is { } whole && Math.Abs((total.Row.Max(c => AuditTable.Number(c)?.Number ?? 0) * total.Figure.Yuan) - whole) > total.Figure.Value.Half;

    private static void Judge(Passage of, Match match, (string Name, Figure Figure) total, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindLast(f => f.IsMoney) is not { IsMoney: true } figure) return;
        figure = figure with { Start = figure.Start + match.Index, End = figure.End + match.Index };
        var place = of.PlaceOf(figure.Start);
        if (figure.Value.Prints(total.Figure.Value) || total.Figure.Value.Prints(figure.Value)) verdicts.Hold(Rule, place, $"{figure}={total.Name}{total.Figure}");
        else verdicts.Find(new(Rule, figure.Value.MayBe(total.Figure.Value) ? Severity.Note : Severity.Error, place, of.Quote(match.Index, figure.End, figure.Start), total.Figure.ToString(), figure.ToString(), $"正文写的是 {figure}，{total.Name}是 {total.Figure}。"));
    }

    private static void Count(AuditSubject subject, Verdicts verdicts)
    {
        var names = subject.Tables.Where(t => ProjectTable().IsMatch(t.Title)).Select(Names).FirstOrDefault(n => n.Count > 0) ?? subject.Tables.Where(t => t.Rows.Take(3).Any(r => r.Any(c => PlainText.Label(c.Plain) == "绩效目标"))).Select(Names).FirstOrDefault(n => n.Count > 2) ?? Only(subject.Tables.Select(Names).Where(n => n.Count > 1));
        if (names is null) return;
        foreach (var paragraph in subject.Paragraphs)
            foreach (Match match in Counted().Matches(paragraph.Plain))
            {
                var said = match.Groups["n"].Value;
                var place = paragraph.PlaceOf(match.Index);
                if (said == $"{names.Count}") verdicts.Hold(CountRule, place, $"{said}={names.Count}");
                else verdicts.Find(new(CountRule, Severity.Error, place, paragraph.Quote(match.Index, match.Index + match.Length, match.Index), $"{names.Count}", said, $"正文写的是 {said} 个项目，表里有 {names.Count} 个：{string.Join('、', names)}。"));
            }
    }

    // Of several lists nobody knows which one is meant.
    private static List<string>? Only(IEnumerable<List<string>> lists) => lists.Take(2).ToList() is [var only] ? only : null;

    // The projects under the head 项目名称 of a list, each with an amount.
    private static List<string> Names(AuditTable table)
    {
        var row = table.Rows.Take(3).FirstOrDefault(r => r.Any(c => PlainText.Label(c.Plain) == "项目名称") && r.Any(c => PlainText.Label(c.Plain).Contains("预算", StringComparison.Ordinal)));
        if (row is null) return [];
        var column = row.Index().First(c => PlainText.Label(c.Item.Plain) == "项目名称").Index;
        return [.. table.Rows.Where(r => r != row && r.Skip(column + 1).Any(c => AuditTable.Number(c) is not null)).Select(r => AuditTable.Label(r, column)).Where(n => n.Length > 0 && n is not ("合计" or "总计")).Distinct()];
    }

    [GeneratedRegex(@"部门预算收入 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Income();

    [GeneratedRegex(@"部门预算支出 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Spending();

    [GeneratedRegex(@"(?:^|[、，,) ])项目支出 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Projects();

    [GeneratedRegex(@"绩效管理，?涉及预算资金 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Goals();

    [GeneratedRegex(@"政府采购项目纳入[^。]{0,20}?部门预算共计 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Purchases();

    [GeneratedRegex(@"[“""]三公[”""]经费预算 ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Costs();

    [GeneratedRegex(@"编报 ?(?<n>\d{1,3}) ?个项目绩效目标|项目共(?:计|有)? ?(?<n>\d{1,3}) ?个(?=[，,、])|(?<![\d.])(?<n>\d{1,3}) ?个项目(?:年度|全年)?(?:预算|资金)(?:合计|总计|总额)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:部门|单位)?收支(?:预算)?总(?:体情况)?表$", RegexOptions.None, 1000)]
    private static partial Regex BalanceTable();

    [GeneratedRegex("^(?:部门|单位)?支出(?:预算)?总(?:体情况)?表$", RegexOptions.None, 1000)]
    private static partial Regex SpendingTable();

    [GeneratedRegex("政府采购", RegexOptions.None, 1000)]
    private static partial Regex PurchaseTable();

    [GeneratedRegex("绩效管理项目情况表", RegexOptions.None, 1000)]
    private static partial Regex ProjectTable();

    [GeneratedRegex("^收入总计$", RegexOptions.None, 1000)]
    private static partial Regex IncomeTotal();

    [GeneratedRegex("^支出总计$", RegexOptions.None, 1000)]
    private static partial Regex SpendingTotal();

    [GeneratedRegex("^项目支出$", RegexOptions.None, 1000)]
    private static partial Regex ProjectHead();

    [GeneratedRegex("^金额$|^合计$", RegexOptions.None, 1000)]
    private static partial Regex AmountHead();
}
