namespace Gridloom.Server.Budget;

/// <summary>How many rows a level's cell covers in a table of indicators (级别格跨行): equal neighbours share one.</summary>
internal static class LevelSpans
{
    /// <param name="levelsOf">The first and second level of a row.</param>
    /// <param name="level">1 or 2; a second level never reaches beyond its first.</param>
    /// <returns>The rows that the cell covers when it begins at this row; 0 when the cell above reaches down to it.</returns>
    public static int At<T>(IReadOnlyList<T> rows, Func<T, (string First, string Second)> levelsOf, int row, int level)
    {
        var here = levelsOf(rows[row]);
        bool Same(int other) => levelsOf(rows[other]) is var (first, second) && first == here.First && (level == 1 || second == here.Second);
        if (row > 0 && Same(row - 1)) return 0;
        var end = row;
        while (end < rows.Count && Same(end)) end++;
        return end - row;
    }
}
