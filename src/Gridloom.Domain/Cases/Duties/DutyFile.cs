namespace Gridloom.Domain.Cases.Duties;

/// <summary>A row of a file of lines (清单文件行).</summary>
/// <param name="Number">As the spreadsheet counts it, the head being row 1.</param>
public sealed record DutyRow(int Number, IReadOnlyList<string> Cells);

/// <summary>The columns in which a catalogue is taken along and brought back (清单文件), and what they say.</summary>
public static class DutyFile
{
    /// <summary>Faulty rows that a report lists; beyond it they are counted.</summary>
    public const int FaultsShown = 200;

    public static readonly IReadOnlyList<string> Head = ["条款", "小类", "立案条件", "区域", "主办单位", "协办单位", "督办部门", "内容"];

    public static IReadOnlyList<string> ToCells(Duty line) =>
        [line.Clause, line.Of.Class, line.Of.Condition, line.Of.Area, line.Unit, line.Cooperating, line.Supervisor, line.Wording];

    /// <summary>Every line of the file, or every faulty row of it and no line at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<Duty>> Read(IReadOnlyList<DutyRow> rows, DutyGround ground)
    {
        if (rows.Count == 0 || !Trimmed(rows[0]).SequenceEqual(Head, StringComparer.Ordinal)) return DutyProblems.HeadUnknown(string.Join('、', Head));
        var (lines, faults, known) = (new List<Duty>(), new List<Problem>(), new Seen());
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            if (lines.Count + faults.Count == DutyCatalogue.LinesMax) return DutyProblems.TooManyLines;
            if (ReadRow(row, ground, known).Succeeded(out var line, out var refused)) lines.Add(line);
            else faults.Add(DutyProblems.InRow(row.Number, refused));
        }
        if (faults.Count > 0) return DutyProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);
        if (lines.Count == 0) return DutyProblems.NoLines;
        return lines;
    }

    private static Outcome<Duty> ReadRow(DutyRow row, DutyGround ground, Seen known)
    {
        if (row.Cells.Skip(Head.Count).Any(c => !string.IsNullOrWhiteSpace(c))) return DutyProblems.CellsBeyondHead;
        string Cell(int i) => i < row.Cells.Count ? row.Cells[i] : "";
        var read = new DutyInput(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7)).Read(ground);
        return read.Succeeded(out var line, out _) && known.Twice(line, row.Number) is { } twice ? twice : read;
    }

    private static IEnumerable<string> Trimmed(DutyRow row)
    {
        var cells = row.Cells.Select(c => c.Trim()).ToList();
        while (cells.Count > Head.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private sealed class Seen
    {
        private readonly Dictionary<string, int> clauses = new(StringComparer.Ordinal);
        private readonly Dictionary<DutyKey, int> keys = [];

        public Problem? Twice(Duty line, int row)
        {
            if (!clauses.TryAdd(line.Clause, row)) return DutyProblems.SameClauseAsRow(line.Clause, clauses[line.Clause]);
            return keys.TryAdd(line.Of, row) ? null : DutyProblems.SameRangeAsRow(keys[line.Of]);
        }
    }
}
