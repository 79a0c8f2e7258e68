using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Cases.Lifecycle.CaseActKind;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

/// <summary>The naive oracle of who may do what now: written by hand from the rules in words, without the table.</summary>
internal static class WhoMay
{
    public static bool May(CaseFile c, CaseActKind act, Actor who)
    {
        if (who.District != c.District || !c.Area.StartsWith(who.Scope.Area, StringComparison.Ordinal)) return false;
        if (c.AwaitsModeration) return act == ClearModeration && c.Stage == CaseStage.Reported && who.May("case.moderate");
        var open = c.EndedAt is null;
        var mine = c.Reporter == who.Account;
        var holds = who.Unit is { } unit && unit == c.Unit;
        return act switch
        {
            SendVerify => c.Stage == CaseStage.Reported && c.True != true && who.May("case.accept"),
            Verify => c.Stage == CaseStage.Verifying && !mine && who.May("case.verify"),
            Accept => c.Stage == CaseStage.Reported && (c.True == true || (c.True is null && !c.FromPublic)) && who.May("case.accept"),
            Reject => c.Stage == CaseStage.Reported && who.May("case.accept"),
            SelfHandle => c.Stage == CaseStage.Reported && mine && !c.FromPublic && who.May("case.self-handle"),
            CaseActKind.File or NotFile => c.Stage == CaseStage.Accepted && who.May("case.file"),
            CloseDirectly => c.Stage is CaseStage.Accepted or CaseStage.Filed && who.May("case.close"),
            Dispatch => c.Stage == CaseStage.Filed && who.May("case.dispatch"),
            Receive => c.Stage == CaseStage.Dispatched && holds && who.May("case.handle"),
            Return => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && c.Returns == 0 && who.May("case.handle"),
            Dispute => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && c.Returns > 0 && c.RuledUnit != c.Unit && who.May("case.handle"),
            Rule => c.Stage == CaseStage.Arbitrating && who.May("case.arbitrate"),
            AskExtension or AskSuspension => c.Stage == CaseStage.Handling && holds && c.Request is null && who.May("case.handle"),
            AskResumption => c.Stage == CaseStage.Suspended && holds && c.Request is null && who.May("case.handle"),
            ApproveExtension => c.Stage == CaseStage.Handling && c.Request == CaseRequest.Extension && !c.RequestNeedsLeader && c.Requester != who.Account && who.May("case.approve-time"),
            ApproveExtensionAsLeader => c.Stage == CaseStage.Handling && c.Request == CaseRequest.Extension && c.RequestNeedsLeader && c.Requester != who.Account && who.May("case.approve-as-leader"),
            ApproveSuspension => c.Stage == CaseStage.Handling && c.Request == CaseRequest.Suspension && c.Requester != who.Account && who.May("case.approve-time"),
            Resume => c.Stage == CaseStage.Suspended && who.May("case.approve-time"),
            RefuseRequest => open && c.Request is not null && c.Requester != who.Account && who.May("case.approve-time"),
            Reclassify => c.Stage is CaseStage.Filed or CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended && who.May("case.file"),
            Urge => open && who.May("case.urge"),
            Supervise => open && who.May("case.supervise"),
            AnswerSupervision => open && c.SupervisedAt is not null && c.SupervisionAnsweredAt is null && who.Unit == c.HeldBy() && who.May("case.answer-supervision"),
            Reopen => c.Stage == CaseStage.Closed && c.FiledAt is not null && c.Reopens == 0 && who.May("case.reopen"),
            ReopenAgain => c.Stage == CaseStage.Closed && c.Reopens > 0 && who.May("case.reopen"),
            Link => c.Stage is CaseStage.Reported or CaseStage.Accepted or CaseStage.Filed or CaseStage.Dispatched or CaseStage.Handling && c.VoidAsker is null && who.May("case.link"),
            Unlink => c.Stage == CaseStage.Linked && c.VoidAsker is null && who.May("case.link"),
            Handle => c.Stage == CaseStage.Handling && holds && who.May("case.handle"),
            SendCheck => c.Stage == CaseStage.Handled && who.May("case.accept"),
            Check => c.Stage == CaseStage.Checking && !mine && !c.Handlers.Contains(who.Account, StringComparison.Ordinal) && who.May("case.check"),
            Close => c.Stage == CaseStage.Checked && who.May("case.close"),
            Evaluate => c.Stage == CaseStage.Closed && c.EvaluatedAt is null && who.May("case.evaluate"),
            AskVoid => open && c.VoidAsker is null && who.May("case.ask-void"),
            ApproveVoid or RefuseVoid => open && c.VoidAsker is not null && c.VoidAsker != who.Account && who.May("case.approve-void"),
            HandDown => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && OfStreet(c) && who.May("case.handle"),
            RaiseToStreet => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && c.Unit!.Contains('.', StringComparison.Ordinal) && Raises(c) && who.May("case.handle"),
            RaiseToDesk => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && OfStreet(c) && Raises(c) && who.May("case.handle"),
            AskReopen => c.Stage == CaseStage.Closed && c.FiledAt is not null && c.Satisfaction == Satisfaction.Dissatisfied && (c.ReopenAskedAt ?? c.ReopenDeclinedAt) is null && who.May("case.evaluate"),
            DeclineReopen => c.Stage == CaseStage.Closed && c.ReopenAskedAt is not null && who.May("case.reopen"),
            _ => false,
        };
    }

    private static bool OfStreet(CaseFile c) => c.Unit!.StartsWith("street-", StringComparison.Ordinal) && !c.Unit.Contains('.', StringComparison.Ordinal);

    private static bool Raises(CaseFile c) => c.Unit != c.RuledUnit && !c.Raisers.Split(' ').Contains(c.Unit);

    private static string? HeldBy(this CaseFile c) => c.Stage is CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended ? c.Unit : null;
}
