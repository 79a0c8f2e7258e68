namespace Gridloom.Domain.Budget;

/// <summary>How much of a project's money is to be paid by the end of each quarter (资金支出计划), added up from January.</summary>
/// <param name="First">By 31 March.</param>
/// <param name="Second">By 30 June.</param>
/// <param name="Third">By 30 September.</param>
/// <param name="Fourth">By 31 December.</param>
public sealed record PaymentPlan(BudgetAmount First, BudgetAmount Second, BudgetAmount Third, BudgetAmount Fourth)
{
    public IReadOnlyList<BudgetAmount> Quarters => [First, Second, Third, Fourth];
}
