using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Judges person and case against a row of the table (限制条件), before anything is filled in.</summary>
internal static class CaseGuards
{
    public static Problem? Refuse(CaseFile c, LifecycleRow row, Actor who) => RefusePerson(c, row, who) ?? RefuseCase(c, row, who);

    public static Problem? RefusePerson(CaseFile c, LifecycleRow row, Actor who)
    {
        if (who.District != c.District || !who.Scope.Covers(c.Area)) return CaseProblems.NotFound;
        return who.May(row.Permission) ? null : LifecycleProblems.NotPermitted;
    }

    public static Problem? RefuseCase(CaseFile c, LifecycleRow row, Actor who)
    {
        if (LifecycleTable.Refuse(c.Stage, row.Act) is { } refused) return refused;
        if (c.AwaitsModeration && row.Act != CaseActKind.ClearModeration) return LifecycleProblems.AwaitsModeration;
        return row.Guards.Select(guard => Refuse(c, guard, who)).FirstOrDefault(static problem => problem is not null);
    }

    private static Problem? Refuse(CaseFile c, CaseGuard guard, Actor who) => guard switch
    {
        CaseGuard.AwaitsModeration => c.AwaitsModeration ? null : LifecycleProblems.AlreadyModerated,
        CaseGuard.NotYetTrue => c.True == true ? LifecycleProblems.AlreadyTrue : null,
        CaseGuard.True when c.True == false => LifecycleProblems.Untrue,
        CaseGuard.True => c.FromPublic && c.True is null ? LifecycleProblems.VerificationMissing : null,
        CaseGuard.OwnReport => c.Reporter == who.Account && !c.FromPublic ? null : LifecycleProblems.NotYourReport,
        CaseGuard.OwnUnit => who.Unit is not null && who.Unit == c.Unit ? null : LifecycleProblems.NotYourUnit,
        CaseGuard.NotReporter => c.Reporter == who.Account ? LifecycleProblems.YourOwnReport : null,
        CaseGuard.NotHandler => TextSet.Has(c.Handlers, who.Account) ? LifecycleProblems.YourOwnHandling : null,
        CaseGuard.VoidNotAsked => c.VoidAsker is null ? null : LifecycleProblems.VoidAlreadyAsked,
        CaseGuard.VoidAskedByAnother when c.VoidAsker is null => LifecycleProblems.VoidNotAsked,
        CaseGuard.VoidAskedByAnother => c.VoidAsker == who.Account ? LifecycleProblems.YourOwnVoidRequest : null,
        CaseGuard.NotEvaluated => c.EvaluatedAt is null ? null : LifecycleProblems.AlreadyEvaluated,
        CaseGuard.NothingAsked => c.Request is null ? null : LifecycleProblems.RequestPending,
        CaseGuard.NeverReturned => c.Returns == 0 ? null : LifecycleProblems.ReturnedBefore,
        CaseGuard.Disputable when c.Returns == 0 => LifecycleProblems.NeverReturned,
        CaseGuard.Disputable => c.RuledUnit is not null && c.RuledUnit == c.Unit ? LifecycleProblems.RuledYours : null,
        CaseGuard.Supervised => c.SupervisedAt is not null && c.SupervisionAnsweredAt is null ? null : LifecycleProblems.NotSupervised,
        CaseGuard.Holding => who.Unit == (c.Stage is CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended ? c.Unit : null) ? null : LifecycleProblems.NotYourUnit,
        CaseGuard.NeverReopened when c.FiledAt is null => LifecycleProblems.NeverFiled,
        CaseGuard.NeverReopened => c.Reopens == 0 ? null : LifecycleProblems.ReopenedBefore,
        CaseGuard.Reopened => c.Reopens > 0 ? null : LifecycleProblems.NeverReopened,
        CaseGuard.FollowsMain => LifecycleProblems.FollowsMain,
        CaseGuard.OfStreet => c.UnitLevel == UnitLevel.Street ? null : LevelProblems.NothingBelow,
        CaseGuard.OfCommunity => c.UnitLevel == UnitLevel.Community ? null : LevelProblems.NothingAbove,
        CaseGuard.MayRaiseToDesk => c.UnitLevel == UnitLevel.Street ? null : LevelProblems.NotForDesk,
        CaseGuard.NeverRaised when c.RuledUnit is not null && c.RuledUnit == c.Unit => LifecycleProblems.RuledYours,
        CaseGuard.NeverRaised => TextSet.Has(c.Raisers, c.Unit!) ? LevelProblems.RaisedBefore : null,
        CaseGuard.WasFiled => c.FiledAt is null ? LifecycleProblems.NeverFiled : null,
        CaseGuard.Dissatisfied => c.Satisfaction == Satisfaction.Dissatisfied ? null : ReopenProblems.NotDissatisfied,
        CaseGuard.ReopenNotAsked when c.ReopenAskedAt is not null => ReopenProblems.AskedAlready,
        CaseGuard.ReopenNotAsked => c.ReopenDeclinedAt is null ? null : ReopenProblems.DeclinedAlready,
        CaseGuard.ReopenAsked => c.ReopenAskedAt is null ? ReopenProblems.NothingAsked : null,
        CaseGuard.SomethingAsked or CaseGuard.ExtensionAsked or CaseGuard.LeaderExtensionAsked or CaseGuard.SuspensionAsked => RefuseDecision(c, guard, who),
        _ => throw new ArgumentOutOfRangeException(nameof(guard), guard, "Nobody judges this guard."),
    };

    private static Problem? RefuseDecision(CaseFile c, CaseGuard guard, Actor who) => guard switch
    {
        _ when c.Request is null => LifecycleProblems.NothingAsked,
        _ when c.Requester == who.Account => LifecycleProblems.YourOwnRequest,
        CaseGuard.ExtensionAsked when c.Request == CaseRequest.Extension => c.RequestNeedsLeader ? LifecycleProblems.LeaderDecides : null,
        CaseGuard.LeaderExtensionAsked when c.Request == CaseRequest.Extension => c.RequestNeedsLeader ? null : LifecycleProblems.NoLeaderNeeded,
        CaseGuard.SuspensionAsked when c.Request == CaseRequest.Suspension => null,
        CaseGuard.SomethingAsked => null,
        _ => LifecycleProblems.SomethingElseAsked,
    };
}
