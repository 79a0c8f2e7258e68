namespace Gridloom.Domain.Budget;

/// <summary>One row of a project's indicator table (绩效指标).</summary>
/// <param name="Level1">一级指标: 产出目标 or 效果目标, the true one even where the page break swallowed the cell.</param>
/// <param name="Level2">二级指标: one of <see cref="IndicatorLevels.Second"/>.</param>
/// <param name="Name">指标内容 as printed; 不适用 where the form says that the level does not apply.</param>
/// <param name="Target">目标值 as printed, trimmed; <see cref="Budget.Target.Read"/> reads it.</param>
/// <param name="TargetSource">目标值来源 as printed; null where the export cut the cell off.</param>
public sealed record BudgetIndicator(string Level1, string Level2, string Name, string Target, string? TargetSource);
