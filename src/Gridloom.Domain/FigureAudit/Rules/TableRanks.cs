using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A column of ranks against the column that it ranks, from the highest or from the lowest (排名). Which it is, most rows tell.</summary>
internal sealed partial class TableRanks : IAuditRule
{
    public const string Rule = "rank";

    private const int FewestRows = 4;

    // One wrong rank leaves all others; a wrong value moves those between its place and the right one.
    private const decimal MostPart = 0.7m;

    private const int MostRanked = 500;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            for (var column = 0; column < table.Width; column++)
                if (Ranks().IsMatch(table.Heading(column).Split('/')[^1])) Check(table, column, verdicts);
    }

    private static void Check(AuditTable table, int rank, Verdicts verdicts)
    {
        List<IReadOnlyList<Passage>> rows = [.. table.Body.Where(r => AuditTable.Number(r, rank) is { Decimals: 0 }).Take(MostRanked)];
        if (rows.Count < FewestRows) return;
        var ways = from column in Enumerable.Range(0, table.Width)
                   where column != rank && !Ranks().IsMatch(table.Heading(column)) && rows.TrueForAll(r => AuditTable.Number(r, column) is not null)
                   from down in (bool[])[true, false]
                   select (Column: column, Places: Places(rows.ConvertAll(r => AuditTable.Number(r, column)!.Value.Number), down));
        var best = ways.Select(w => (w.Column, w.Places, Held: rows.Index().Count(r => Printed(r.Item, rank) == w.Places[r.Index]))).OrderByDescending(w => w.Held).ThenBy(w => Math.Abs(w.Column - rank)).FirstOrDefault();
        if (best.Held < FewestRows - 1 || best.Held < rows.Count * MostPart) return;
        foreach (var (at, row) in rows.Index()) Judge(table, row, (rank, best.Column, best.Places[at]), verdicts);
    }

    private static void Judge(AuditTable table, IReadOnlyList<Passage> row, (int Rank, int Value, int Place) of, Verdicts verdicts)
    {
        var (printed, value) = (row[of.Rank], AuditTable.Number(row, of.Value)!.Value);
        if (Printed(row, of.Rank) == of.Place) verdicts.Hold(Rule, printed.Place, $"{value}：{of.Place}");
        else verdicts.Find(new(Rule, Severity.Error, printed.Place, printed.Text.Trim(), of.Place.ToString(CultureInfo.InvariantCulture), printed.Text.Trim(), $"{table.Named}按{table.Heading(of.Value)}排列，{value} 应排第 {of.Place}，写的是 {printed.Text.Trim()}。"));
    }

    // Equals share a place.
    private static List<int> Places(List<decimal> values, bool down) => values.ConvertAll(v => 1 + values.Count(o => down ? o > v : o < v));

    private static decimal Printed(IReadOnlyList<Passage> row, int column) => AuditTable.Number(row, column)!.Value.Number;

    [GeneratedRegex("^(?:全[区市街]|综合|得分)?(?:排名|名次|位次|排序|排位)$", RegexOptions.None, 1000)]
    private static partial Regex Ranks();
}
