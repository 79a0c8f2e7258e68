namespace Gridloom.Domain.Cases.Versions;

/// <summary>A row of a table that came as a file (文件行).</summary>
/// <param name="Number">As the spreadsheet counts it, the head being row 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell at that place from 0; empty where the row ends before it.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Reads the lines of a catalogue from the rows of a file (逐行读入).</summary>
/// <param name="Head">What the first row must say.</param>
/// <param name="Max">Lines at most; one more is refused with <paramref name="TooMany"/>.</param>
/// <param name="None">Said of a file without a line.</param>
public sealed record SheetLines(IReadOnlyList<string> Head, int Max, Problem TooMany, Problem None)
{
    /// <summary>Faulty rows that a report lists; beyond it they are counted.</summary>
    public const int FaultsShown = 200;

    /// <summary>Every line of the file, or every faulty row of it and no line at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    /// <param name="read">Reads one row of cells that the head covers.</param>
    public Outcome<List<T>> Read<T>(IReadOnlyList<SheetRow> rows, Func<SheetRow, Outcome<T>> read)
        where T : notnull
    {
        if (rows.Count == 0 || !Trimmed(rows[0]).SequenceEqual(Head, StringComparer.Ordinal)) return VersionProblems.HeadUnknown(string.Join('、', Head));
        var (lines, faults) = (new List<T>(), new List<Problem>());
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            if (lines.Count + faults.Count == Max) return TooMany;
            if (Covered(row, read).Succeeded(out var line, out var refused)) lines.Add(line);
            else faults.Add(VersionProblems.InRow(row.Number, refused));
        }
        if (faults.Count > 0) return VersionProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);
        if (lines.Count == 0) return None;
        return lines;
    }

    private Outcome<T> Covered<T>(SheetRow row, Func<SheetRow, Outcome<T>> read)
        where T : notnull =>
        row.Cells.Skip(Head.Count).Any(c => !string.IsNullOrWhiteSpace(c)) ? VersionProblems.CellsBeyondHead : read(row);

    private IEnumerable<string> Trimmed(SheetRow row)
    {
        var cells = row.Cells.Select(c => c.Trim()).ToList();
        while (cells.Count > Head.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells;
    }
}
