using ExcelDataReader;

namespace Gridloom.Server.Budget.Files;

/// <summary>The merged ranges of a sheet, handed out row after row (合并单元格). The text of a range stands in its first cell; the others are blank, whatever they hold.</summary>
internal sealed class MergedCells(CellRange[]? ranges)
{
    private readonly Queue<CellRange> waiting = new((ranges ?? []).OrderBy(r => r.FromRow));
    private readonly List<CellRange> open = [];
    private int row;

    /// <summary>Goes on to a row; from the first on, and never back.</summary>
    public void MoveTo(int next)
    {
        row = next;
        open.RemoveAll(r => r.ToRow < row);
        while (waiting.TryPeek(out var range) && range.FromRow <= row)
            if (waiting.Dequeue().ToRow >= row) open.Add(range);
    }

    public bool Hides(int column)
    {
        foreach (var range in open)
            if (column >= range.FromColumn && column <= range.ToColumn && (row != range.FromRow || column != range.FromColumn)) return true;
        return false;
    }
}
