namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads the indicator rows of a form whose every second level must come, in the form's order: that is what tells a lost label from a row
/// that merely inherits. Rows that a page break cut in two are put together.
/// </summary>
internal sealed class LeveledTable(LevelList levels, FormFaults faults)
{
    /// <summary>Rows of this level print no name of their own.</summary>
    private const string Inputs = "投入指标";

    /// <summary>测算明细 is no indicator: it tells in sentences what the money is made of.</summary>
    private const string Calculation = "测算明细";

    private readonly List<Draft> read = [];
    private readonly Dictionary<(int Level, string Name), int> firstLines = [];
    private int level = -1;
    private int levelSince;
    private int lastLine;

    /// <summary>Once a row was unreadable, a label may have been lost with it, and its order proves nothing any more.</summary>
    private bool torn;

    private sealed record Draft(int Level, string Name, string Target);

    /// <returns>The rows, and 测算明细 where the form has it.</returns>
    public static (IReadOnlyList<BudgetIndicator> Rows, string Calculation) Read(IReadOnlyList<FormLine> lines, LevelList levels, FormFaults faults)
    {
        var table = new LeveledTable(levels, faults);
        var rows = lines.Select(line => LeveledRow.Of(line, levels)).ToList();
        foreach (var (index, row) in rows.Index()) table.Take(row, index + 1 < rows.Count ? rows[index + 1] : null);
        table.End();
        var told = table.read.ToLookup(row => levels[row.Level].Second == Calculation);
        return ([.. told[false].Select(table.ToIndicator)], told[true].FirstOrDefault()?.Target ?? "");
    }

    private BudgetIndicator ToIndicator(Draft row) =>
        new(levels[row.Level].First, levels[row.Level].Second, Prose.OneLine(row.Name), Prose.OneLine(row.Target));

    private void Take(LeveledRow row, LeveledRow? below)
    {
        lastLine = row.Line.Number;
        if (TryJoin(row, below)) return;
        if (row.Second is { } label) Enter(levels.PlaceOf(label), row.Line);
        else if (row.First is not null) Tear(row);
        if (level < 0) faults.Add(row.Line.Place, BudgetProblems.LevelUnknown(row.Line.Text));
        else if (CellsOf(row) is { } cells) Add(cells, row);
        else Tear(row);
    }

    private (string Name, string Target)? CellsOf(LeveledRow row) =>
        levels[level].First == Inputs ? row.Rest is [var text] ? (levels[level].Second, text.Text) : null
        : row.Cells is { } cells && IsName(cells.Name) ? cells : null;

    /// <summary>A number in the name's place means that cells were exchanged.</summary>
    private bool IsName(string name) =>
        Target.Read(name) is not Target.Measured && !levels.IsFirst(Prose.Label(name)) && levels.PlaceOf(Prose.Label(name)) < 0;

    /// <summary>Puts the rest of a cut row to the row above.</summary>
    private bool TryJoin(LeveledRow row, LeveledRow? below)
    {
        if (!row.MayBeRest || read.Count == 0) return false;
        var above = read[^1];
        if (row.Rest is [{ Text: not "不适用" } one] && !one.Text.Contains('\n', StringComparison.Ordinal))
        {
            var toTarget = levels[level].First == Inputs || row.ContinuesTarget(below);
            if (toTarget && Target.Read(above.Target) is Target.Measured) return false;
            read[^1] = toTarget ? above with { Target = Prose.Join(above.Target, one.Text) } : above with { Name = Prose.Join(above.Name, one.Text) };
            return true;
        }
        if (row.Rest is not [var name, var target] || !Prose.IsUnfinished(above.Name)) return false;
        read[^1] = above with { Name = Prose.Join(above.Name, name.Text), Target = Prose.Join(above.Target, target.Text) };
        return true;
    }

    private void Enter(int place, FormLine line)
    {
        if (place != level + 1 && !torn)
        {
            var expected = level + 1 < levels.Count ? levels[level + 1].Second : "（表尾）";
            faults.Add(FormPlace.Lines(levelSince == 0 ? line.Number : levelSince, line.Number), BudgetProblems.LevelOutOfOrder(expected, levels[place].Second));
        }
        (level, levelSince) = (place, line.Number);
    }

    private void Add((string Name, string Target) cells, LeveledRow row)
    {
        if (row.First is { } printed && printed != levels[level].First)
            faults.Add(row.Line.Place, BudgetProblems.LevelsDisagree(printed, levels[level].Second));
        if (!firstLines.TryAdd((level, cells.Name), row.Line.Number))
            faults.Add(row.Line.Place, BudgetProblems.DuplicateIndicator(cells.Name, firstLines[(level, cells.Name)]));
        read.Add(new(level, cells.Name, cells.Target));
    }

    private void Tear(LeveledRow row)
    {
        torn = true;
        faults.Add(row.Line.Place, BudgetProblems.RowFitsNothing(row.Line.Text));
    }

    private void End()
    {
        if (torn || level == levels.Count - 1) return;
        if (level < 0) faults.Add(FormPlace.Lines(lastLine, lastLine), BudgetProblems.NoIndicators);
        else faults.Add(FormPlace.Lines(levelSince, lastLine), BudgetProblems.LevelsMissing(levels[level + 1].Second));
    }
}
