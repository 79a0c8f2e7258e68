using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>The facts of a case as columns, and back (台账与行): yes and no are 1 and 0, stages and answers stand by their codes.</summary>
internal static class CaseFileRows
{
    private const string Day = "yyyy-MM-dd";

    public static CaseFile ToFile(this StoredCase r) => new()
    {
        District = r.District, Id = r.Id, Number = r.Number, Area = r.Area, Class = r.Class, Catalogue = r.Catalogue, Source = r.Source, Version = r.Version,
        Stage = CaseStageNames.Find(r.Stage) ?? throw new InvalidOperationException($"{r.Number} stands at '{r.Stage}', which is no stage."), StageAt = r.StageAt,
        FromPublic = r.FromPublic == 1, AwaitsModeration = r.AwaitsModeration == 1, Condition = r.Condition, Limit = r.TimeLimit, ReportedAt = r.ReportedAt, HappenedAt = r.HappenedAt,
        AcceptFrom = r.AcceptFrom, AcceptDue = r.AcceptDue, VerifySentAt = r.VerifySentAt, VerifyDue = r.VerifyDue, VerifiedAt = r.VerifiedAt, True = ToBool(r.VerifiedTrue),
        AcceptedAt = r.AcceptedAt, RejectedAt = r.RejectedAt, FileDue = r.FileDue, FiledAt = r.FiledAt, NotFiledAt = r.NotFiledAt,
        DispatchFrom = r.DispatchFrom, DispatchDue = r.DispatchDue, FirstDispatchedAt = r.FirstDispatchedAt, CaseDue = r.CaseDue,
        DispatchedAt = r.DispatchedAt, HolderFrom = r.HolderFrom, HolderDue = r.HolderDue, ReceivedAt = r.ReceivedAt, HandledAt = r.HandledAt,
        CheckSentAt = r.CheckSentAt, CheckDue = r.CheckDue, CheckedAt = r.CheckedAt, Passed = ToBool(r.Passed),
        Request = r.Request is { } request ? CaseRequestNames.Find(request) : null, RequestedAt = r.RequestedAt, Requester = r.RequestedBy, RequestedTime = r.RequestedTime, RequestNeedsLeader = r.RequestNeedsLeader == 1,
        Extensions = r.Extensions, Extended = r.Extended, SuspendedAt = r.SuspendedAt, SuspendedUntil = r.SuspendedUntil is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
        Suspensions = r.Suspensions, Pauses = r.Pauses, Urges = r.Urges, Supervision = r.Supervision is { } level ? SupervisionLevelNames.Find(level) : null, SupervisedAt = r.SupervisedAt,
        SuperviseDue = r.SuperviseDue, SupervisionAnsweredAt = r.SupervisionAnsweredAt, Supervisions = r.Supervisions, DisputedAt = r.DisputedAt, ArbitrateDue = r.ArbitrateDue, RuledAt = r.RuledAt,
        RuledUnit = r.RuledUnit, Returners = r.Returners, Refusals = r.Refusals, ReopenedAt = r.ReopenedAt, Reopens = r.Reopens, Main = r.Main, LinkedAt = r.LinkedAt, ClosedWithMainAt = r.ClosedWithMainAt,
        ClosedAt = r.ClosedAt, DirectlyClosedAt = r.DirectlyClosedAt, SelfHandledAt = r.SelfHandledAt, VoidAskedAt = r.VoidAskedAt, VoidedAt = r.VoidedAt,
        EvaluatedAt = r.EvaluatedAt, Satisfaction = r.Satisfaction is { } answer ? SatisfactionNames.Find(answer) : null,
        Reporter = r.ReportedBy, Verifier = r.Verifier, Handlers = r.Handlers, Checker = r.Checker, VoidAsker = r.VoidAsker,
        Unit = r.Unit, Units = r.Units, Helpers = r.Helpers, UnitCount = r.UnitCount, AwaitsRework = r.AwaitsRework == 1, Reworks = r.Reworks, Returns = r.Returns,
        UnitLevel = r.UnitLevel is { } of ? UnitLevelNames.Find(of) : null, HandDowns = r.HandDowns, Raises = r.Raises, Raisers = r.Raisers,
        ReopenAskedAt = r.ReopenAskedAt, ReopenDeclinedAt = r.ReopenDeclinedAt, ReopenAsks = r.ReopenAsks, ReopenGrants = r.ReopenGrants, ReopenDeclines = r.ReopenDeclines,
    };

