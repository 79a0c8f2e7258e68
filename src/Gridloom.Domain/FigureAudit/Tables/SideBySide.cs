namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>Reads codes, names and amounts that are set side by side to spare the page as one list (并排表).</summary>
internal static class SideBySide
{
    /// <summary>The blocks of a table one below the other when its columns repeat; else the table as it is.</summary>
    public static AuditTable Unfold(AuditTable table)
    {
        List<string> names = [.. Enumerable.Range(0, table.Width).Select(c => table.Heading(c).Split('/')[^1])];
        if (names.Count == 0 || !names[0].EndsWith("编码", StringComparison.Ordinal) || Period(names) is not { } width) return table;
        var blocks = Enumerable.Range(0, names.Count / width).SelectMany(b => table.Body.Select(r => Cut(r, b * width, width))).Where(r => r.Any(c => !c.IsBlank));
        var head = table.Rows.Take(table.Head).Last(r => AuditTable.Label(r, 0) == names[0]);
        return new(table.Title, table.MoneyUnit, [Cut(head, 0, width), .. blocks]) { SaysUnit = table.SaysUnit };
    }

    private static List<Passage> Cut(IReadOnlyList<Passage> row, int from, int width) => [.. row.Skip(from).Take(width)];

    // After so many columns they begin anew.
    private static int? Period(List<string> names)
    {
        var width = names.IndexOf(names[0], 1);
        return width > 1 && names.Count % width == 0 && names.Index().All(n => n.Item == names[n.Index % width]) ? width : null;
    }
}
