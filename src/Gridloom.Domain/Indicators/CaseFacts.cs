using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>Every fact that a measure or a question may name (案件事实表).</summary>
public static class CaseFacts
{
    public static readonly CaseFact Area = new("area", static c => c.Area);
    public static readonly CaseFact Unit = new("unit", static c => c.Unit);
    public static readonly CaseFact Class = new("class", static c => c.Class);
    public static readonly CaseFact Source = new("source", static c => c.Source);

    /// <summary>The account that reported; of a public report, <c>public</c>.</summary>
    public static readonly CaseFact Worker = new("worker", static c => c.Reporter);

    /// <summary>The codes of all units that had it, with a space between.</summary>
    public static readonly CaseFact Units = new("units", static c => c.Units);

    /// <summary>The codes of all units that were asked for a part of it, with a space between.</summary>
    public static readonly CaseFact Helpers = new("helpers", static c => c.Helpers);

    /// <summary>The risk of a hazard, by its code; none for whatever is no hazard, and until somebody told it.</summary>
    public static readonly CaseFact Risk = new("risk", static c => c.Risk);

    /// <summary>The class of a hazard, by its code.</summary>
    public static readonly CaseFact Hazard = new("hazard", static c => c.Hazard);

    /// <summary>The code of the stage.</summary>
    public static readonly CaseFact Stage = new("stage", static c => c.Stage.Code());

    public static readonly CaseFact Reported = At("reported", static c => c.ReportedAt);
    public static readonly CaseFact Ended = At("ended", static c => c.EndedAt);

    /// <summary>The deadline of the step that the case waits for.</summary>
    public static readonly CaseFact StepDue = At("step-due", CaseClock.StepDue);

    /// <summary>It came from the public page and nobody has looked at it.</summary>
    public static readonly CaseFact AwaitsModeration = new("awaits-moderation", FactKind.Flag, static c => c.AwaitsModeration ? 1 : 0);

    public static readonly IReadOnlyList<CaseFact> All =
    [
        Area, Unit, Class, Source, Worker, Units, Helpers, Stage, Reported, Ended, StepDue, AwaitsModeration, Risk, Hazard,
        At("verify-due", static c => c.VerifyDue),
        At("verified", static c => c.VerifiedAt),
        At("accepted", static c => c.AcceptedAt),
        At("rejected", static c => c.RejectedAt),
        At("file-due", static c => c.FileDue),
        At("filed", static c => c.FiledAt),
        At("not-filed", static c => c.NotFiledAt),
        At("dispatch-due", static c => c.DispatchDue),
        At("dispatched", static c => c.DispatchedAt),
        At("case-due", static c => c.CaseDue),
        At("holder-due", static c => c.HolderDue),
        At("received", static c => c.ReceivedAt),
        At("handled", static c => c.HandledAt),
        At("check-due", static c => c.CheckDue),
        At("checked", static c => c.CheckedAt),
        At("closed", static c => c.ClosedAt),
        At("directly-closed", static c => c.DirectlyClosedAt),
        At("self-handled", static c => c.SelfHandledAt),
        At("voided", static c => c.VoidedAt),
        At("linked", static c => c.LinkedAt),
        At("closed-with-main", static c => c.ClosedWithMainAt),
        At("mediated", static c => c.MediatedAt),
        At("agreed", static c => c.AgreedAt),
        new("from-public", FactKind.Flag, static c => c.FromPublic ? 1 : 0),
        new("reworks", FactKind.Number, static c => c.Reworks),
        new("returns", FactKind.Number, static c => c.Returns),
        new("extensions", FactKind.Number, static c => c.Extensions),
        new("suspensions", FactKind.Number, static c => c.Suspensions),
        new("urges", FactKind.Number, static c => c.Urges),
        new("supervisions", FactKind.Number, static c => c.Supervisions),
        new("refusals", FactKind.Number, static c => c.Refusals),
        new("reopens", FactKind.Number, static c => c.Reopens),
        new("hand-downs", FactKind.Number, static c => c.HandDowns),
        new("raises", FactKind.Number, static c => c.Raises),
        new("reopen-asks", FactKind.Number, static c => c.ReopenAsks),
        new("reopen-grants", FactKind.Number, static c => c.ReopenGrants),
        new("reopen-declines", FactKind.Number, static c => c.ReopenDeclines),
    ];

    /// <summary>The fact of that code; null when there is none.</summary>
    public static CaseFact? Find(string code) => All.FirstOrDefault(fact => fact.Code == code);

    private static CaseFact At(string code, Func<CaseFile, Instant?> at) => new(code, FactKind.Instant, c => at(c)?.Microseconds);
}