    /// <summary>The columns that an event may change, and the key.</summary>
    public const string Changes =
        """
        update case_case set class = @Class, catalogue = @Catalogue, stage = @stage, stage_at = @StageAt, awaits_moderation = @moderation, condition = @Condition, time_limit = @Limit,
            accept_from = @AcceptFrom, accept_due = @AcceptDue, verify_sent_at = @VerifySentAt, verify_due = @VerifyDue, verified_at = @VerifiedAt, verified_true = @verifiedTrue,
            accepted_at = @AcceptedAt, rejected_at = @RejectedAt, file_due = @FileDue, filed_at = @FiledAt, not_filed_at = @NotFiledAt,
            dispatch_from = @DispatchFrom, dispatch_due = @DispatchDue, first_dispatched_at = @FirstDispatchedAt, case_due = @CaseDue,
            dispatched_at = @DispatchedAt, holder_from = @HolderFrom, holder_due = @HolderDue, received_at = @ReceivedAt, handled_at = @HandledAt,
            check_sent_at = @CheckSentAt, check_due = @CheckDue, checked_at = @CheckedAt, passed = @passed,
            request = @request, requested_at = @RequestedAt, requested_by = @Requester, requested_time = @RequestedTime, request_needs_leader = @needsLeader, extensions = @Extensions, extended = @Extended,
            suspended_at = @SuspendedAt, suspended_until = @suspendedUntil, suspensions = @Suspensions, pauses = @Pauses, urges = @Urges, supervision = @supervision, supervised_at = @SupervisedAt,
            supervise_due = @SuperviseDue, supervision_answered_at = @SupervisionAnsweredAt, supervisions = @Supervisions, disputed_at = @DisputedAt, arbitrate_due = @ArbitrateDue, ruled_at = @RuledAt,
            ruled_unit = @RuledUnit, returners = @Returners, refusals = @Refusals, reopened_at = @ReopenedAt, reopens = @Reopens, main = @Main, linked_at = @LinkedAt, closed_with_main_at = @ClosedWithMainAt,
            closed_at = @ClosedAt, directly_closed_at = @DirectlyClosedAt, self_handled_at = @SelfHandledAt, void_asked_at = @VoidAskedAt, voided_at = @VoidedAt,
            ended_at = @EndedAt, evaluated_at = @EvaluatedAt, satisfaction = @satisfaction,
            verifier = @Verifier, handlers = @Handlers, checker = @Checker, void_asker = @VoidAsker, unit = @Unit, units = @Units, unit_count = @UnitCount,
            awaits_rework = @rework, reworks = @Reworks, returns = @Returns,
            unit_level = @unitLevel, hand_downs = @HandDowns, raises = @Raises, raisers = @Raisers, reopen_asked_at = @ReopenAskedAt, reopen_declined_at = @ReopenDeclinedAt,
            reopen_asks = @ReopenAsks, reopen_grants = @ReopenGrants, reopen_declines = @ReopenDeclines, version = @Version
        where district = @District and number = @Number
        """;

    public static object ToRow(this CaseFile c) => new
    {
        c.District, c.Number, c.Class, c.Catalogue, stage = c.Stage.Code(), c.StageAt, moderation = ToLong(c.AwaitsModeration), c.Condition, c.Limit,
        c.AcceptFrom, c.AcceptDue, c.VerifySentAt, c.VerifyDue, c.VerifiedAt, verifiedTrue = ToLong(c.True), c.AcceptedAt, c.RejectedAt, c.FileDue, c.FiledAt, c.NotFiledAt,
        c.DispatchFrom, c.DispatchDue, c.FirstDispatchedAt, c.CaseDue, c.DispatchedAt, c.HolderFrom, c.HolderDue, c.ReceivedAt, c.HandledAt, c.CheckSentAt, c.CheckDue, c.CheckedAt, passed = ToLong(c.Passed),
        request = c.Request?.Code(), c.RequestedAt, c.Requester, c.RequestedTime, needsLeader = ToLong(c.RequestNeedsLeader)!.Value, c.Extensions, c.Extended, c.SuspendedAt,
        suspendedUntil = c.SuspendedUntil?.ToString(Day, CultureInfo.InvariantCulture), c.Suspensions, c.Pauses, c.Urges, supervision = c.Supervision?.Code(), c.SupervisedAt, c.SuperviseDue,
        c.SupervisionAnsweredAt, c.Supervisions, c.DisputedAt, c.ArbitrateDue, c.RuledAt, c.RuledUnit, c.Returners, c.Refusals, c.ReopenedAt, c.Reopens, c.Main, c.LinkedAt, c.ClosedWithMainAt,
        c.ClosedAt, c.DirectlyClosedAt, c.SelfHandledAt, c.VoidAskedAt, c.VoidedAt, c.EndedAt, c.EvaluatedAt, satisfaction = c.Satisfaction?.Code(),
        c.Verifier, c.Handlers, c.Checker, c.VoidAsker, c.Unit, c.Units, c.UnitCount, rework = ToLong(c.AwaitsRework)!.Value, c.Reworks, c.Returns,
        unitLevel = c.UnitLevel?.Code(), c.HandDowns, c.Raises, c.Raisers, c.ReopenAskedAt, c.ReopenDeclinedAt, c.ReopenAsks, c.ReopenGrants, c.ReopenDeclines, c.Version,
    };

    private static bool? ToBool(long? column) => column is { } yes ? yes == 1 : null;

    private static long? ToLong(bool? fact) => fact is { } yes ? yes ? 1 : 0 : null;
}
