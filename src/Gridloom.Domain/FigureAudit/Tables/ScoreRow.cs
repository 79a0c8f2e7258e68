using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>A row of a self-evaluation with the points it may bring and those it brought (评分行).</summary>
/// <param name="Row">Its cells.</param>
/// <param name="Full">分值.</param>
/// <param name="Scored">得分.</param>
/// <param name="Of">The cell of the points it brought.</param>
/// <param name="Head">The head that the row stands under.</param>
internal sealed record ScoreRow(IReadOnlyList<Passage> Row, Figure Full, Figure Scored, Passage Of, IReadOnlyList<Passage> Head)
{
    private static readonly string[] FullHeads = ["分值", "权重", "标准分"], ScoredHeads = ["得分", "自评得分", "自评分", "评分"], TotalHeads = ["总分", "合计", "总计", "总得分"];

    /// <summary>The sum of the rows above it.</summary>
    public bool IsTotal => Sums(Row);

    /// <summary>The sum of some of the rows above it.</summary>
    public bool IsSubtotal => SumsSome(Row);

    /// <summary>总分 or 合计 stands in it.</summary>
    public static bool Sums(IReadOnlyList<Passage> row) => row.Any(c => TotalHeads.Contains(PlainText.Label(c.Plain)));

    /// <summary>小计 or 决策小计 stands in it.</summary>
    public static bool SumsSome(IReadOnlyList<Passage> row) => row.Any(c => PlainText.Label(c.Plain).EndsWith("小计", StringComparison.Ordinal));

    /// <summary>The column of the points that there are, where the row is a head that has one; -1 elsewhere.</summary>
    public static int FullColumn(IReadOnlyList<Passage> row) => row.Index().FirstOrDefault(c => FullHeads.Contains(PlainText.Label(c.Item.Plain)), (-1, null!)).Index;

    /// <summary>The cell under a heading, of which 执行率 (B/A) may tell the formula too; null when the head has none of these.</summary>
    public Passage? Under(params string[] headings) =>
        Head.Index().FirstOrDefault(h => headings.Contains(PlainText.Label(h.Item.Plain).Split('(')[0]), (-1, null!)) is { Index: >= 0 and var column } && column < Row.Count ? Row[column] : null;

    /// <summary>The rows of a table that stand below a head with both columns, in their order.</summary>
    public static List<ScoreRow> In(AuditTable table)
    {
        var found = new List<ScoreRow>();
        (int Full, int Scored, IReadOnlyList<Passage> Row)? head = null;
        foreach (var row in table.Rows)
        {
            var labels = row.Select(c => PlainText.Label(c.Plain)).ToList();
            var (full, scored) = (labels.FindIndex(l => FullHeads.Contains(l)), labels.FindIndex(l => ScoredHeads.Contains(l)));
            if (full >= 0 && scored >= 0) head = (full, scored, row);
            else if (head is { } under && Read(row, under) is { } read) found.Add(read);
        }

        return found;
    }

    private static ScoreRow? Read(IReadOnlyList<Passage> row, (int Full, int Scored, IReadOnlyList<Passage> Row) head) =>
        AuditTable.Number(row, head.Full) is { IsPercent: false } full && AuditTable.Number(row, head.Scored) is { IsPercent: false } scored ? new(row, full, scored, row[head.Scored], head.Row) : null;
}
