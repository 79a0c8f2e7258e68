using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Puts parts into words (协同用语).</summary>
internal static class PartWords
{
    public static string Type(PartType type, Words t) => t.InEnglish ? type.English() : type.Chinese();

    public static string Stage(PartStage stage, Words t) => t.InEnglish ? stage.English() : stage.Chinese();

    public static string Act(PartActKind act, Words t) => t.InEnglish ? char.ToUpperInvariant(act.English()[0]) + act.English()[1..] : act.Chinese();

    /// <summary>The stage as a tag.</summary>
    public static Remark State(PartFile p, Words t) => new(Stage(p.Stage, t), p.Stage switch
    {
        PartStage.Asked or PartStage.Done => Tone.Warn,
        PartStage.Refused => Tone.Late,
        PartStage.Confirmed => Tone.Ok,
        PartStage.Withdrawn => Tone.Stopped,
        _ => Tone.Brand,
    });

    /// <summary>What is to be noticed about it; at most two of these are shown in a row.</summary>
    public static IEnumerable<Remark> Remarks(PartFile p, Words t)
    {
        if (p.Satisfied is { } said) yield return said ? new(t["街道满意"], Tone.Ok) : new(t["街道不满意"], Tone.Late);
        if (p.RefusedAt is not null && p.Stage != PartStage.Refused) yield return new(t["推诿"], Tone.Warn);
        if (p.Reworks > 0) yield return new(t["返工 {0} 次", p.Reworks], Tone.Warn);
    }

    public static ClockLine Clock(PartClock clock, Words t)
    {
        string Span(TimeSpan span) => clock.Limit.Unit == Domain.Cases.TimeUnit.CalendarDays ? Show.Wall((long)span.TotalMinutes, t) : Show.Working((long)span.TotalMinutes, t);
        var words = clock.State switch
        {
            ClockState.Stopped => clock.OnTime ? t["按期"] : t["超期 {0}", Span(clock.Remaining)],
            ClockState.Overdue => t["超 {0}", Span(clock.Remaining)],
            _ => t["余 {0}", Span(clock.Remaining)],
        };
        var name = clock.Kind == PartClockKind.Answer ? t["报到时限"] : t["办理时限"];
        return new(name, clock.State, Math.Round((decimal)clock.Used.Ticks * 100 / clock.Limit.Length.Ticks, 1), words, t["已用 {0} / 时限 {1}", Span(clock.Used), Span(clock.Limit.Length)], clock.From, clock.Due)
        {
            OnTime = clock.OnTime,
        };
    }
}
