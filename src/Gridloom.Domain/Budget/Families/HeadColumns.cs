namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// The columns of a table by its head (按表头对齐列). In workbooks and documents a cell may go over several columns, and the columns of the head are then
/// not those next to one another.
/// </summary>
internal static class HeadColumns
{
    /// <summary>The lines with one cell for each cell of the head; null when any of them has text where the head has none.</summary>
    public static List<FormLine>? Align(FormLine head, IReadOnlyList<FormLine> lines)
    {
        var columns = FilledCell.Of(head).ConvertAll(cell => cell.Column);
        if (columns.Index().All(at => at.Item == at.Index)) return [.. lines];
        if (lines.Any(line => FilledCell.Of(line).Exists(cell => !columns.Contains(cell.Column)))) return null;
        return [.. lines.Select(line => line with { Cells = [.. columns.Select(column => line[column])] })];
    }
}
