namespace Gridloom.Domain.Budget;

/// <summary>A budget project (项目) with its money and the indicators it will be measured by.</summary>
public sealed record BudgetProject
{
    /// <summary>项目名称, unique in its document.</summary>
    public required string Name { get; init; }

    /// <summary>主管单位.</summary>
    public required string Unit { get; init; }

    /// <summary>项目类型 as printed: 一般项目, 一般性项目 (both occur), 政府投资项目.</summary>
    public required string Kind { get; init; }

    /// <summary>资金用途 as printed.</summary>
    public required string FundsUse { get; init; }

    /// <summary>计划开始日期, the first day of the plan.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>计划完成日期, the last day of the plan; it belongs to the plan.</summary>
    public required DateOnly End { get; init; }

    public required ProjectAmounts Amounts { get; init; }

    /// <summary>In the order of the form. Rows named 不适用 are rows of the form and stand here too.</summary>
    public required IReadOnlyList<BudgetIndicator> Indicators { get; init; }
}
