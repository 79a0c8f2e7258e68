using Gridloom.Domain.Access;
using static Gridloom.Domain.Cases.Lifecycle.CaseActKind;
using static Gridloom.Domain.Cases.Lifecycle.CaseGuard;
using static Gridloom.Domain.Cases.Lifecycle.CaseNeed;
using static Gridloom.Domain.Cases.Lifecycle.CaseStage;
using Clock = Gridloom.Domain.Cases.Lifecycle.CaseClockKind;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// The way of a case (生命周期表), the one place that says it: in which stages an act may be done, by whom, what follows, which clocks stop
/// and start, which event results, and what the act needs. Decisions, the pages' acts and the documentation read it.
/// </summary>
public static class LifecycleTable
{
    private static readonly IReadOnlyList<CaseStage> AnyOpen = CaseStageNames.Open;
    private static readonly IReadOnlyList<Clock> AllClocks = Enum.GetValues<Clock>();

    /// <summary>One row an act, in the order of <see cref="CaseActKind"/>.</summary>
    public static readonly IReadOnlyList<LifecycleRow> Rows =
    [
        //  act             permission                  from                    to         if not    event                      stops                              starts                       if not                       needs            guards
        new(ClearModeration, Permission.ModerateReports, [Reported],             null,      null,     "case.moderation-cleared", [],                                [],                          [],                          [],              [AwaitsModeration]),
        new(SendVerify,      Permission.AcceptCase,      [Reported],             Verifying, null,     "case.verification-sent",  [Clock.Accept],                    [Clock.Verify],              [],                          [],              [NotYetTrue]),
        new(Verify,          Permission.VerifyCase,      [Verifying],            Reported,  Reported, "case.verified",           [Clock.Verify],                    [Clock.Accept],              [Clock.Accept],              [Answer, Note],  [NotReporter]),
        new(Accept,          Permission.AcceptCase,      [Reported],             Accepted,  null,     "case.accepted",           [Clock.Accept],                    [Clock.File],                [],                          [],              [True]),
        new(Reject,          Permission.AcceptCase,      [Reported],             Rejected,  null,     "case.rejected",           [Clock.Accept, Clock.Supervise],   [],                          [],                          [Note],          []),
        new(SelfHandle,      Permission.SelfHandleCase,  [Reported],             Closed,    null,     "case.self-handled",       [Clock.Accept, Clock.Supervise],   [],                          [],                          [Note],          [OwnReport]),
        new(CaseActKind.File, Permission.FileCase,       [Accepted],             Filed,     null,     "case.filed",              [Clock.File],                      [Clock.Dispatch],            [],                          [Condition],     []),
        new(NotFile,         Permission.FileCase,        [Accepted],             NotFiled,  null,     "case.not-filed",          [Clock.File, Clock.Supervise],     [],                          [],                          [Note],          []),
        new(CloseDirectly,   Permission.CloseCase,       [Accepted, Filed],      Closed,    null,     "case.closed-directly",    [Clock.File, Clock.Dispatch, Clock.Case, Clock.Supervise], [],                  [],                          [Note],          []),
        new(Dispatch,        Permission.DispatchCase,    [Filed],                Dispatched, null,    "case.dispatched",         [Clock.Dispatch],                  [Clock.Case, Clock.Holder],  [],                          [CaseNeed.Unit], []),
        new(Receive,         Permission.HandleCase,      [Dispatched],           Handling,  null,     "case.received",           [],                                [],                          [],                          [],              [OwnUnit]),
        new(Return,          Permission.HandleCase,      [Dispatched, Handling], Filed,     null,     "case.returned",           [Clock.Holder],                    [Clock.Dispatch],            [],                          [Clause, Note],  [OwnUnit, NeverReturned]),
        new(Handle,          Permission.HandleCase,      [Handling],             Handled,   null,     "case.handled",            [Clock.Case, Clock.Holder],        [],                          [],                          [Note],          [OwnUnit]),
        new(SendCheck,       Permission.AcceptCase,      [Handled],              Checking,  null,     "case.check-sent",         [],                                [Clock.Check],               [],                          [],              []),
        new(Check,           Permission.CheckCase,       [Checking],             Checked,   Filed,    "case.checked",            [Clock.Check],                     [],                          [Clock.Case, Clock.Dispatch], [Answer, Note], [NotReporter, NotHandler]),
        new(Close,           Permission.CloseCase,       [Checked],              Closed,    null,     "case.closed",             [Clock.Supervise],                 [],                          [],                          [],              []),
        new(Evaluate,        Permission.EvaluateCase,    [Closed],               null,      null,     "case.evaluated",          [],                                [],                          [],                          [CaseNeed.Satisfaction], [NotEvaluated]),
        new(AskVoid,         Permission.AskVoid,         AnyOpen,                null,      null,     "case.void-asked",         [],                                [],                          [],                          [Note],          [VoidNotAsked]),
        new(ApproveVoid,     Permission.ApproveVoid,     AnyOpen,                CaseStage.Void, null, "case.voided",            AllClocks,                         [],                          [],                          [],              [VoidAskedByAnother]),
        new(RefuseVoid,      Permission.ApproveVoid,     AnyOpen,                null,      null,     "case.void-refused",       [],                                [],                          [],                          [Note],          [VoidAskedByAnother]),
        new(AskExtension,    Permission.HandleCase,      [Handling],             null,      null,     "case.extension-asked",    [],                                [],                          [],                          [CaseNeed.Extension, Note], [OwnUnit, NothingAsked]),
        new(ApproveExtension, Permission.ApproveTime,    [Handling],             null,      null,     "case.extended",           [],                                [Clock.Case, Clock.Holder],  [],                          [],              [ExtensionAsked]),
        new(ApproveExtensionAsLeader, Permission.ApproveAsLeader, [Handling],    null,      null,     "case.extended-by-leader", [],                                [Clock.Case, Clock.Holder],  [],                          [],              [LeaderExtensionAsked]),
        new(AskSuspension,   Permission.HandleCase,      [Handling],             null,      null,     "case.suspension-asked",   [],                                [],                          [],                          [Until, Note],   [OwnUnit, NothingAsked]),
        new(ApproveSuspension, Permission.ApproveTime,   [Handling],             Suspended, null,     "case.suspended",          [Clock.Case, Clock.Holder],        [],                          [],                          [],              [SuspensionAsked]),
        new(AskResumption,   Permission.HandleCase,      [Suspended],            null,      null,     "case.resumption-asked",   [],                                [],                          [],                          [Note],          [OwnUnit, NothingAsked]),
        new(Resume,          Permission.ApproveTime,     [Suspended],            Handling,  null,     "case.resumed",            [],                                [Clock.Case, Clock.Holder],  [],                          [Note],          []),
        new(RefuseRequest,   Permission.ApproveTime,     [Handling, Suspended],  null,      null,     "case.request-refused",    [],                                [],                          [],                          [Note],          [SomethingAsked]),
        new(Reclassify,      Permission.FileCase,        [Filed, Dispatched, Handling, Suspended], null, null, "case.reclassified",  [],                                [Clock.Case, Clock.Holder],  [],                          [Condition, Note], []),
        new(Dispute,         Permission.HandleCase,      [Dispatched, Handling], Arbitrating, null,   "case.disputed",           [Clock.Holder],                    [Clock.Arbitrate],           [],                          [Clause, Note],  [OwnUnit, Disputable]),
        new(Rule,            Permission.Arbitrate,       [Arbitrating],          Dispatched, null,    "case.ruled",              [Clock.Arbitrate],                 [Clock.Case, Clock.Holder],  [],                          [CaseNeed.Unit, Note], []),
        new(Urge,            Permission.Urge,            AnyOpen,                null,      null,     "case.urged",              [],                                [],                          [],                          [Note],          []),
        new(Supervise,       Permission.Supervise,       AnyOpen,                null,      null,     "case.supervised",         [],                                [Clock.Supervise],           [],                          [Level, Note],   []),
        new(AnswerSupervision, Permission.AnswerSupervision, AnyOpen,            null,      null,     "case.supervision-answered", [Clock.Supervise],               [],                          [],                          [Note],          [Supervised, Holding]),
        new(Reopen,          Permission.ReopenCase,      [Closed],               Filed,     null,     "case.reopened",           [],                                [Clock.Case, Clock.Dispatch], [],                         [Note],          [NeverReopened]),
        new(ReopenAgain,     Permission.ReopenCase,      [Closed],               Filed,     null,     "case.reopened-again",     [],                                [Clock.Case, Clock.Dispatch, Clock.Supervise], [],        [Note],          [Reopened]),
        new(Link,            Permission.LinkCase,        [Reported, Accepted, Filed, Dispatched, Handling], CaseStage.Linked, null, "case.linked", [Clock.Accept, Clock.File, Clock.Dispatch, Clock.Case, Clock.Holder], [], [], [CaseNeed.Main], [VoidNotAsked]),
        new(Unlink,          Permission.LinkCase,        [CaseStage.Linked],     Filed,     Reported, "case.unlinked",           [],                                [Clock.Case, Clock.Dispatch], [Clock.Accept],             [Note],          [VoidNotAsked]),
        new(CloseWithMain,   Permission.CloseCase,       [CaseStage.Linked],     Closed,    null,     "case.closed-with-main",   [Clock.Supervise],                 [],                          [],                          [],              [FollowsMain]),
        new(HandDown,        Permission.HandleCase,      [Dispatched, Handling], Dispatched, null,    "case.handed-down",        [Clock.Holder],                    [Clock.Holder],              [],                          [CaseNeed.Unit], [OwnUnit, OfStreet]),
        new(RaiseToStreet,   Permission.HandleCase,      [Dispatched, Handling], Dispatched, null,    "case.raised-to-street",   [Clock.Holder],                    [Clock.Holder],              [],                          [Note],          [OwnUnit, OfCommunity, NeverRaised]),
        new(RaiseToDesk,     Permission.HandleCase,      [Dispatched, Handling], Filed,     null,     "case.raised-to-desk",     [Clock.Holder],                    [Clock.Dispatch],            [],                          [Note],          [OwnUnit, MayRaiseToDesk, NeverRaised]),
        new(AskReopen,       Permission.EvaluateCase,    [Closed],               null,      null,     "case.reopen-asked",       [],                                [],                          [],                          [Note],          [WasFiled, Dissatisfied, ReopenNotAsked]),
        new(DeclineReopen,   Permission.ReopenCase,      [Closed],               null,      null,     "case.reopen-declined",    [],                                [],                          [],                          [Note],          [ReopenAsked]),
    ];

