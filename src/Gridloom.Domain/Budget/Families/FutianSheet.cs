using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Families.Accounts;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// What the budget report of Futian looks like: its tables 1 to 13, the form of the unit as a whole (表14) and one form a project (福田表样). Without the
/// unit's own budget, only those tables are filled that follow from the projects, and they are not read back. What it has no place for: what a single
/// project buys, payments made, what came of the goals, weights and keys.
/// </summary>
internal static class FutianSheet
{
    private const string YearEnd = " 年度", UnitTitle = "部门（单位）整体支出绩效目标申报表", Sheet14 = "表14", Projects = "项目申报表";

    private static readonly WholeUnitSheet Whole = new("部门（单位）名称", GoalFirst: true, FormFamily.FutianBudget.UnitLevels);

    public static BudgetDocument Fill(FormPass pass, BudgetDocument? given)
    {
        if (given is { WholeUnit: null }) throw new ShapeDiffers(UnitTitle);
        var accounts = Accounts(pass, given);
        pass.SkipTo(line => FamilyMarks.TitleOf(line) == FutianBudgetReader.UnitTitle);
        pass.Begin(Sheet14);
        if (!pass.IsReading) pass.Say("表 14", SheetLineKind.Left);
        pass.Say(UnitTitle, SheetLineKind.Title);
        var year = Year(pass, given);
        var (unit, whole) = Whole.Fill(pass, given is null ? null : (given.Unit, given.WholeUnit!));
        var projects = pass.Each(given?.Projects, FutianProjectForm.IsTitle, project =>
        {
            pass.Begin(Projects);
            pass.Say(FutianProjectForm.Title, SheetLineKind.Title);
            return Year(pass, given) == year ? FutianProjectSheet.Fill(pass, project) : throw new ShapeDiffers();
        });
        if (projects.Count == 0) throw new ShapeDiffers(FutianProjectForm.Title);
        FormValues.Distinct(projects.Select(project => project.Name));
        if (accounts is { } of && of.Unit != unit) throw new ShapeDiffers(of.Unit);
        return new(unit, year, FutianBudgetReader.Template, projects) { WholeUnit = whole, UnitBudget = accounts?.Budget };
    }

    private static (UnitBudget Budget, string Unit)? Accounts(FormPass pass, BudgetDocument? given)
    {
        pass.SkipTo(line => AccountsSheet.IsNumber(line, 1) || FamilyMarks.TitleOf(line) == FutianBudgetReader.UnitTitle);
        if (given is { UnitBudget: null }) FutianTables.Write(pass, given);
        if (!pass.Has(given?.UnitBudget is not null, line => AccountsSheet.IsNumber(line, 1))) return null;
        return AccountsSheet.Fill(pass, given is { UnitBudget: { } budget } ? new(budget, given.Unit, given.Year ?? throw new ShapeDiffers("年度空白")) : null);
    }

    private static int Year(FormPass pass, BudgetDocument? given) =>
        FormValues.Year(pass.Ask("", given is null ? null : FormValues.Year(given.Year), YearEnd, SheetLineKind.Under));
}
