using System.Text;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>
/// Reads indicator rows that were copied in a spreadsheet (从表格粘贴): cells between tabs, quoted where they hold a line end. A head tells which
/// column is what; without one, their number does. Level cells that are blank, as merged ones are, inherit from above.
/// </summary>
public static class PastedRows
{
    /// <summary>The most rows that one paste may bring.</summary>
    public const int RowsMax = 300;

    private enum Column
    {
        First, Second, Name, Target, Source, Weight, Cycle, Other,
    }

    private static readonly (string Word, Column Column)[] Heads =
    [
        ("一级指标", Column.First), ("二级指标", Column.Second), ("三级指标", Column.Name), ("指标内容", Column.Name), ("指标名称", Column.Name),
        ("实施周期指标值", Column.Cycle), ("年度指标值", Column.Target), ("目标值来源", Column.Source), ("目标值", Column.Target), ("指标值", Column.Target),
        ("权重", Column.Weight), ("分值", Column.Weight),
    ];

    private static readonly Dictionary<int, Column[]> ByCount = new()
    {
        [2] = [Column.Name, Column.Target],
        [3] = [Column.Second, Column.Name, Column.Target],
        [4] = [Column.First, Column.Second, Column.Name, Column.Target],
        [5] = [Column.First, Column.Second, Column.Name, Column.Target, Column.Source],
        [6] = [Column.First, Column.Second, Column.Name, Column.Target, Column.Source, Column.Weight],
    };

    /// <param name="levels">Of the form.</param>
    /// <param name="last">The level to which rows without one belong: that of the row above the place of pasting.</param>
    /// <returns>The rows, or every fault with its row.</returns>
    public static Outcome<IReadOnlyList<IndicatorInput>> Read(string? text, IReadOnlyList<PlanLevel> levels, PlanLevel? last)
    {
        var rows = Cells(text ?? "").Where(row => row.Exists(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0) return PlanProblems.PasteEmpty;
        if (rows.Count > RowsMax) return PlanProblems.RowsMax("paste", RowsMax);
        var head = HeadOf(rows[0]);
        var width = rows.Max(row => row.Count);
        if (head is null && !ByCount.ContainsKey(width)) return PlanProblems.PasteColumns(1, width);
        var reader = new Reader(head ?? ByCount[width], levels, last);
        foreach (var (index, row) in rows.Index().Skip(head is null ? 0 : 1)) reader.Take(index + 1, row);
        return reader.Faults.Count > 0 ? Problem.Of(reader.Faults) : reader.Rows.Count == 0 ? PlanProblems.PasteEmpty : reader.Rows;
    }

    private static Column[]? HeadOf(List<string> row)
    {
        Column[] columns = [.. row.Select(cell => Array.Find(Heads, head => cell.Contains(head.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Column : Column.Other)];
        return columns.Contains(Column.Name) ? columns : null;
    }

    private sealed class Reader(Column[] columns, IReadOnlyList<PlanLevel> levels, PlanLevel? last)
    {
        private PlanLevel? level = last;

        public List<IndicatorInput> Rows { get; } = [];

        public List<Problem> Faults { get; } = [];

        public void Take(int number, List<string> row)
        {
            string Cell(Column column) => Array.IndexOf(columns, column) is >= 0 and var at && at < row.Count ? row[at] : "";
            var (first, second, name) = (Cell(Column.First), Cell(Column.Second), Cell(Column.Name));
            if (second.Length > 0 && (level = Find(first, second)) is null) Faults.Add(PlanProblems.PasteLevel(number, second));
            else if (name.Length > 0) Rows.Add(new()
            {
                Level = level is { } known ? PlanEditing.LevelCode(known) : "", Name = name, Target = TargetInput.Of(Cell(Column.Target)), Source = Cell(Column.Source), Weight = Cell(Column.Weight), Cycle = Cell(Column.Cycle),
            });
        }

        /// <summary>People write 数量 for 数量指标, and the other way round.</summary>
        private PlanLevel? Find(string first, string second)
        {
            var fitting = levels.Where(known => Bare(known.Second) == Bare(second)).ToList();
            return fitting.Find(known => first.Length > 0 && Bare(known.First) == Bare(first)) ?? fitting.FirstOrDefault();
        }

        private static string Bare(string level) => string.Concat(level.Where(c => !char.IsWhiteSpace(c))).Replace("指标", "", StringComparison.Ordinal).Replace("目标", "", StringComparison.Ordinal);
    }

    /// <summary>Rows as a spreadsheet copies them, so that <see cref="Cells"/> gives them back; line ends within a cell become spaces.</summary>
    public static string Text(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(cells => string.Join('\t', cells.Select(Quoted))));

    private static string Quoted(string cell) =>
        cell.StartsWith('"') || cell.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>The cells of each row.</summary>
    public static List<List<string>> Cells(string text)
    {
        var (rows, cell, quoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        void End()
        {
            rows[^1].Add(cell.ToString().Trim());
            cell.Clear();
        }
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var at = 0; at < clean.Length; at++)
        {
            var c = clean[at];
            if (c == '"' && quoted && at + 1 < clean.Length && clean[at + 1] == '"') cell.Append(clean[at++]);
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (c == '\t' && !quoted) End();
            else if (c == '\n' && !quoted)
            {
                End();
                rows.Add([]);
            }
            else cell.Append(c == '\n' ? ' ' : c);
        }
        End();
        return rows;
    }
}
