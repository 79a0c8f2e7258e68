using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A row 累计支出 of a table with a column for each quarter: it never falls, and its rates are of its last amount (进度表).</summary>
internal sealed partial class CumulativeRows : IAuditRule
{
    private const int FewestQuarters = 3;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var columns = Enumerable.Range(0, table.Width).Where(c => Quarter().IsMatch(table.Heading(c))).ToList();
            if (columns.Count < FewestQuarters) continue;
            var rows = table.Body.Where(r => AuditTable.Label(r, 0).Contains("累计", StringComparison.Ordinal)).Select(r => columns.FindAll(c => AuditTable.Number(r, c) is not null).ConvertAll(c => r[c])).Where(cells => cells.Count == columns.Count).ToList();
            foreach (var cells in rows) Rises(cells, verdicts);
            if (rows is [var amounts, var rates] && !Figure(amounts[0]).IsPercent && rates.TrueForAll(c => Figure(c).IsPercent)) Shares(amounts, rates, verdicts);
        }
    }

    private static void Rises(List<Passage> cells, Verdicts verdicts)
    {
        foreach (var (before, now) in cells.Zip(cells.Skip(1))) Rises(now, Figure(before), Figure(now), verdicts);
    }

    /// <summary>Each cumulative amount is at least the one before.</summary>
    public static void Rises(Passage of, Figure was, Figure now, Verdicts verdicts)
    {
        if (now.Value.Value >= was.Value.Value) verdicts.Hold(CumulativePlans.Rule, of.Place, $"{now}≥{was}");
        else verdicts.Find(new(CumulativePlans.Rule, Severity.Error, of.Place, of.Text.Trim(), $"≥{was}", now.ToString(), $"累计数从 {was} 降到 {now}；累计数不能下降。"));
    }

    private static void Shares(List<Passage> amounts, List<Passage> rates, Verdicts verdicts)
    {
        if (Figure(amounts[^1]) is not { Number: > 0 } whole) return;
        foreach (var (amount, rate) in amounts.Zip(rates).Where(p => Figure(p.First).Number > 0)) PercentOf.Judge((CumulativePlans.Rule, rate), (Figure(amount), Figure(rate), whole), verdicts);
    }

    private static Figure Figure(Passage cell) => AuditTable.Number(cell)!.Value;

    [GeneratedRegex("第?[一二三四]季度$", RegexOptions.None, 1000)]
    private static partial Regex Quarter();
}
