namespace Gridloom.Domain.Budget.Planning;

/// <summary>The way of targets through the offices (目标申报流程): 申报 → 审核 → 批复, and back where something is wrong.</summary>
public static class PlanCourse
{
    private static readonly Dictionary<(PlanStage From, PlanAct Act), PlanStage> Steps = new()
    {
        [(PlanStage.Drafting, PlanAct.Save)] = PlanStage.Drafting,
        [(PlanStage.Returned, PlanAct.Save)] = PlanStage.Returned,
        // Targets in force are adjusted by a new version, which takes the same way; those in force hold until it is approved.
        [(PlanStage.Approved, PlanAct.Save)] = PlanStage.Drafting,
        [(PlanStage.Discarded, PlanAct.Save)] = PlanStage.Drafting,
        [(PlanStage.Drafting, PlanAct.Submit)] = PlanStage.Submitted,
        [(PlanStage.Returned, PlanAct.Submit)] = PlanStage.Submitted,
        [(PlanStage.Submitted, PlanAct.Withdraw)] = PlanStage.Drafting,
        [(PlanStage.Submitted, PlanAct.Return)] = PlanStage.Returned,
        [(PlanStage.Reviewed, PlanAct.Return)] = PlanStage.Returned,
        [(PlanStage.Submitted, PlanAct.Review)] = PlanStage.Reviewed,
        [(PlanStage.Reviewed, PlanAct.Approve)] = PlanStage.Approved,
        [(PlanStage.Drafting, PlanAct.Revert)] = PlanStage.Approved,
        [(PlanStage.Returned, PlanAct.Revert)] = PlanStage.Approved,
        [(PlanStage.Drafting, PlanAct.Discard)] = PlanStage.Discarded,
        [(PlanStage.Returned, PlanAct.Discard)] = PlanStage.Discarded,
    };

    /// <summary>What may be done at a stage, in the order of the acts.</summary>
    /// <param name="inForce">True where a version is in force, to which an adjustment can be given up.</param>
    public static IReadOnlyList<PlanAct> ActsAt(PlanStage stage, bool inForce) =>
        [.. Steps.Keys.Where(step => step.From == stage && step.Act != (inForce ? PlanAct.Discard : PlanAct.Revert)).Select(step => step.Act).Order()];

    /// <summary>Where an act leads.</summary>
    /// <param name="by">Who acts, and who handed the targets in; nobody looks through their own.</param>
    /// <param name="remarks">意见: a return says what is wrong.</param>
    /// <returns>The next stage, or <c>budget.plan-stage</c>, <c>budget.plan-own</c> or <c>budget.plan-remarks-missing</c>.</returns>
    public static Outcome<PlanStage> Next((PlanStage Stage, PlanAct Act) step, (string Actor, string? Submitter) by, string? remarks)
    {
        if (!Steps.TryGetValue(step, out var next)) return PlanProblems.WrongStage;
        if (step.Act is PlanAct.Review or PlanAct.Return or PlanAct.Approve && by.Actor == by.Submitter) return PlanProblems.OwnTargets;
        return step.Act == PlanAct.Return && remarks is null ? PlanProblems.RemarksMissing : next;
    }
}
