namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Adds events up to facts (案件经过): the only code that changes a case's facts, so a replay of its events gives the same case.</summary>
public static class CaseHistory
{
    /// <summary>The case behind a recomputation of its deadlines.</summary>
    public static CaseFile Apply(CaseFile c, CaseDeadlineRecomputed e) => e.Moves.Aggregate(c, Started) with { Version = c.Version + 1 };

    /// <summary>The case behind an act.</summary>
    public static CaseFile Apply(CaseFile c, CaseActed e) => e.Starts.Aggregate(Facts(c, e), Started);

    /// <summary>The facts behind an act, but for the deadlines: these follow from the facts.</summary>
    internal static CaseFile Facts(CaseFile c, CaseActed e)
    {
        var moved = Told(c, e) with { Stage = e.Stage, StageAt = e.Stage == c.Stage ? c.StageAt : e.At, Version = c.Version + 1 };
        var starts = LifecycleTable.Of(e.Act).StartsOn(e.Answer);
        if (starts.Contains(CaseClockKind.Accept)) moved = moved with { AcceptFrom = e.At };
        if (starts.Contains(CaseClockKind.Dispatch)) moved = moved with { DispatchFrom = e.At };
        if (starts.Contains(CaseClockKind.Supervise)) moved = moved with { SupervisedAt = e.At, SupervisionAnsweredAt = null, Supervisions = c.Supervisions + 1 };
        return moved;
    }

    private static CaseFile Told(CaseFile c, CaseActed e) => e.Act switch
    {
        CaseActKind.ClearModeration => c with { AwaitsModeration = false },
        CaseActKind.SendVerify => c with { VerifySentAt = e.At, VerifiedAt = null, True = null, Verifier = null },
        CaseActKind.Verify => c with { VerifiedAt = e.At, True = e.Answer, Verifier = e.By },
        CaseActKind.Accept => c with { AcceptedAt = e.At },
        CaseActKind.Reject => c with { RejectedAt = e.At },
        CaseActKind.SelfHandle => c with { SelfHandledAt = e.At, Handlers = TextSet.With(c.Handlers, e.By) },
        CaseActKind.File => Filed(c, e.Filing!) with { FiledAt = e.At },
        CaseActKind.NotFile => c with { NotFiledAt = e.At },
        CaseActKind.CloseDirectly => c with { DirectlyClosedAt = e.At },
        CaseActKind.Dispatch => Dispatched(c, e),
        CaseActKind.Receive => c with { ReceivedAt = e.At },
        CaseActKind.Return => Returned(c),
        CaseActKind.Handle => Decided(c) with { HandledAt = e.At, Handlers = TextSet.With(c.Handlers, e.By) },
        CaseActKind.SendCheck => c with { CheckSentAt = e.At, CheckedAt = null, Passed = null, Checker = null },
        CaseActKind.Check => Checked(c, e),
        CaseActKind.Close => c with { ClosedAt = e.At },
        CaseActKind.Evaluate => c with { EvaluatedAt = e.At, Satisfaction = e.Satisfaction },
        CaseActKind.AskVoid => c with { VoidAskedAt = e.At, VoidAsker = e.By },
        CaseActKind.ApproveVoid => c with { VoidedAt = e.At },
        CaseActKind.RefuseVoid => c with { VoidAskedAt = null, VoidAsker = null },
        CaseActKind.Dispute => Returned(c) with { DisputedAt = e.At, RuledAt = null },
        CaseActKind.Rule => Dispatched(c, e) with { RuledAt = e.At, RuledUnit = e.Unit },
        CaseActKind.Reclassify => Reclassified(c, e),
        CaseActKind.Urge => c with { Urges = c.Urges + 1 },
        CaseActKind.Supervise => c with { Supervision = e.Level },
        CaseActKind.AnswerSupervision => c with { SupervisionAnsweredAt = e.At },
        CaseActKind.Reopen => Reopened(c, e.At),
        CaseActKind.ReopenAgain => Reopened(c, e.At) with { Supervision = Escalated(c) },
        CaseActKind.Link => Linked(c, e),
        CaseActKind.Unlink => Unlinked(c, e.At),
        CaseActKind.CloseWithMain => c with { ClosedWithMainAt = e.At },
        CaseActKind.HandDown => Dispatched(Taken(c), e) with { HandDowns = c.HandDowns + 1 },
        CaseActKind.RaiseToStreet => Given(Raised(c), e),
        CaseActKind.RaiseToDesk => Raised(c),
        CaseActKind.AskReopen => c with { ReopenAskedAt = e.At, ReopenAsks = c.ReopenAsks + 1 },
        CaseActKind.DeclineReopen => c with { ReopenAskedAt = null, ReopenDeclinedAt = e.At, ReopenDeclines = c.ReopenDeclines + 1 },
        _ => CaseTimeHistory.Told(c, e),
    };

    /// <summary>Whoever had it has it no more. A dispatch that was made stays judged; one that was waited for is not.</summary>
    private static CaseFile Linked(CaseFile c, CaseActed e) => Taken(c) with { Main = e.Main, LinkedAt = e.At, DispatchFrom = c.Unit is null ? c.DispatchFrom : null };

