namespace Gridloom.Domain.Budget;

/// <summary>Every refusal of tying an indicator (取数绑定).</summary>
public static class TieProblems
{
    public static readonly Problem Unknown = new Problem("budget.tie-unknown", 422, "没有这种取数，它可能已被删除，请重新选择。", "There is no such source; it may be gone. Choose again.").At("tie");

    public static readonly Problem Stale = new("budget.tie-stale", 409, "别人刚刚改过这个指标的取数，您的没有保存；请对照最新的再存。", "Somebody else has just tied this indicator; yours was not saved. Compare and save again.");
}
