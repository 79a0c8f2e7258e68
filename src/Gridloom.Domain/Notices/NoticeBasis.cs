using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>On what a notice stands (成立依据): the fact of the case, as a short text. It still holds when the same text follows from the case as it is now.</summary>
public static class NoticeBasis
{
    /// <summary>The text of the rule's condition; null when the case does not meet it.</summary>
    public static string? Of(NoticeRule rule, CaseFile c) => rule.While switch
    {
        NoticeWhile.Always => "always",
        NoticeWhile.Open => c.EndedAt is null ? "open" : null,
        NoticeWhile.Stage => Text(c.Stage.Code(), c.StageAt),
        NoticeWhile.Request => c.Request is { } request ? Text(request.Code(), c.RequestedAt!.Value) : null,
        NoticeWhile.Void => c.VoidAsker is not null && c.EndedAt is null ? Text("void", c.VoidAskedAt!.Value) : null,
        NoticeWhile.Supervision => c is { SupervisedAt: { } since, SupervisionAnsweredAt: null, EndedAt: null } ? Text("supervised", since) : null,
        NoticeWhile.Clock => rule.Clock is { } kind && Running(c, kind) is { } clock ? RunOf(clock) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.While, "No fact belongs to this condition."),
    };

    /// <summary>The clock, if it runs and anybody may be reminded of it: a case that follows another one nags nobody.</summary>
    public static ClockFacts? Running(CaseFile c, CaseClockKind kind) =>
        c.Stage == CaseStage.Linked || c.EndedAt is not null || CaseClock.Find(c, kind) is not { Stop: null } clock ? null : clock;

    /// <summary>One run of a clock (计时轮次): a new start or a moved deadline is another one, and may be reminded of anew.</summary>
    public static string RunOf(ClockFacts clock) => FormattableString.Invariant($"{clock.Kind.Code()} {clock.From.Microseconds} {clock.Due.Microseconds}");

    private static string Text(string fact, Instant since) => FormattableString.Invariant($"{fact} {since.Microseconds}");
}
