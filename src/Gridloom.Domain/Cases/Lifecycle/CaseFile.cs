namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// The facts of one case (案件台账) that decisions, pages and figures read: what its events add up to. An instant that is null has not come.
/// Of steps that may be taken again (verification, dispatch, handling, check) the last one counts, as the standards count it.
/// </summary>
public sealed partial record CaseFile
{
    public required string District { get; init; }
    public required string Id { get; init; }
    public required string Number { get; init; }
    public CaseStage Stage { get; init; }

    /// <summary>When it came to its stage: since then it waits there.</summary>
    public Instant StageAt { get; init; }

    public required string Source { get; init; }

    /// <summary>Residents spoke through the source: on-site verification comes before acceptance.</summary>
    public bool FromPublic { get; init; }

    /// <summary>A public report that nobody has looked at yet.</summary>
    public bool AwaitsModeration { get; init; }

    public required string Area { get; init; }

    /// <summary>As reported; from filing on, that of the condition.</summary>
    public required string Class { get; init; }

    /// <summary>The version under which it was reported; from filing on, under which it was filed.</summary>
    public required string Catalogue { get; init; }

    /// <summary>The filing condition's code; null before filing.</summary>
    public string? Condition { get; init; }

    /// <summary>Of case and holder alike, as <see cref="TimeLimit.Parse"/> reads it; null before filing.</summary>
    public string? Limit { get; init; }

    /// <summary>Of a hazard: its risk and class by their codes; null elsewhere, and until somebody told them. No act changes them.</summary>
    public string? Risk { get; init; }
    public string? Hazard { get; init; }

    /// <summary>Of a dispute: its first session, and the agreement; null elsewhere, and before.</summary>
    public Instant? MediatedAt { get; init; }
    public Instant? AgreedAt { get; init; }

    public Instant ReportedAt { get; init; }

    /// <summary>When it was seen, where that was told and is earlier: a handheld without a network reports late. Null where nobody said so.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>Since when the desk may accept: the report, or the answer to its verification.</summary>
    public Instant AcceptFrom { get; init; }
    public Instant? AcceptDue { get; init; }
    public Instant? VerifySentAt { get; init; }
    public Instant? VerifyDue { get; init; }
    public Instant? VerifiedAt { get; init; }

    /// <summary>What the last verification saw; null while none was answered.</summary>
    public bool? True { get; init; }

    public Instant? AcceptedAt { get; init; }
    public Instant? RejectedAt { get; init; }
    public Instant? FileDue { get; init; }
    public Instant? FiledAt { get; init; }
    public Instant? NotFiledAt { get; init; }

    /// <summary>Since when it waited, or waits, for the last dispatch: filing, a return, or a failed check.</summary>
    public Instant? DispatchFrom { get; init; }
    public Instant? DispatchDue { get; init; }
    public Instant? FirstDispatchedAt { get; init; }

    /// <summary>The case's deadline, from the first dispatch; neither a return nor a rework moves it.</summary>
    public Instant? CaseDue { get; init; }

    /// <summary>When the unit that has it got it; null while no unit has it.</summary>
    public Instant? DispatchedAt { get; init; }

    /// <summary>Since when the holder's limit counts: <see cref="DispatchedAt"/>, or a later change of class that left no time.</summary>
    public Instant? HolderFrom { get; init; }

    /// <summary>The holder's deadline: the full limit from <see cref="HolderFrom"/>, with what was granted on top of it.</summary>
    public Instant? HolderDue { get; init; }
    public Instant? ReceivedAt { get; init; }

    /// <summary>When the unit said that it is done; null again after a failed check.</summary>
    public Instant? HandledAt { get; init; }
    public Instant? CheckSentAt { get; init; }
    public Instant? CheckDue { get; init; }
    public Instant? CheckedAt { get; init; }

    /// <summary>What the last check saw; null while none was answered.</summary>
    public bool? Passed { get; init; }

    /// <summary>What the unit asks for and nobody has decided yet (待批申请); null when it asks for nothing.</summary>
    public CaseRequest? Request { get; init; }
    public Instant? RequestedAt { get; init; }
    public string? Requester { get; init; }

    /// <summary>The time that is asked for, as <see cref="TimeLimit.Parse"/> reads it; null when none is.</summary>
    public string? RequestedTime { get; init; }

    /// <summary>Only a leader may grant it: not the first extension, or one for engineering work.</summary>
    public bool RequestNeedsLeader { get; init; }

    /// <summary>How often its time was extended (延期次数).</summary>
    public long Extensions { get; init; }

