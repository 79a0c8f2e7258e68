using System.Text.RegularExpressions;
using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// What a department budget of Longgang looks like, as far as it is filled from targets: the numbered items of the project money, what each project
/// is to reach, and 单位整体支出绩效目标表 (龙岗表样). Of a project it prints the name, the money, what it is for and the goal; it has no place for
/// its indicators, dates and funding sources.
/// </summary>
internal static partial class LonggangSheet
{
    private const string Text = "文字部分", Form = "单位整体支出绩效目标表", YearEnd = " 年度", Money = "单位：万元", Goals = "第七部分 重点项目预算绩效情况说明";
    private const int NameColumn = 0, AmountColumn = 1;

    private static readonly int[] GoalWidths = [24, 14, 62];
    private static readonly WholeUnitSheet Whole = new("单位名称", GoalFirst: false, FormFamily.LonggangBudget.UnitLevels);

    public static BudgetDocument Fill(FormPass pass, BudgetDocument? given)
    {
        if (given is { WholeUnit: null }) throw new ShapeDiffers(Form);
        pass.Begin(Text);
        var heading = pass.Ask("", given is null ? null : $"{FormValues.Year(given.Year)} 年{given.Unit}", "部门预算", SheetLineKind.Title);
        pass.Say("第三部分 部门预算支出具体情况", SheetLineKind.Heading);
        var projects = Items(pass, given);
        FormValues.Distinct(projects.Select(project => project.Name));
        if (pass.Has(given?.Projects.Any(project => project.Texts.YearGoal.Length > 0) ?? false, IsGoals)) projects = ReadGoals(pass, projects);

        pass.Begin(Form);
        pass.Say(Form, SheetLineKind.Title);
        var year = FormValues.Year(pass.Ask("", given is null ? null : FormValues.Year(given.Year), YearEnd, SheetLineKind.Under));
        pass.Say(Money, SheetLineKind.Money);
        var (unit, whole) = Whole.Fill(pass, given is null ? null : (given.Unit, given.WholeUnit!));
        if (heading != $"{FormValues.Year(year)} 年{unit}") throw new ShapeDiffers(unit);
        return new(unit, year, LonggangBudgetReader.Template, [.. projects.Select(project => project with { Unit = unit })]) { WholeUnit = whole };
    }

    public static bool IsGoals(FormLine line) => Prose.Label(line.Text) == Prose.Label(Goals);

    private static List<BudgetProject> Items(FormPass pass, BudgetDocument? given)
    {
        if (given?.Projects.FirstOrDefault(project => project.Indicators.Count > 0) is { } measured) throw new ShapeDiffers(measured.Indicators[0].Name);
        var total = pass.Ask("（一）项目支出 ", given is null ? null : Sums.Of(given.Projects.Select(p => p.Amounts.ThisYear)), " 万元，具体包括：", SheetLineKind.Prose);
        var number = 0;
        var projects = pass.Each(given?.Projects, line => ItemStart().IsMatch(line[0]), project => Item(pass, $"{++number}", project));
        FormValues.NoMoreThan(total, projects.Select(project => project.Amounts.ThisYear));
        return projects;
    }

    private static BudgetProject Item(FormPass pass, string number, BudgetProject? given)
    {
        var overview = Prose.Clean(given?.Texts.Overview ?? "");
        var end = overview.Length == 0 ? "。" : $"，{overview}";
        var text = pass.Ask($"{number}. ", given is null ? null : $"{given.Name}预算 {given.Amounts.ThisYear.Printed} 万元{end}", "", SheetLineKind.Prose);
        var read = LonggangBudgetReader.Item(text) ?? throw new ShapeDiffers(text);
        if (given is not null) FormValues.Same([FormValues.Plain(given.Name), given.Amounts.ThisYear.Printed, overview], [read.Name, read.Amounts.ThisYear.Printed, read.Texts.Overview]);
        return given is null ? read : read with { Texts = read.Texts with { YearGoal = Prose.Clean(given.Texts.YearGoal) } };
    }

    private static List<BudgetProject> ReadGoals(FormPass pass, List<BudgetProject> projects)
    {
        pass.Say(Goals, SheetLineKind.Heading);
        pass.Table(GoalWidths, 1);
        pass.Row(Label("项目名称"), Label("预算数（万元）"), Label("绩效目标"));
        var told = projects.Where(project => pass.IsReading || project.Texts.YearGoal.Length > 0).ToList();
        foreach (var project in told)
        {
            if (pass.IsReading && pass.Next?[NameColumn] != project.Name) continue;
            var goal = pass.Row(Of(project.Name), Amount(project.Amounts.ThisYear), Of(project.Texts.YearGoal));
            if (goal[AmountColumn] != project.Amounts.ThisYear.Printed) throw new ShapeDiffers(goal[AmountColumn]);
            projects[projects.IndexOf(project)] = project with { Texts = project.Texts with { YearGoal = goal[2] } };
        }
        return projects;
    }

    [GeneratedRegex("^[0-9]+[.] ", RegexOptions.NonBacktracking)]
    private static partial Regex ItemStart();
}
