namespace Gridloom.Domain.Budget;

/// <summary>
/// Reads the indicator rows of one form from top to bottom. All seven second levels must come, in their order:
/// that is what tells a lost label from a row that merely inherits, and which first level a row without one belongs to.
/// </summary>
internal sealed class IndicatorTable(FormFaults faults)
{
    private readonly List<BudgetIndicator> read = [];
    private readonly Dictionary<(int Level, string Name), int> firstLines = [];
    private int level = -1;
    private int levelSince;
    private int lastLine;

    /// <summary>Once a row was unreadable, a label may have been lost with it, and its order proves nothing any more.</summary>
    private bool torn;

    public static IReadOnlyList<BudgetIndicator> Read(IEnumerable<FormLine> lines, FormFaults faults)
    {
        var table = new IndicatorTable(faults);
        foreach (var line in lines) table.Take(line);
        table.End();
        return table.read;
    }

    private void Take(FormLine line)
    {
        lastLine = line.Number;
        if (IndicatorRow.Find(line) is not { } row)
        {
            torn = true;
            faults.Add(line.Place, BudgetProblems.RowFitsNothing(line.Text));
            return;
        }
        if (row.Level2 is { } label) Enter(IndicatorLevels.PlaceOf(label), line);
        if (level < 0) faults.Add(line.Place, BudgetProblems.LevelUnknown(row.Name));
        else Add(row, line);
    }

    private void Enter(int place, FormLine line)
    {
        if (place != level + 1 && !torn)
        {
            var expected = level + 1 < IndicatorLevels.Second.Count ? IndicatorLevels.Second[level + 1] : "（表尾）";
            var since = levelSince == 0 ? line.Number : levelSince;
            faults.Add(FormPlace.Lines(since, line.Number), BudgetProblems.LevelOutOfOrder(expected, IndicatorLevels.Second[place]));
        }
        (level, levelSince) = (place, line.Number);
    }

    private void Add(IndicatorRow row, FormLine line)
    {
        var (level1, level2) = (IndicatorLevels.FirstOf(level), IndicatorLevels.Second[level]);
        if (row.Level1 is { } printed && printed != level1) faults.Add(line.Place, BudgetProblems.LevelsDisagree(printed, level2));
        if (!firstLines.TryAdd((level, row.Name), line.Number))
            faults.Add(line.Place, BudgetProblems.DuplicateIndicator(row.Name, firstLines[(level, row.Name)]));
        read.Add(new BudgetIndicator(level1, level2, row.Name, row.Target, row.Source));
    }

    private void End()
    {
        if (torn || level < 0 || level == IndicatorLevels.Second.Count - 1) return;
        faults.Add(FormPlace.Lines(levelSince, lastLine), BudgetProblems.LevelsMissing(IndicatorLevels.Second[level + 1]));
    }
}
