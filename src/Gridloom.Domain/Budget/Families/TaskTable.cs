namespace Gridloom.Domain.Budget.Families;

/// <summary>Reads 年度主要任务: a name, what is to be done and three amounts in each row, and the sum below.</summary>
internal static class TaskTable
{
    private const string Margin = "年度主要任务";
    private const int AmountCells = 3;

    private static readonly string[] TotalLabels = ["合计", "金额合计"];

    public static bool IsHead(FormLine line) => Labels(line) is ["任务名称", "主要内容", "预算金额(元)" or "预算金额(万元)"];

    public static bool IsSubHead(FormLine line) => Labels(line) is ["总额", "财政拨款", "其他资金"];

    public static bool IsTotal(FormLine line) => Labels(line) is [var first, _, _, _] && TotalLabels.Contains(first);

    /// <param name="lines">The rows, with the sum as the last.</param>
    public static IReadOnlyList<UnitTask> Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var tasks = new List<UnitTask>();
        foreach (var (index, line) in lines.Index())
            if (!TryRest(line, index + 1 < lines.Count ? lines[index + 1] : null, tasks) && ReadRow(line, faults) is { } task)
                tasks.Add(task);
        if (tasks.Count == 0 || faults.Count > 0) return [];

        var (total, rows) = (tasks[^1], tasks[..^1]);
        if (rows.Sum(task => task.Total.Fen) < total.Total.Fen)
            faults.Add(lines[^1].Place, ReadingProblems.RowsMissing(total.Total.Printed, BudgetAmount.InWanYuan(rows.Sum(task => task.Total.Fen))));
        return rows;
    }

    private static UnitTask? ReadRow(FormLine line, FormFaults faults)
    {
        var filled = Filled(line);
        if (filled.Count is not (AmountCells + 1 or AmountCells + 2))
        {
            faults.Add(line.Place, ReadingProblems.RowCut(line.Text));
            return null;
        }
        var amounts = filled.TakeLast(AmountCells).Select(cell => ReadAmount(line, cell, faults)).ToList();
        if (amounts is not [{ } total, { } fiscal, { } other]) return null;
        return new(Prose.OneLine(filled[0].Text), total, fiscal, other) { Content = filled.Count > AmountCells + 1 ? filled[1].Text : "" };
    }

    private static BudgetAmount? ReadAmount(FormLine line, FilledCell cell, FormFaults faults)
    {
        if (BudgetAmount.Read(cell.Text).Succeeded(out var amount, out var refused)) return amount;
        faults.Add(FormPlace.At(line.Number, cell.Column), refused);
        return null;
    }

    /// <summary>
    /// A single cell behind a page break is the rest of the row above: of its name when it stands where the names of this page stand, or else of
    /// the narrative. Some exports put the name together and print its rest once more.
    /// </summary>
    private static bool TryRest(FormLine line, FormLine? below, List<UnitTask> tasks)
    {
        if (tasks.Count == 0 || line.After + 1 == line.Number || Filled(line) is not [var rest]) return false;
        var isName = below is null || Filled(below) is not [var name, ..] || name.Column == rest.Column;
        if (!isName) tasks[^1] = tasks[^1] with { Content = Prose.Join(tasks[^1].Content, rest.Text) };
        else if (!tasks[^1].Name.EndsWith(rest.Text, StringComparison.Ordinal)) tasks[^1] = tasks[^1] with { Name = Prose.Join(tasks[^1].Name, rest.Text) };
        return true;
    }

    private static List<FilledCell> Filled(FormLine line) => [.. FilledCell.Of(line).SkipWhile(cell => cell.Label == Margin)];

    private static List<string> Labels(FormLine line) => [.. Filled(line).Select(cell => cell.Label)];
}
