namespace Gridloom.Domain.Budget;

/// <summary>One row of an indicator table (绩效指标).</summary>
/// <param name="Level1">一级指标 in the words of the form family, the true one even where a page break swallowed the cell.</param>
/// <param name="Level2">二级指标 in the words of the form family.</param>
/// <param name="Name">指标内容 as printed; 不适用 where the form says that the level does not apply.</param>
/// <param name="Target">目标值 as printed, trimmed; blank where the form states none. <see cref="Budget.Target.Read"/> reads it.</param>
/// <param name="TargetSource">目标值来源 as printed; null where the export cut the cell off, or the family prints none.</param>
public sealed record BudgetIndicator(string Level1, string Level2, string Name, string Target, string? TargetSource = null)
{
    /// <summary>The second level's code (二级指标编码), such as 11 for 数量指标; null where the family prints none.</summary>
    public string? Code { get; init; }

    /// <summary>实施周期指标值: the target for all years of the project; null where the family prints none.</summary>
    public string? CycleTarget { get; init; }

    /// <summary>完成情况: what the unit itself says has come of it; null where the family prints none, or the cell is lost.</summary>
    public string? Actual { get; init; }

    /// <summary>权重: the points that it brings in the self-evaluation when it is reached; null where they follow from its level.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Which indicator in force this one continues; null for a new one, and in every file.</summary>
    public string? Key { get; init; }
}
