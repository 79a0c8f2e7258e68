using System.Globalization;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>Targets as they stand in the fields of a page (填写值).</summary>
internal static class PlanTyping
{
    public static Dictionary<string, string> FieldsOf(BudgetProject project)
    {
        var (a, t) = (project.Amounts, project.Texts);
        return new(StringComparer.Ordinal)
        {
            ["name"] = project.Name, ["unit"] = project.Unit, ["kind"] = project.Kind, ["attribute"] = project.Attribute, ["fundsUse"] = project.FundsUse,
            ["start"] = Day(project.Start), ["end"] = Day(project.End),
            ["thisYear"] = a.ThisYear.Printed, ["total"] = Text(a.Total), ["fiscal"] = Text(a.Fiscal), ["account"] = Text(a.FiscalAccount), ["other"] = Text(a.Other),
            ["transfer"] = Text(a.CentralTransfer), ["purchase"] = Text(a.GovernmentPurchase), ["assets"] = Text(a.FixedAssets),
            ["q1"] = Text(project.Plan?.First), ["q2"] = Text(project.Plan?.Second), ["q3"] = Text(project.Plan?.Third), ["q4"] = Text(project.Plan?.Fourth),
            ["overview"] = t.Overview, ["purpose"] = t.Purpose, ["goods"] = t.Goods, ["calculation"] = t.Calculation, ["termGoal"] = t.TermGoal, ["yearGoal"] = t.YearGoal,
            ["outcome"] = t.Outcome, ["troubles"] = t.Troubles, ["remedies"] = t.Remedies,
        };
    }

    public static IndicatorInput Of(BudgetIndicator row) => new()
    {
        Key = row.Key ?? "", Level = PlanEditing.LevelCode(new(row.Level1, row.Level2)), Name = row.Name, Target = TargetInput.Of(row.Target),
        Source = row.TargetSource ?? "", Weight = row.Weight?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", Cycle = row.CycleTarget ?? "",
    };

    private static string Text(BudgetAmount? amount) => amount?.Printed ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
