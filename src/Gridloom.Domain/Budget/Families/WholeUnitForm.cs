using System.Globalization;

namespace Gridloom.Domain.Budget.Families;

/// <summary>One form 整体支出绩效目标表 as read: whose it is and for which year, the tasks with their money, the indicators.</summary>
/// <param name="Whole">Null when anything in the form was not understood.</param>
internal sealed record WholeUnitForm(WholeUnit? Whole, string? Unit, int? Year)
{
    private const string YearEnd = "年度";
    private const string Goal = "年度总体目标";
    private const string Department = "主管部门";
    private const string Money = "单位:万元";

    private static readonly string[] IndicatorLabels = ["一级指标", "二级指标", "三级指标", "目标值"];

    /// <param name="lines">From the title to the end of the form.</param>
    /// <param name="unitLabel">What the family calls the unit's name.</param>
    public static WholeUnitForm Read(IReadOnlyList<FormLine> lines, string unitLabel, LevelList levels, FormFaults faults)
    {
        var before = faults.Count;
        var end = FormPlace.Lines(lines[0].Number, lines[^1].Number);
        var (tasks, total, rows) = (FormLine.Find(lines, TaskTable.IsHead), FormLine.Find(lines, TaskTable.IsTotal), FormLine.Find(lines, IsIndicatorHead));
        if (tasks < 0) faults.Add(end, BudgetProblems.MissingField("任务名称、主要内容、预算金额"));
        if (total < 0) faults.Add(end, BudgetProblems.MissingField("合计"));
        if (rows < 0) faults.Add(end, BudgetProblems.MissingField(string.Join('、', IndicatorLabels)));
        if (faults.Count > before || total < tasks || rows < total) return new(null, null, null);

        var heading = new HeadingRows([[unitLabel, Department], [Goal]], faults);
        var year = ReadHeading([.. lines.Take(tasks).Skip(1), .. lines.Take(rows).Skip(total + 1)], heading, faults);
        heading.End(lines[rows]);
        if (year is null) faults.Add(lines[0].Place, BudgetProblems.MissingField(YearEnd));
        if (!TaskTable.IsSubHead(lines[tasks + 1])) faults.Add(lines[tasks + 1].Place, ReadingProblems.HeadDiffers("总额、财政拨款、其他资金"));
        var read = TaskTable.Read([.. lines.Take(total + 1).Skip(tasks + 2)], faults);
        var (indicators, _) = LeveledTable.Read([.. lines.Skip(rows + 1)], levels, faults);
        return new(faults.Count == before ? new(read, indicators) { Department = heading.Line(Department), Goal = heading.Paragraphs(Goal) } : null, heading.Text(unitLabel), year);
    }

    /// <summary>The year of a line that says 2021 年度 and nothing else; null for any other.</summary>
    public static int? YearOf(FormLine line)
    {
        var label = line.IsBlankFrom(1) ? Prose.Label(line[0]) : "";
        return label.Length == 4 + YearEnd.Length && label.EndsWith(YearEnd, StringComparison.Ordinal)
            && int.TryParse(label[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private static bool IsIndicatorHead(FormLine line) =>
        FilledCell.Of(line).Select(cell => cell.Label).Where(label => label != "年度绩效指标").SequenceEqual(IndicatorLabels);

    private static int? ReadHeading(IEnumerable<FormLine> lines, HeadingRows heading, FormFaults faults)
    {
        int? year = null;
        var foreign = new List<FormLine>();
        foreach (var line in lines)
            if (YearOf(line) is { } found && year is null) year = found;
            else if (Prose.Label(line.Text) != Money && !heading.Take(line)) foreign.Add(line);
        ForeignText.Report(foreign, faults);
        return year;
    }
}
