using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The points of a part of an evaluation: 小计 of its rows, and 效益指标 (30 分) over them (分块得分).</summary>
internal sealed partial class ScoreSections : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            Subtotals(ScoreRow.In(table), verdicts);
            foreach (var block in Blocks(table).Where(b => b.Parts.Count > 0)) Judge(block, verdicts);
        }
    }

    // The rows above are those that it sums up when one of its two sums says so.
    private static void Subtotals(List<ScoreRow> rows, Verdicts verdicts)
    {
        var above = new List<ScoreRow>();
        foreach (var row in rows)
        {
            if (!row.IsSubtotal && !row.IsTotal) above.Add(row);
            else if (row.IsSubtotal && above.Count > 0)
            {
                var (full, scored) = (above.Sum(r => r.Full.Number) == row.Full.Number, above.Sum(r => r.Scored.Number) == row.Scored.Number);
                var name = row.Row.First(c => PlainText.Label(c.Plain).EndsWith("小计", StringComparison.Ordinal)).Text.Trim();
                if (full) Sums.Judge(new(Scores.Rule, row.Of, row.Scored with { Exact = true }, above.ConvertAll(r => r.Scored with { Exact = true })) { What = $"{name}得分：" }, verdicts);
                else if (scored) Sums.Judge(new(Scores.Rule, row.Row.First(c => AuditTable.Number(c) == row.Full), row.Full with { Exact = true }, above.ConvertAll(r => r.Full with { Exact = true })) { What = $"{name}分值：" }, verdicts);
                above.Clear();
            }
        }
    }

    /// <param name="Of">效益指标 (30 分).</param>
    /// <param name="Parts">The points of its rows; none once a row has none.</param>
    private sealed record Block(Passage Of, Figure Full, List<Figure> Parts)
    {
        public bool Broken { get; set; }
    }

    private static List<Block> Blocks(AuditTable table)
    {
        var (found, open, full) = (new List<Block>(), new Dictionary<int, Block>(), -1);
        foreach (var row in table.Rows)
        {
            if (ScoreRow.FullColumn(row) is >= 0 and var head) full = head;
            if (full < 0 || ScoreRow.FullColumn(row) >= 0 || ScoreRow.Sums(row)) open.Clear();
            else if (!ScoreRow.SumsSome(row)) Row(row, full, open, found);
        }

        return found.FindAll(b => !b.Broken);
    }

    private static void Row(IReadOnlyList<Passage> row, int full, Dictionary<int, Block> open, List<Block> found)
    {
        for (var at = 0; at < Math.Min(full, row.Count); at++)
        {
            // A cell that spans its rows may be printed in each of them.
            if (row[at].IsBlank || (open.TryGetValue(at, out var before) && PlainText.Label(before.Of.Plain) == PlainText.Label(row[at].Plain))) continue;
            open.Remove(at);
            if (Points().Match(row[at].Plain) is not { Success: true } points || Figures.In(points.Value) is not [var told]) continue;
            found.Add(open[at] = new(row[at], told with { Start = told.Start + points.Index, End = told.End + points.Index, Exact = true }, []));
        }

        foreach (var block in open.Values)
            if (AuditTable.Number(row, full) is { IsPercent: false } number) block.Parts.Add(number with { Exact = true });
            else block.Broken = true;
    }

    private static void Judge(Block block, Verdicts verdicts) => Sums.Judge(new(Scores.Rule, block.Of, block.Full, block.Parts) { What = $"“{block.Of.Text.Trim()}”各行分值：" }, verdicts);

    [GeneratedRegex(@"\(\d[\d.]* ?分\)(?= *$)", RegexOptions.None, 1000)]
    private static partial Regex Points();
}
