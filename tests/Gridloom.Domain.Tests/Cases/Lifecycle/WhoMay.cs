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
            Return => c.Stage is CaseStage.Dispatched or CaseStage.Handling && holds && who.May("case.handle"),
            Handle => c.Stage == CaseStage.Handling && holds && who.May("case.handle"),
            SendCheck => c.Stage == CaseStage.Handled && who.May("case.accept"),
            Check => c.Stage == CaseStage.Checking && !mine && !c.Handlers.Contains(who.Account, StringComparison.Ordinal) && who.May("case.check"),
            Close => c.Stage == CaseStage.Checked && who.May("case.close"),
            Evaluate => c.Stage == CaseStage.Closed && c.EvaluatedAt is null && who.May("case.evaluate"),
            AskVoid => open && c.VoidAsker is null && who.May("case.ask-void"),
            ApproveVoid or RefuseVoid => open && c.VoidAsker is not null && c.VoidAsker != who.Account && who.May("case.approve-void"),
            _ => false,
        };
    }
}
