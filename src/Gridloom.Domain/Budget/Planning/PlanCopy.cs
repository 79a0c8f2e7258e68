using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>Begins a year's targets from those of another (照抄上年).</summary>
public static class PlanCopy
{
    /// <summary>
    /// The same projects and indicators for another year: days move by whole years, what was spent and reached stays behind, and no row is
    /// tied to the old one. Sentences are copied as they are; <see cref="PlanCheck"/> points to those that still name the old year.
    /// </summary>
    /// <param name="from">Its year; null where the document prints none.</param>
    public static BudgetDocument To(BudgetDocument source, int from, int year) => source with
    {
        Year = source.Year is null ? null : year,
        Projects = [.. source.Projects.Select(project => Copy(project, year - from))],
        WholeUnit = source.WholeUnit is { } whole ? whole with { Key = null, Indicators = [.. whole.Indicators.Select(Copy)] } : null,
        UnitBudget = source.UnitBudget is { } budget ? Copy(budget, year - from) : null,
    };

    /// <summary>What was this year's “三公”经费 is the year before's.</summary>
    private static UnitBudget Copy(UnitBudget budget, int years) => budget with
    {
        Projects = [.. budget.Projects.Select(line => line with { Start = line.Start?.AddYears(years), End = line.End?.AddYears(years) })],
        ExpensesBefore = years == 1 ? budget.Expenses : years == 0 ? budget.ExpensesBefore : PublicExpenses.None,
    };

    private static BudgetProject Copy(BudgetProject project, int years) => project with
    {
        Key = null,
        Start = project.Start?.AddYears(years),
        End = project.End?.AddYears(years),
        Amounts = project.Amounts with { Spent = null, SpentGeneral = null, SpentFund = null, SpentOther = null },
        Texts = project.Texts with { Outcome = "", Troubles = "", Remedies = "" },
        Indicators = [.. project.Indicators.Select(Copy)],
    };

    private static BudgetIndicator Copy(BudgetIndicator row) => row with { Key = null, Actual = null };
}
