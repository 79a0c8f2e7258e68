namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What requests for time, and decisions on them, come to (延期与挂账经过); the part of <see cref="CaseHistory"/> that gives and stops time.</summary>
internal static class CaseTimeHistory
{
    public static CaseFile Told(CaseFile c, CaseActed e) => e.Act switch
    {
        CaseActKind.AskExtension => Asked(c, e, CaseRequest.Extension) with { RequestedTime = e.Extension, RequestNeedsLeader = NeedsLeader(c, e.Engineering == true) },
        CaseActKind.AskSuspension => Asked(c, e, CaseRequest.Suspension) with { SuspendedUntil = e.Until },
        CaseActKind.AskResumption => Asked(c, e, CaseRequest.Resumption),
        CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader => CaseHistory.Decided(c) with
        {
            Extensions = c.Extensions + 1, Extended = c.Extended.Length == 0 ? c.RequestedTime! : $"{c.Extended};{c.RequestedTime}",
        },
        CaseActKind.ApproveSuspension => CaseHistory.Decided(c) with { SuspendedAt = e.At, Suspensions = c.Suspensions + 1 },
        CaseActKind.Resume => CaseHistory.Decided(c) with { SuspendedAt = null, Pauses = PauseText.With(c.Pauses, c.SuspendedAt!.Value, e.At) },
        CaseActKind.RefuseRequest => CaseHistory.Decided(c),
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Act, "Nobody tells the facts of this act."),
    };

    /// <summary>The first extension is the duty officer's, unless the work is engineering work.</summary>
    public static bool NeedsLeader(CaseFile c, bool engineering) => c.Extensions > 0 || engineering;

    private static CaseFile Asked(CaseFile c, CaseActed e, CaseRequest request) => c with { Request = request, RequestedAt = e.At, Requester = e.By };
}
