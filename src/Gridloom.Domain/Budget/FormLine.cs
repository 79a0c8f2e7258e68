namespace Gridloom.Domain.Budget;

/// <summary>One line of the export that holds text: its number in the file, and its cells, trimmed.</summary>
/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="After">The number of the line with text before it; 0 for the first. Only blank lines stand between the two.</param>
internal sealed record FormLine(int Number, int After, IReadOnlyList<string> Cells)
{
    /// <summary>True in a workbook or a document, where every cell stands in its own column; the export as text moves and loses cells.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>The cell in a column counted from 0; blank beyond the end, since the export drops and adds trailing tabs at will.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public bool IsBlankFrom(int column) => Cells.Skip(column).All(cell => cell.Length == 0);

    /// <summary>The label in a column, in the one spelling we compare with: the export mixes （） with () and puts spaces before them.</summary>
    public string Label(int column) => LabelOf(this[column]);

    public static string LabelOf(string cell) =>
        string.Concat(cell.Where(character => !char.IsWhiteSpace(character))).Replace('（', '(').Replace('）', ')');

    /// <summary>Where this line stands; the column is that of its first text.</summary>
    public FormPlace Place => FormPlace.At(Number, Cells.TakeWhile(cell => cell.Length == 0).Count());

    /// <summary>This line and the blank ones before it: where a line that should stand before this one is missing.</summary>
    public FormPlace Gap => FormPlace.Lines(After + 1, Number);

    public string Text => string.Join(" | ", Cells.Where(cell => cell.Length > 0));

    /// <summary>The place of the first such line, from 0; -1 when there is none.</summary>
    public static int Find(IReadOnlyList<FormLine> lines, Predicate<FormLine> wanted)
    {
        for (var at = 0; at < lines.Count; at++)
            if (wanted(lines[at])) return at;
        return -1;
    }

    /// <summary>True when the text holds a character that no document and no workbook can hold.</summary>
    public static bool HasControl(string cell) => cell.Any(c => (c < ' ' && c is not ('\n' or '\t' or '\r')) || c is '\uFFFE' or '\uFFFF');

    /// <param name="rows">Rows of cells; blank rows count and are passed over.</param>
    public static IReadOnlyList<FormLine> Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new List<FormLine>();
        foreach (var (index, cells) in rows.Index())
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                lines.Add(new FormLine(index + 1, lines.Count == 0 ? 0 : lines[^1].Number, [.. cells.Select(cell => cell.Trim())]) { IsPlaced = true });
        return lines;
    }

    public static IReadOnlyList<FormLine> Of(string text)
    {
        var lines = new List<FormLine>();
        foreach (var (index, line) in text.Split('\n').Index())
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(new FormLine(index + 1, lines.Count == 0 ? 0 : lines[^1].Number, line.Split('\t', StringSplitOptions.TrimEntries)));
        return lines;
    }
}
