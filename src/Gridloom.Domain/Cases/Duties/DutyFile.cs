using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>The columns in which a catalogue is taken along and brought back (清单文件), and what they say.</summary>
public static class DutyFile
{
    public static readonly IReadOnlyList<string> Head = ["条款", "小类", "立案条件", "区域", "主办单位", "协办单位", "督办部门", "内容"];

    public static IReadOnlyList<string> ToCells(Duty line) =>
        [line.Clause, line.Of.Class, line.Of.Condition, line.Of.Area, line.Unit, line.Cooperating, line.Supervisor, line.Wording];

    /// <summary>Every line of the file, or every faulty row of it and no line at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<Duty>> Read(IReadOnlyList<SheetRow> rows, DutyGround ground)
    {
        var known = new Seen();
        return new SheetLines(Head, DutyCatalogue.LinesMax, DutyProblems.TooManyLines, DutyProblems.NoLines).Read(rows, row => ReadRow(row, ground, known));
    }

    private static Outcome<Duty> ReadRow(SheetRow row, DutyGround ground, Seen known)
    {
        var read = new DutyInput(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]).Read(ground);
        return read.Succeeded(out var line, out _) && known.Twice(line, row.Number) is { } twice ? twice : read;
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
