using Gridloom.Domain;

namespace Gridloom.Server.Cases;

/// <summary>A case as its row has it: what was reported, and the facts that its events add up to. Positions are whole 1e-7 degrees; null when only an address is known.</summary>
internal sealed record StoredCase(
    string District, string Id, string Number, string Area, string Class, string Catalogue, string Source, string Description, string Address,
    long? LongitudeE7, long? LatitudeE7, long Photos, string Stage, Instant StageAt, long FromPublic, long AwaitsModeration, string? Condition,
    string? TimeLimit, Instant ReportedAt, Instant AcceptFrom, Instant? AcceptDue, Instant? VerifySentAt, Instant? VerifyDue, Instant? VerifiedAt,
    Instant? AcceptedAt, Instant? RejectedAt, Instant? FileDue, Instant? FiledAt, Instant? NotFiledAt, Instant? DispatchFrom, Instant? DispatchDue,
    Instant? FirstDispatchedAt, Instant? CaseDue, Instant? DispatchedAt, Instant? HolderFrom, Instant? HolderDue, Instant? ReceivedAt, Instant? HandledAt,
    Instant? CheckSentAt, Instant? CheckDue, Instant? CheckedAt, Instant? ClosedAt, Instant? DirectlyClosedAt, Instant? SelfHandledAt,
    Instant? VoidAskedAt, Instant? VoidedAt, Instant? EvaluatedAt, Instant? EndedAt, long? VerifiedTrue, long? Passed, string? Satisfaction,
    string ReportedBy, string? Verifier, string Handlers, string? Checker, string? VoidAsker, string? Unit, string Units, string Helpers, long UnitCount,
    long AwaitsRework, long Reworks, long Returns, string? Request, Instant? RequestedAt, string? RequestedBy, string? RequestedTime, long RequestNeedsLeader,
    long Extensions, string Extended, Instant? SuspendedAt, string? SuspendedUntil, long Suspensions, string Pauses, long Urges, string? Supervision, Instant? SupervisedAt,
    Instant? SuperviseDue, Instant? SupervisionAnsweredAt, long Supervisions, Instant? DisputedAt, Instant? ArbitrateDue, Instant? RuledAt, string? RuledUnit,
    string Returners, long Refusals, Instant? ReopenedAt, long Reopens, Instant? HappenedAt, string? Main, Instant? LinkedAt, Instant? ClosedWithMainAt,
    string? UnitLevel, long HandDowns, long Raises, string Raisers, Instant? ReopenAskedAt, Instant? ReopenDeclinedAt, long ReopenAsks, long ReopenGrants, long ReopenDeclines, long Version)
{
    /// <summary>The codes of all units that see it: those that had it, and those that were asked for a part of it.</summary>
    public string SeenBy => Helpers.Length == 0 ? Units : $"{Units} {Helpers}";

    public const string Columns =
        """
        c.district, c.id, c.number, c.area, c.class, c.catalogue, c.source, c.description, c.address, c.longitude_e7 as LongitudeE7,
        c.latitude_e7 as LatitudeE7, c.photos, c.stage, c.stage_at as StageAt, c.from_public as FromPublic, c.awaits_moderation as AwaitsModeration,
        c.condition, c.time_limit as TimeLimit, c.reported_at as ReportedAt, c.accept_from as AcceptFrom, c.accept_due as AcceptDue,
        c.verify_sent_at as VerifySentAt, c.verify_due as VerifyDue, c.verified_at as VerifiedAt, c.accepted_at as AcceptedAt, c.rejected_at as RejectedAt,
        c.file_due as FileDue, c.filed_at as FiledAt, c.not_filed_at as NotFiledAt, c.dispatch_from as DispatchFrom, c.dispatch_due as DispatchDue,
        c.first_dispatched_at as FirstDispatchedAt, c.case_due as CaseDue, c.dispatched_at as DispatchedAt, c.holder_from as HolderFrom, c.holder_due as HolderDue,
        c.received_at as ReceivedAt, c.handled_at as HandledAt, c.check_sent_at as CheckSentAt, c.check_due as CheckDue, c.checked_at as CheckedAt,
        c.closed_at as ClosedAt, c.directly_closed_at as DirectlyClosedAt, c.self_handled_at as SelfHandledAt, c.void_asked_at as VoidAskedAt,
        c.voided_at as VoidedAt, c.evaluated_at as EvaluatedAt, c.ended_at as EndedAt, c.verified_true as VerifiedTrue, c.passed, c.satisfaction,
        c.reported_by as ReportedBy, c.verifier, c.handlers, c.checker, c.void_asker as VoidAsker, c.unit, c.units, c.helpers, c.unit_count as UnitCount,
        c.awaits_rework as AwaitsRework, c.reworks, c.returns, c.request, c.requested_at as RequestedAt, c.requested_by as RequestedBy, c.requested_time as RequestedTime,
        c.request_needs_leader as RequestNeedsLeader, c.extensions, c.extended, c.suspended_at as SuspendedAt, c.suspended_until as SuspendedUntil, c.suspensions, c.pauses, c.urges,
        c.supervision, c.supervised_at as SupervisedAt, c.supervise_due as SuperviseDue, c.supervision_answered_at as SupervisionAnsweredAt, c.supervisions,
        c.disputed_at as DisputedAt, c.arbitrate_due as ArbitrateDue, c.ruled_at as RuledAt, c.ruled_unit as RuledUnit, c.returners, c.refusals,
        c.reopened_at as ReopenedAt, c.reopens, c.happened_at as HappenedAt, c.main, c.linked_at as LinkedAt, c.closed_with_main_at as ClosedWithMainAt,
        c.unit_level as UnitLevel, c.hand_downs as HandDowns, c.raises, c.raisers, c.reopen_asked_at as ReopenAskedAt, c.reopen_declined_at as ReopenDeclinedAt,
        c.reopen_asks as ReopenAsks, c.reopen_grants as ReopenGrants, c.reopen_declines as ReopenDeclines, c.version
        """;
}
