using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A head that says 元 over amounts that are 万元, as the line above the table or another table of the document tells (金额单位).</summary>
internal sealed partial class MoneyUnits : IAuditRule
{
    public const string Rule = "money-unit";

    private const int FewestDigits = 4;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        InProse(subject, verdicts);
        foreach (var table in subject.Tables.Where(t => t.SaysUnit))
            foreach (var row in table.Rows.Take(table.Head + 1))
                foreach (var cell in row)
                    if (Said().Match(PlainText.Label(cell.Plain)) is { Success: true } said && said.Groups["u"].Value is var unit && unit != table.MoneyUnit && !Own(table, unit))
                        verdicts.Find(new(Rule, Severity.Error, cell.Place, cell.Text.Trim(), table.MoneyUnit, unit, $"表上写的单位是{table.MoneyUnit}，这一栏写的是{unit}；其中的数与别处以{table.MoneyUnit}写的相同。"));
    }

    // 31.73 元 in the text, 31.73 of 万元 in a table: with so many digits they are one amount.
    private static void InProse(AuditSubject subject, Verdicts verdicts)
    {
        var told = subject.Paragraphs.SelectMany(p => Sentence.WithNumbers(p).SelectMany(s => s.Figures).Where(f => f.Role == Role.Plain && f.Figure.IsMoney && IsLong(f.Figure)).Select(f => (Of: p, f.Figure))).ToList();
        var units = subject.Tables.Where(t => t.SaysUnit).SelectMany(t => t.Body.SelectMany(r => r).Select(AuditTable.Number).OfType<Figure>().Where(IsLong).Select(f => (Digits(f), t.MoneyUnit)))
            .Concat(told.Select(t => (Digits(t.Figure), Full(t.Figure.Unit)))).ToLookup(u => u.Item1, u => u.Item2, StringComparer.Ordinal);
        foreach (var (of, figure) in told)
            if (units[Digits(figure)].ToList() is { Count: > 1 } all && all.Count(u => u == Full(figure.Unit)) == 1 && all.Find(u => u != Full(figure.Unit)) is { } other)
                verdicts.Find(new(Rule, Severity.Warning, of.PlaceOf(figure.Start), of.Quote(Clauses.Start(of.Plain, figure.Start), figure.End, figure.Start), other, figure.Unit, $"这里写的是 {figure}，别处同一个数的单位是{other}。"));
    }

    // 3.5 万 is 3.5 万元.
    private static string Full(string unit) => unit.EndsWith('元') ? unit : unit + "元";

    private static bool IsLong(Figure figure) => figure.Decimals > 0 && Digits(figure).Length > FewestDigits;

    private static string Digits(Figure figure) => string.Concat(figure.Printed.Where(static c => c is not (',' or ' ')));

    // A table may say its unit in its head alone; then it said no other.
    private static bool Own(AuditTable table, string unit) => table.Rows.SelectMany(r => r).Any(c => UnitLine().IsMatch(PlainText.Label(c.Plain)) && PlainText.Label(c.Plain).EndsWith(unit, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\u4e00-\u9fff]*(?:金额|数|经费|资金|合计)\((?<u>万元|元|亿元)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("单位:(?:万元|元)$", RegexOptions.None, 1000)]
    private static partial Regex UnitLine();
}
