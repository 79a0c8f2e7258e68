using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What waits for whom (待办), told from the lifecycle table: a case waits for whoever may take its usual next step.</summary>
public static class CaseQueues
{
    private static readonly (CaseQueue Queue, CaseActKind Act, string Code, string Character, string Chinese, string English)[] All =
    [
        (CaseQueue.Supervision, CaseActKind.AnswerSupervision, "supervision", "督", "督办待答复", "Supervisions to be answered"),
        (CaseQueue.Moderation, CaseActKind.ClearModeration, "moderation", "审", "待审看", "To be looked at"),
        (CaseQueue.Acceptance, CaseActKind.Accept, "acceptance", "受", "待受理", "To be accepted"),
        (CaseQueue.Verification, CaseActKind.Verify, "verification", "核", "待核实", "To be verified"),
        (CaseQueue.Filing, CaseActKind.File, "filing", "立", "待立案", "To be filed"),
        (CaseQueue.Dispatch, CaseActKind.Dispatch, "dispatch", "派", "待派遣", "To be dispatched"),
        (CaseQueue.Arbitration, CaseActKind.Rule, "arbitration", "裁", "待裁定", "To be ruled on"),
        (CaseQueue.Extension, CaseActKind.ApproveExtension, "extension", "延", "延期待批", "More time to be decided"),
        (CaseQueue.LeaderExtension, CaseActKind.ApproveExtensionAsLeader, "leader-extension", "延", "延期待领导批", "More time for a leader to decide"),
        (CaseQueue.Suspension, CaseActKind.ApproveSuspension, "suspension", "挂", "挂账待批", "Rests to be decided"),
        (CaseQueue.Resting, CaseActKind.Resume, "resting", "挂", "挂账中", "Resting"),
        (CaseQueue.Receipt, CaseActKind.Receive, "receipt", "接", "待接收", "To be received"),
        (CaseQueue.Handling, CaseActKind.Handle, "handling", "处", "处置中", "Being handled"),
        (CaseQueue.CheckSending, CaseActKind.SendCheck, "check-sending", "查", "待发核查", "To be sent for checking"),
        (CaseQueue.Check, CaseActKind.Check, "check", "查", "待核查", "To be checked"),
        (CaseQueue.Closing, CaseActKind.Close, "closing", "结", "待结案", "To be closed"),
        (CaseQueue.Voiding, CaseActKind.ApproveVoid, "voiding", "废", "作废待批", "Voiding to be decided"),
        (CaseQueue.Reopening, CaseActKind.DeclineReopen, "reopening", "重", "重办待答复", "Requests to reopen to be answered"),
    ];

    /// <summary>Stable: it stands in addresses.</summary>
    public static string Code(this CaseQueue queue) => All[(int)queue].Code;

    /// <summary>The one character on its seal.</summary>
    public static string Character(this CaseQueue queue) => All[(int)queue].Character;

    public static string Chinese(this CaseQueue queue) => All[(int)queue].Chinese;

    public static string English(this CaseQueue queue) => All[(int)queue].English;

    /// <summary>The queue of that code; null when there is none.</summary>
    public static CaseQueue? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Queue;
    }

    /// <summary>The queues that this person may work on, in the order of the way.</summary>
    public static IReadOnlyList<CaseQueue> Of(Actor who) => [.. All.Where(row => who.May(LifecycleTable.Of(row.Act).Permission)).Select(static row => row.Queue)];

    /// <summary>The queue in which the case waits for this person now; null when it waits for somebody else, or for nobody.</summary>
    public static CaseQueue? Of(CaseFile c, Actor who)
    {
        var offered = CaseLifecycle.Offered(c, who);
        // An untrue or unseen report cannot be accepted yet; it waits at the same desk all the same.
        if (offered.Contains(CaseActKind.SendVerify)) return CaseQueue.Acceptance;
        var at = Array.FindIndex(All, row => offered.Contains(row.Act));
        return at < 0 ? null : All[at].Queue;
    }
}
