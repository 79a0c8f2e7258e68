using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// What 项目支出绩效目标表（含转移支付项目）of Huangpu looks like: one row a project, its indicators in one cell, the sum of each unit above its projects
/// (黄埔表样). The table has no place for kinds, dates and other sentences than the goal; it prints no year, so that one which is known stands below the title.
/// </summary>
internal static class HuangpuSheet
{
    private const string Name = "目标表", Title = "项目支出绩效目标表（含转移支付项目）", YearEnd = " 年度", Total = "合计";
    private const int GoalColumn = 5, IndicatorColumn = 6;

    private static readonly int[] Widths = [15, 8, 8, 8, 8, 22, 31];

    public static BudgetDocument Fill(FormPass pass, BudgetDocument? given)
    {
        pass.Begin(Name);
        pass.Say(Title, SheetLineKind.Title);
        int? year = pass.Has(given?.Year is not null, line => WholeUnitForm.YearOf(line) is not null)
            ? FormValues.Year(pass.Ask("", given is null ? null : FormValues.Year(given.Year), YearEnd, SheetLineKind.Under)) : null;
        var unit = FormValues.Name(pass.Ask("部门名称：", given?.Unit, "（部门）", SheetLineKind.Left));
        pass.Say("单位：万元", SheetLineKind.Money);
        pass.Table(Widths, 1);
        pass.Row(Label("项目名称（资金使用单位）"), Label("总计"), Label("财政拨款"), Label("财政专户拨款"), Label("其他资金"), Label("绩效目标"), Label("绩效指标"));
        var total = Sum(pass, Total, given?.Projects);
        if (total.Name != Total) throw new ShapeDiffers();
        var projects = pass.Each(given is null ? null : Runs(given.Projects), _ => true, run => Run(pass, run)).SelectMany(run => run).ToList();
        FormValues.NoMoreThan(total.Amount, projects.Select(project => project.Amounts.ThisYear));
        FormValues.Distinct(projects.Where(project => !project.Masked).Select(project => project.Name));
        return projects.Count > 0 ? new(unit, year, HuangpuTargetsReader.Template, projects) : throw new ShapeDiffers();
    }

    /// <summary>The projects of one unit that stand together.</summary>
    private static List<List<BudgetProject>> Runs(IReadOnlyList<BudgetProject> projects)
    {
        var runs = new List<List<BudgetProject>>();
        foreach (var project in projects)
            if (runs.Count > 0 && runs[^1][0].Unit == project.Unit) runs[^1].Add(project);
            else runs.Add([project]);
        return runs;
    }

    private static List<BudgetProject> Run(FormPass pass, List<BudgetProject>? given)
    {
        var (unit, _) = Sum(pass, given?[0].Unit, given);
        return pass.Each(given, line => line[GoalColumn].Length + line[IndicatorColumn].Length > 0, project => Project(pass, project) with { Unit = FormValues.Name(unit) });
    }

    private static (string Name, string Amount) Sum(FormPass pass, string? name, IReadOnlyList<BudgetProject>? of)
    {
        string? Of(Func<ProjectAmounts, BudgetAmount?> part) => of is null ? null : Sums.OfPrinted(of.Select(project => part(project.Amounts)));
        var values = pass.Row(
            FormSlot.Of(name), FormSlot.Sum(Of(a => a.ThisYear)), FormSlot.Sum(Of(a => a.Fiscal)), FormSlot.Sum(Of(a => a.FiscalAccount)), FormSlot.Sum(Of(a => a.Other)),
            FormSlot.Of(""), FormSlot.Of(""));
        return values[GoalColumn].Length + values[IndicatorColumn].Length == 0 ? (values[0], values[1]) : throw new ShapeDiffers();
    }

    private static BudgetProject Project(FormPass pass, BudgetProject? given)
    {
        var amounts = given?.Amounts;
        var (goal, indicators) = given is { Masked: true } ? (BudgetProject.Secret, BudgetProject.Secret) : (given?.Texts.YearGoal, CodedIndicators.Write(given?.Indicators ?? []));
        var values = pass.Row(
            Of(given?.Name), Amount(amounts?.ThisYear), Amount(amounts?.Fiscal), Amount(amounts?.FiscalAccount), Amount(amounts?.Other), Of(goal), Of(indicators));
        var masked = values[IndicatorColumn] == BudgetProject.Secret;
        var rows = masked ? [] : ReadIndicators(values[IndicatorColumn]);
        if (given is not null) FormValues.Same(given.Indicators.Select(Told), rows.Select(Told));
        if (masked != (values[GoalColumn] == BudgetProject.Secret) || values[GoalColumn].Length + values[IndicatorColumn].Length == 0) throw new ShapeDiffers(values[0]);
        return new()
        {
            Name = FormValues.Name(values[0]),
            Masked = masked,
            Unit = "",
            Amounts = new()
            {
                ThisYear = FormValues.Money(values[1]), Fiscal = FormValues.Amount(values[2]), FiscalAccount = FormValues.Amount(values[3]), Other = FormValues.Amount(values[4]),
            },
            Texts = ProjectTexts.None with { YearGoal = masked ? "" : values[GoalColumn] },
            Indicators = rows,
        };
    }

    private static string Told(BudgetIndicator row) =>
        $"{FormValues.Plain(row.Name)}：{FormValues.Plain(row.CycleTarget)}；{FormValues.Plain(row.Target)}（{row.Level1} {row.Level2}）";

    private static IReadOnlyList<BudgetIndicator> ReadIndicators(string cell)
    {
        if (cell.Length == 0) return [];
        var faults = new FormFaults();
        var read = CodedIndicators.Read(cell, default, faults);
        return faults.Count == 0 ? read : throw new ShapeDiffers(cell);
    }
}