    /// <summary>It starts where the desk decides about it, and nobody was late while it followed another: that time is a pause.</summary>
    private static CaseFile Unlinked(CaseFile c, Instant at) => c with
    {
        Main = null, LinkedAt = null, AcceptedAt = c.FiledAt is null ? null : c.AcceptedAt,
        Pauses = c.FirstDispatchedAt is null ? c.Pauses : PauseText.With(c.Pauses, c.LinkedAt!.Value, at),
    };

    /// <summary>Each reopening after the first watches it more closely.</summary>
    private static SupervisionLevel Escalated(CaseFile c) => c.Supervision switch
    {
        null => SupervisionLevel.Normal,
        SupervisionLevel.Normal => SupervisionLevel.Key,
        _ => SupervisionLevel.Listed,
    };

    /// <summary>What was granted or asked for on the old terms falls: it may count in another way than the new limit does.</summary>
    private static CaseFile Reclassified(CaseFile c, CaseActed e)
    {
        var filed = Filed(c.Request == CaseRequest.Extension ? Decided(c) : c, e.Filing!);
        return filed with { Extended = "", HolderFrom = e.HolderFrom ?? c.HolderFrom };
    }

    private static CaseFile Filed(CaseFile c, CaseFiling filing) =>
        c with { Catalogue = filing.Catalogue, Class = filing.Class, Condition = filing.Condition, Limit = filing.Limit };

    /// <summary>Somebody decided that it is this unit's. A street answers for what its communities did: it reworks what they had handled.</summary>
    private static CaseFile Dispatched(CaseFile c, CaseActed e) => Given(c, e) with
    {
        Refusals = TextSet.Has(c.Returners, e.Unit!) ? c.Refusals + 1 : c.Refusals,
        Returners = TextSet.Without(c.Returners, e.Unit!),
        Reworks = c.AwaitsRework && UnitCode.IsWithin(TextSet.Last(c.Units)!, e.Unit!) ? c.Reworks + 1 : c.Reworks,
        AwaitsRework = false,
    };

    private static CaseFile Given(CaseFile c, CaseActed e)
    {
        var units = TextSet.With(c.Units, e.Unit!);
        return c with
        {
            FirstDispatchedAt = c.FirstDispatchedAt ?? e.At, DispatchedAt = e.At, HolderFrom = e.At,
            Unit = e.Unit, UnitLevel = e.UnitLevel, Units = units, UnitCount = TextSet.Count(units),
        };
    }

    /// <summary>Nobody says that it is another's: neither a return nor a refusal comes of it.</summary>
    private static CaseFile Raised(CaseFile c) => Taken(c) with { Raises = c.Raises + 1, Raisers = TextSet.With(c.Raisers, c.Unit!) };

    private static CaseFile Checked(CaseFile c, CaseActed e)
    {
        var told = c with { CheckedAt = e.At, Passed = e.Answer, Checker = e.By };
        return e.Answer == true ? told : Taken(told) with { HandledAt = null, AwaitsRework = true };
    }

    /// <summary>No unit has it any more; which ones had it stays known.</summary>
    private static CaseFile Taken(CaseFile c) => Decided(c) with { Unit = null, UnitLevel = null, DispatchedAt = null, HolderFrom = null, HolderDue = null, ReceivedAt = null };

    /// <summary>Whatever the unit had asked for needs no decision any more.</summary>
    internal static CaseFile Decided(CaseFile c) => c with { Request = null, RequestedAt = null, Requester = null, RequestedTime = null, RequestNeedsLeader = false };

    private static CaseFile Returned(CaseFile c) => Taken(c) with { Returns = c.Returns + 1, Returners = TextSet.With(c.Returners, c.Unit!) };

    /// <summary>Between its handling and its reopening nobody was late: that time is a pause.</summary>
    private static CaseFile Reopened(CaseFile c, Instant at) => Taken(c) with
    {
        ClosedAt = null, DirectlyClosedAt = null, ClosedWithMainAt = null, Main = null, LinkedAt = null, HandledAt = null, EvaluatedAt = null, Satisfaction = null, ReopenedAt = at, Reopens = c.Reopens + 1,
        ReopenAskedAt = null, ReopenDeclinedAt = null, ReopenGrants = c.ReopenAskedAt is null ? c.ReopenGrants : c.ReopenGrants + 1,
        SupervisionAnsweredAt = c.SupervisionAnsweredAt ?? (c.SupervisedAt is null ? null : c.EndedAt),
        Pauses = c.FirstDispatchedAt is null ? c.Pauses : PauseText.With(c.Pauses, c.HandledAt ?? c.LinkedAt ?? c.EndedAt!.Value, at),
    };

    private static CaseFile Started(CaseFile c, ClockStart start) => start.Clock switch
    {
        CaseClockKind.Accept => c with { AcceptDue = start.Due },
        CaseClockKind.Verify => c with { VerifyDue = start.Due },
        CaseClockKind.File => c with { FileDue = start.Due },
        CaseClockKind.Dispatch => c with { DispatchDue = start.Due },
        CaseClockKind.Case => c with { CaseDue = start.Due },
        CaseClockKind.Holder => c with { HolderDue = start.Due },
        CaseClockKind.Check => c with { CheckDue = start.Due },
        CaseClockKind.Arbitrate => c with { ArbitrateDue = start.Due },
        CaseClockKind.Supervise => c with { SuperviseDue = start.Due },
        _ => throw new ArgumentOutOfRangeException(nameof(start), start.Clock, "No fact holds this clock's deadline."),
    };
}
