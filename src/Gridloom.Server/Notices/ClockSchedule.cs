using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>
/// Keeps for each running clock when somebody is to be reminded next (提醒排程), so that nobody has to look through the open cases: an act moves
/// the rows of its own case, and the rest is a question by time.
/// </summary>
internal sealed class ClockSchedule(NoticeTeller teller, Cases.CaseRulesLookup rules)
{
    private static readonly CaseClockKind[] Kinds = Enum.GetValues<CaseClockKind>();

    /// <summary>The clock as it will stand at any instant.</summary>
    public Func<Instant, CaseClock?> ClockOf(CaseFile c, CaseClockKind kind)
    {
        var loop = rules.For(c);
        return at => loop.Clock(c, kind, at);
    }

    /// <summary>The percentages at which somebody is told something of this clock.</summary>
    public IReadOnlyCollection<int> Steps(CaseClockKind kind) => [.. teller.Rules.Of(kind).Select(static r => r.Percent).Distinct()];

    /// <summary>Whether these rows are not those of the case as it is now.</summary>
    public bool Differs(CaseFile c, IEnumerable<StoredClock> known) => !Runs(c).Select(static r => r.Run).ToHashSet(StringComparer.Ordinal).SetEquals(known.Select(RunOf));

    /// <summary>Brings the rows of a case up to its clocks. A run that is known keeps what was told of it.</summary>
    public async ValueTask Keep(Turn turn, CaseFile c)
    {
        var known = (await turn.List<StoredClock>($"select {StoredClock.Columns} from notice_clock k where k.district = @District and k.number = @Number", new { turn.District, c.Number }))
            .ToDictionary(RunOf, StringComparer.Ordinal);
        var runs = Runs(c).ToList();
        foreach (var gone in known.Values.Where(k => !runs.Exists(r => r.Facts.Kind.Code() == k.Clock)))
            turn.Save("delete from notice_clock where district = @District and number = @Number and clock = @Clock", new { turn.District, gone.Number, gone.Clock });
        foreach (var (facts, run) in runs)
            if (!known.ContainsKey(run)) Write(turn, c, facts, 0);
    }

    /// <summary>Writes that the clock was looked at up to this percentage, and when it is looked at next.</summary>
    public void Write(Turn turn, CaseFile c, ClockFacts run, int told)
    {
        var next = ClockSteps.Next(ClockOf(c, run.Kind), run, Steps(run.Kind), told);
        turn.Save(
            """
            insert into notice_clock (district, number, clock, from_at, due_at, told, next_at) values (@District, @Number, @clock, @From, @Due, @told, @next)
            on conflict (district, number, clock) do update set from_at = excluded.from_at, due_at = excluded.due_at, told = excluded.told, next_at = excluded.next_at
            """,
            new { turn.District, c.Number, clock = run.Kind.Code(), run.From, run.Due, told = (long)told, next = next?.At });
    }

    public static string RunOf(StoredClock k) => NoticeBasis.RunOf(new(CaseClockKindNames.Find(k.Clock)!.Value, k.FromAt, k.DueAt, null));

    private IEnumerable<(ClockFacts Facts, string Run)> Runs(CaseFile c) =>
        Kinds.Where(kind => teller.Rules.Of(kind).Count > 0).Select(kind => NoticeBasis.Running(c, kind)).OfType<ClockFacts>().Select(static f => (f, NoticeBasis.RunOf(f)));
}
