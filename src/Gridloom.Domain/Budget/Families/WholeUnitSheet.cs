using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>What a form 整体支出绩效目标表 looks like (整体支出表样). Its unit of money stands in the head of its amounts.</summary>
/// <param name="UnitLabel">What the family calls the unit's name.</param>
/// <param name="GoalFirst">Whether 年度总体目标 stands above the tasks.</param>
internal sealed record WholeUnitSheet(string UnitLabel, bool GoalFirst, LevelList Levels)
{
    private const string TasksMargin = "年度主要任务", IndicatorsMargin = "年度绩效指标";

    private static readonly int[] Widths = [8, 10, 12, 37, 11, 11, 11];

    /// <param name="given">The unit's name as the document has it; null while reading.</param>
    public (string Unit, WholeUnit Whole) Fill(FormPass pass, (string Unit, WholeUnit Whole)? given)
    {
        var whole = given?.Whole;
        pass.Table(Widths, 0);
        var names = pass.Row(Label(UnitLabel, 2), Of(given?.Unit, 2), Label("主管部门"), Of(whole?.Department, 2));
        var goal = GoalFirst ? Goal(pass, whole) : "";
        var tasks = Tasks(pass, whole?.Tasks);
        if (!GoalFirst) goal = Goal(pass, whole);
        pass.Row(Label(IndicatorsMargin), Label("一级指标"), Label("二级指标"), Label("三级指标"), Label("目标值", 3));
        var rows = new LeveledSheet(Levels, 0, Margin: true, TargetColumns: 3, Sourced: false).Fill(pass, whole?.Indicators);
        return (FormValues.Name(names[0]), new(tasks, rows) { Department = Prose.OneLine(names[1]), Goal = goal });
    }

    private static string Goal(FormPass pass, WholeUnit? given) => pass.Row(Label("年度总体目标"), Of(given?.Goal, 6))[0];

    private static List<UnitTask> Tasks(FormPass pass, IReadOnlyList<UnitTask>? given)
    {
        pass.Row(Label(TasksMargin), Label("任务名称", 2), Label("主要内容"), Label("预算金额（万元）", 3));
        pass.Row(Down(), Down(2), Down(), Label("总额"), Label("财政拨款"), Label("其他资金"));
        // The sum is the last row that the margin goes down beside: a task may be called 合计, too.
        var tasks = pass.Each(given, _ => pass.Second is { } below && below[0].Length == 0, task => Task(pass, task));
        string? Sum(Func<UnitTask, BudgetAmount> of) => pass.IsReading ? null : Sums.Of(tasks.Select(of));
        var total = pass.Row(Down(), Label("合计", 2), Label(""), FormSlot.Sum(Sum(t => t.Total)), FormSlot.Sum(Sum(t => t.Fiscal)), FormSlot.Sum(Sum(t => t.Other)));
        FormValues.NoMoreThan(total[0], tasks.Select(task => task.Total));
        return tasks;
    }

    private static UnitTask Task(FormPass pass, UnitTask? given)
    {
        var values = pass.Row(Down(), Of(given?.Name, 2), Of(given?.Content), Amount(given?.Total), Amount(given?.Fiscal), Amount(given?.Other));
        return new(FormValues.Name(values[0]), FormValues.Money(values[2]), FormValues.Money(values[3]), FormValues.Money(values[4])) { Content = values[1] };
    }
}
