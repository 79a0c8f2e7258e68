using Gridloom.Domain.Budget;

namespace Gridloom.Server.Budget.Plans;

/// <summary>A part of targets as one text, to tell whether two versions of it are the same (比对文本).</summary>
internal static class PlanWords
{
    public static string Of(BudgetProject? project) => project is null ? "" : PlanFacts.Write("", new("", null, LonghuaProjectTargets.Template, [project]));

    public static string Of(Domain.Budget.Accounts.UnitBudget? budget) => budget is null ? "" : PlanFacts.Write("", new("", null, LonghuaProjectTargets.Template, []) { UnitBudget = budget });

    public static string Of(WholeUnit? whole) => whole is null ? "" : PlanFacts.Write("", new("", null, LonghuaProjectTargets.Template, []) { WholeUnit = whole });
}