    public static LifecycleRow Of(CaseActKind act) => Rows[(int)act];

    /// <summary>
    /// Why the act is refused in this stage; null where it may be done. Every cell of stages × acts is one or the other: the case has ended
    /// (<c>case.ended</c>), follows another (<c>case.follows-main</c>), has not come so far (<c>case.not-yet</c>), or is past it (<c>case.already-past</c>).
    /// </summary>
    public static Problem? Refuse(CaseStage stage, CaseActKind act)
    {
        var from = Of(act).From;
        if (from.Contains(stage)) return null;
        if (stage.IsEnd()) return LifecycleProblems.Ended(stage, act);
        if (stage == CaseStage.Linked) return LifecycleProblems.FollowsMain;

        // Verification leads back to the report, a ruling to the unit, and a rest to the handling: what follows on these is still to come.
        var toCome = stage < from[0] || (stage == Verifying && act is Accept or Reject or SelfHandle or Link) || (stage == Arbitrating && act == Link)
            || (stage == Suspended && act is Handle or Return or Dispute or AskExtension or ApproveExtension or ApproveExtensionAsLeader or Link or HandDown or RaiseToStreet or RaiseToDesk);
        return toCome ? LifecycleProblems.NotYet(stage, act) : LifecycleProblems.AlreadyPast(stage, act);
    }
}