    /// <summary>What was granted on top of the limit in force, each as <see cref="TimeLimit.Parse"/> reads it, with a semicolon between.</summary>
    public string Extended { get; init; } = "";

    /// <summary>Since when it rests; null while it does not.</summary>
    public Instant? SuspendedAt { get; init; }

    /// <summary>The day up to which it was asked to rest; the one of the last time.</summary>
    public DateOnly? SuspendedUntil { get; init; }

    /// <summary>How often it rested (挂账次数).</summary>
    public long Suspensions { get; init; }

    /// <summary>The times for which case's and holder's clocks stood still, as <see cref="PauseText"/> writes them.</summary>
    public string Pauses { get; init; } = "";

    /// <summary>How often whoever held it was urged (催办次数).</summary>
    public long Urges { get; init; }

    /// <summary>How seriously a superior watches it; null while nobody ever did.</summary>
    public SupervisionLevel? Supervision { get; init; }
    public Instant? SupervisedAt { get; init; }
    public Instant? SuperviseDue { get; init; }

    /// <summary>When the last supervision was answered; null while it waits.</summary>
    public Instant? SupervisionAnsweredAt { get; init; }

    /// <summary>How often it was supervised (督办次数).</summary>
    public long Supervisions { get; init; }
    public Instant? DisputedAt { get; init; }
    public Instant? ArbitrateDue { get; init; }
    public Instant? RuledAt { get; init; }

    /// <summary>The unit to which the last ruling gave it; null before any.</summary>
    public string? RuledUnit { get; init; }

    /// <summary>The codes of the units that sent it back and did not get it again, with a space between.</summary>
    public string Returners { get; init; } = "";

    /// <summary>How often a unit got it again that had sent it back as another's (推诿次数).</summary>
    public long Refusals { get; init; }

    /// <summary>The number of the main case (主案) that it follows, or with which it was closed; null for a matter of its own.</summary>
    public string? Main { get; init; }
    public Instant? LinkedAt { get; init; }
    public Instant? ClosedWithMainAt { get; init; }

    /// <summary>Closed on the straight way (结案); the short paths have instants of their own.</summary>
    public Instant? ClosedAt { get; init; }
    public Instant? DirectlyClosedAt { get; init; }
    public Instant? SelfHandledAt { get; init; }
    public Instant? VoidAskedAt { get; init; }
    public Instant? VoidedAt { get; init; }
    public Instant? ReopenedAt { get; init; }

    /// <summary>How often it was taken up again after it was closed (重开次数).</summary>
    public long Reopens { get; init; }

    /// <summary>When the reporter said how content they are; null again once it is reopened.</summary>
    public Instant? EvaluatedAt { get; init; }
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>The account that reported; <c>public</c> for a resident on a public page.</summary>
    public required string Reporter { get; init; }

    /// <summary>Who answered the last verification.</summary>
    public string? Verifier { get; init; }

    /// <summary>Every account that handled it, the last at the end, with a space between.</summary>
    public string Handlers { get; init; } = "";

    /// <summary>Who answered the last check.</summary>
    public string? Checker { get; init; }

    /// <summary>Who asks to void it; null when nobody does, or the request was refused.</summary>
    public string? VoidAsker { get; init; }

    /// <summary>The code of the unit that has it, or that handled it; null while no unit has it.</summary>
    public string? Unit { get; init; }

    /// <summary>The codes of all units that had it, the last at the end, with a space between.</summary>
    public string Units { get; init; } = "";

    /// <summary>The codes of all units that were asked for a part of it, with a space between.</summary>
    public string Helpers { get; init; } = "";

    /// <summary>The codes of all units that see it: those that had it, and those that were asked for a part of it.</summary>
    public string SeenBy => Helpers.Length == 0 ? Units : $"{Units} {Helpers}";

    /// <summary>How many different units had it, those below others included.</summary>
    public long UnitCount { get; init; }

    /// <summary>A check failed, and it was not dispatched since.</summary>
    public bool AwaitsRework { get; init; }

    /// <summary>How often a unit got it again after its own work had failed the check (返工次数).</summary>
    public long Reworks { get; init; }

    /// <summary>How often a unit sent it back as another's (退回次数).</summary>
    public long Returns { get; init; }

    /// <summary>1 after the report, one more with every event.</summary>
    public long Version { get; init; } = 1;

    /// <summary>When it came to its end, whichever that was; null while it is open.</summary>
    public Instant? EndedAt => ClosedAt ?? DirectlyClosedAt ?? ClosedWithMainAt ?? SelfHandledAt ?? RejectedAt ?? NotFiledAt ?? VoidedAt;
}
