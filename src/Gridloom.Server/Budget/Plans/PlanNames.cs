using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>Stages and acts as they are coded, and as people read them (环节与操作名称).</summary>
internal static class PlanNames
{
    private static readonly (PlanStage Stage, string Code)[] Stages =
    [
        (PlanStage.Drafting, "drafting"), (PlanStage.Submitted, "submitted"), (PlanStage.Returned, "returned"), (PlanStage.Reviewed, "reviewed"), (PlanStage.Approved, "approved"), (PlanStage.Discarded, "discarded"),
    ];

    private static readonly (PlanAct Act, string Code)[] Acts =
    [
        (PlanAct.Save, "save"), (PlanAct.Submit, "submit"), (PlanAct.Withdraw, "withdraw"), (PlanAct.Return, "return"), (PlanAct.Review, "review"), (PlanAct.Approve, "approve"),
        (PlanAct.Revert, "revert"), (PlanAct.Discard, "discard"), (PlanAct.Load, "load"),
    ];

    public static string CodeOf(PlanStage stage) => Array.Find(Stages, known => known.Stage == stage).Code;

    public static string CodeOf(PlanAct act) => Array.Find(Acts, known => known.Act == act).Code;

    public static PlanStage StageOf(string code) => Array.Find(Stages, known => known.Code == code).Stage;

    /// <summary>Null when there is no such act.</summary>
    public static PlanAct? FindAct(string code) => Array.Find(Acts, known => known.Code == code) is { Code: not null } found ? found.Act : null;

    public static string Of(PlanStage stage, Words t) => stage switch
    {
        PlanStage.Drafting => t["编制中"],
        PlanStage.Submitted => t["待审核"],
        PlanStage.Returned => t["已退回"],
        PlanStage.Reviewed => t["待批复"],
        PlanStage.Discarded => t["已作废"],
        _ => t["已批复"],
    };

    public static string Of(PlanAct act, Words t) => act switch
    {
        PlanAct.Save => t["保存"],
        PlanAct.Submit => t["提交"],
        PlanAct.Withdraw => t["撤回"],
        PlanAct.Return => t["退回"],
        PlanAct.Review => t["审核通过"],
        PlanAct.Approve => t["批复"],
        PlanAct.Revert => t["放弃修改"],
        PlanAct.Discard => t["作废"],
        _ => t["导入"],
    };

    public static Tone ToneOf(PlanStage stage) => stage switch
    {
        PlanStage.Returned => Tone.Warn,
        PlanStage.Approved => Tone.Ok,
        PlanStage.Submitted or PlanStage.Reviewed => Tone.Stopped,
        _ => Tone.Plain,
    };
}
