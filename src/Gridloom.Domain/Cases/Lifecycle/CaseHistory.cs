namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Adds events up to facts (案件经过): the only code that changes a case's facts, so a replay of its events gives the same case.</summary>
public static class CaseHistory
{
    /// <summary>The case behind a recomputation of its deadlines.</summary>
    public static CaseFile Apply(CaseFile c, CaseDeadlineRecomputed e) => e.Moves.Aggregate(c, Started) with { Version = c.Version + 1 };

    /// <summary>The case behind an act.</summary>
    public static CaseFile Apply(CaseFile c, CaseActed e)
    {
        var moved = Told(c, e) with { Stage = e.Stage, StageAt = e.Stage == c.Stage ? c.StageAt : e.At, Version = c.Version + 1 };
        if (e.Starts.Any(static start => start.Clock == CaseClockKind.Accept)) moved = moved with { AcceptFrom = e.At };
        if (e.Starts.Any(static start => start.Clock == CaseClockKind.Dispatch)) moved = moved with { DispatchFrom = e.At };
        return e.Starts.Aggregate(moved, Started);
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
        CaseActKind.Dispatch => Dispatched(c, e.Unit!, e.At),
        CaseActKind.Receive => c with { ReceivedAt = e.At },
        CaseActKind.Return => Taken(c) with { Returns = c.Returns + 1 },
        CaseActKind.Handle => c with { HandledAt = e.At, Handlers = TextSet.With(c.Handlers, e.By) },
        CaseActKind.SendCheck => c with { CheckSentAt = e.At, CheckedAt = null, Passed = null, Checker = null },
        CaseActKind.Check => Checked(c, e),
        CaseActKind.Close => c with { ClosedAt = e.At },
        CaseActKind.Evaluate => c with { EvaluatedAt = e.At, Satisfaction = e.Satisfaction },
        CaseActKind.AskVoid => c with { VoidAskedAt = e.At, VoidAsker = e.By },
        CaseActKind.ApproveVoid => c with { VoidedAt = e.At },
        CaseActKind.RefuseVoid => c with { VoidAskedAt = null, VoidAsker = null },
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Act, "Nobody tells the facts of this act."),
    };

    private static CaseFile Filed(CaseFile c, CaseFiling filing) =>
        c with { Catalogue = filing.Catalogue, Class = filing.Class, Condition = filing.Condition, Limit = filing.Limit };

    private static CaseFile Dispatched(CaseFile c, string unit, Instant at)
    {
        var units = TextSet.With(c.Units, unit);
        return c with
        {
            FirstDispatchedAt = c.FirstDispatchedAt ?? at,
            DispatchedAt = at,
            Unit = unit,
            Units = units,
            UnitCount = TextSet.Count(units),
            Reworks = c.AwaitsRework && TextSet.Last(c.Units) == unit ? c.Reworks + 1 : c.Reworks,
            AwaitsRework = false,
        };
    }

    private static CaseFile Checked(CaseFile c, CaseActed e)
    {
        var told = c with { CheckedAt = e.At, Passed = e.Answer, Checker = e.By };
        return e.Answer == true ? told : Taken(told) with { HandledAt = null, AwaitsRework = true };
    }

    /// <summary>No unit has it any more; which ones had it stays known.</summary>
    private static CaseFile Taken(CaseFile c) => c with { Unit = null, DispatchedAt = null, HolderDue = null, ReceivedAt = null };

    private static CaseFile Started(CaseFile c, ClockStart start) => start.Clock switch
    {
        CaseClockKind.Accept => c with { AcceptDue = start.Due },
        CaseClockKind.Verify => c with { VerifyDue = start.Due },
        CaseClockKind.File => c with { FileDue = start.Due },
        CaseClockKind.Dispatch => c with { DispatchDue = start.Due },
        CaseClockKind.Case => c with { CaseDue = start.Due },
        CaseClockKind.Holder => c with { HolderDue = start.Due },
        CaseClockKind.Check => c with { CheckDue = start.Due },
        _ => throw new ArgumentOutOfRangeException(nameof(start), start.Clock, "No fact holds this clock's deadline."),
    };
}
