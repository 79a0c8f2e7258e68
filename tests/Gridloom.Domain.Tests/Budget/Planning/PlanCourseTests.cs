using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Tests.Budget.Planning;

public sealed class PlanCourseTests
{
    [Theory]
    [InlineData(PlanStage.Drafting, false, "Save Submit Discard")]
    [InlineData(PlanStage.Drafting, true, "Save Submit Revert")]
    [InlineData(PlanStage.Submitted, true, "Withdraw Return Review")]
    [InlineData(PlanStage.Returned, false, "Save Submit Discard")]
    [InlineData(PlanStage.Returned, true, "Save Submit Revert")]
    [InlineData(PlanStage.Reviewed, true, "Return Approve")]
    [InlineData(PlanStage.Approved, true, "Save")]
    [InlineData(PlanStage.Discarded, false, "Save")]
    public void Each_stage_has_its_acts(PlanStage stage, bool inForce, string acts) => string.Join(' ', PlanCourse.ActsAt(stage, inForce)).ShouldBe(acts);

    [Fact]
    public void Targets_go_from_office_to_office()
    {
        var stage = PlanStage.Drafting;
        foreach (var (act, actor, after) in new[]
        {
            (PlanAct.Submit, "clerk", PlanStage.Submitted), (PlanAct.Return, "reviewer", PlanStage.Returned), (PlanAct.Save, "clerk", PlanStage.Returned), (PlanAct.Submit, "clerk", PlanStage.Submitted),
            (PlanAct.Review, "reviewer", PlanStage.Reviewed), (PlanAct.Approve, "leader", PlanStage.Approved), (PlanAct.Save, "clerk", PlanStage.Drafting),
        })
        {
            PlanCourse.Next((stage, act), (actor, "clerk"), "意见").Succeeded(out stage, out var refused).ShouldBeTrue(refused?.Chinese);
            stage.ShouldBe(after);
        }
    }

    [Theory]
    [InlineData(PlanStage.Submitted, PlanAct.Review, "clerk", "意见", "budget.plan-own")]
    [InlineData(PlanStage.Submitted, PlanAct.Return, "clerk", "意见", "budget.plan-own")]
    [InlineData(PlanStage.Reviewed, PlanAct.Approve, "clerk", null, "budget.plan-own")]
    [InlineData(PlanStage.Submitted, PlanAct.Return, "reviewer", null, "budget.plan-remarks-missing")]
    [InlineData(PlanStage.Drafting, PlanAct.Approve, "leader", null, "budget.plan-stage")]
    [InlineData(PlanStage.Submitted, PlanAct.Save, "clerk", null, "budget.plan-stage")]
    [InlineData(PlanStage.Approved, PlanAct.Load, "clerk", null, "budget.plan-stage")]
    public void Other_ways_are_refused(PlanStage stage, PlanAct act, string actor, string? remarks, string code)
    {
        PlanCourse.Next((stage, act), (actor, "clerk"), remarks).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe(code);
    }
}
