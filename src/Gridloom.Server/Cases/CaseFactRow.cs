using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>A case's row, only as far as cases are counted by it (案件事实行): half the columns, and no long text, of the many that are read at once.</summary>
internal sealed record CaseFactRow(
    string District, string Id, string Area, string? Unit, string Class, string Source, string ReportedBy, string Units, string Stage, Instant ReportedAt,
    Instant? VerifyDue, Instant? VerifiedAt, Instant? AcceptedAt, Instant? RejectedAt, Instant? FileDue, Instant? FiledAt, Instant? NotFiledAt, Instant? DispatchDue,
    Instant? DispatchedAt, Instant? CaseDue, Instant? HolderDue, Instant? HandledAt, Instant? CheckDue, Instant? CheckedAt, Instant? ClosedAt, Instant? DirectlyClosedAt,
    Instant? SelfHandledAt, Instant? VoidedAt, Instant? LinkedAt, Instant? ClosedWithMainAt, long FromPublic, long Reworks, long Returns, long Extensions, long Suspensions, long Urges,
    long Supervisions, long Refusals, long Reopens, string? Risk, string? Hazard, Instant? ReceivedAt, Instant? MediatedAt, Instant? AgreedAt)
{
    public const string Columns =
        """
        c.district, c.id, c.area, c.unit, c.class, c.source, c.reported_by as ReportedBy, c.units, c.stage, c.reported_at as ReportedAt,
        c.verify_due as VerifyDue, c.verified_at as VerifiedAt, c.accepted_at as AcceptedAt, c.rejected_at as RejectedAt, c.file_due as FileDue, c.filed_at as FiledAt,
        c.not_filed_at as NotFiledAt, c.dispatch_due as DispatchDue, c.dispatched_at as DispatchedAt, c.case_due as CaseDue, c.holder_due as HolderDue, c.handled_at as HandledAt,
        c.check_due as CheckDue, c.checked_at as CheckedAt, c.closed_at as ClosedAt, c.directly_closed_at as DirectlyClosedAt,
        c.self_handled_at as SelfHandledAt, c.voided_at as VoidedAt, c.linked_at as LinkedAt, c.closed_with_main_at as ClosedWithMainAt, c.from_public as FromPublic, c.reworks, c.returns,
        c.extensions, c.suspensions, c.urges, c.supervisions, c.refusals, c.reopens, c.risk, c.hazard, c.received_at as ReceivedAt, c.mediated_at as MediatedAt, c.agreed_at as AgreedAt
        """;

    /// <summary>The case's facts; what figures do not ask for is blank.</summary>
    public CaseFile ToFile() => new()
    {
        District = District, Id = Id, Number = "", Catalogue = "", Area = Area, Unit = Unit, Class = Class, Source = Source, Reporter = ReportedBy, Units = Units,
        Stage = CaseStageNames.Find(Stage) ?? throw new InvalidOperationException($"{Id} stands at '{Stage}', which is no stage."), ReportedAt = ReportedAt,
        VerifyDue = VerifyDue, VerifiedAt = VerifiedAt, AcceptedAt = AcceptedAt, RejectedAt = RejectedAt, FileDue = FileDue, FiledAt = FiledAt, NotFiledAt = NotFiledAt,
        DispatchDue = DispatchDue, DispatchedAt = DispatchedAt, CaseDue = CaseDue, HolderDue = HolderDue, HandledAt = HandledAt, CheckDue = CheckDue, CheckedAt = CheckedAt, ClosedAt = ClosedAt,
        DirectlyClosedAt = DirectlyClosedAt, SelfHandledAt = SelfHandledAt, VoidedAt = VoidedAt, FromPublic = FromPublic == 1, Reworks = Reworks, Returns = Returns,
        LinkedAt = LinkedAt, ClosedWithMainAt = ClosedWithMainAt, Extensions = Extensions, Suspensions = Suspensions, Urges = Urges, Supervisions = Supervisions, Refusals = Refusals, Reopens = Reopens,
        Risk = Risk, Hazard = Hazard, ReceivedAt = ReceivedAt, MediatedAt = MediatedAt, AgreedAt = AgreedAt,
    };
}
