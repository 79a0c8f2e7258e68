using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Makes the ledger of a case from its events and puts it into words and places (时限账本).</summary>
internal sealed class CaseLedger(CaseLifecycle lifecycle, CaseWords words)
{
    /// <summary>The stretches, from the events as they were written.</summary>
    /// <param name="course">Newest first, as <see cref="CaseCourse.Read"/> gives it.</param>
    public IReadOnlyList<LedgerEntry> Entries(StoredCase c, IReadOnlyList<CaseCourse.Entry> course, Instant now)
    {
        var reported = course.FirstOrDefault(static e => e.Event.Kind == CaseReported.Name)?.Event ?? throw new InvalidOperationException($"The history of {c.Number} does not begin with its report.");
        var first = lifecycle.Open(c.District, Read<CaseReported>(reported.Body), c.ReportedBy, c.ReportedAt);
        return lifecycle.Ledger(first, course.Reverse().Select(Told).OfType<Event>(), now);
    }

    public LedgerModel? Tell(StoredCase c, IReadOnlyList<CaseCourse.Entry> course, Instant now, Words t)
    {
        var entries = Entries(c, course, now);
        if (entries.Count == 0) return null;
        var holders = new LedgerHolders(c.District, lifecycle.Rules.Units, entries);
        var file = c.ToFile();
        var wall = (file.EndedAt ?? now) - c.ReportedAt;
        var sum = entries.Aggregate(TimeSpan.Zero, static (s, e) => s + e.OfCase + e.OfStep + e.Outside + e.Stopped);
        return new(
            [.. entries.Select(e => Row(e, holders, t))], Total(entries, t), Wall(wall, t), sum == wall,
            LedgerDrawing.Lane(new(entries, holders, lifecycle.Rules.Calendar, now), file, t), lifecycle.Clock(file, CaseClockKind.Case, now) is { } clock ? LedgerDrawing.Fold(entries, holders, clock, t) : null);
    }

    private LedgerRow Row(LedgerEntry e, LedgerHolders holders, Words t) => new(
        holders.Of(e), Name(e, holders.District, t), e.Began is { } act ? CaseCourse.Title(act, t) + (act.Clause is { } clause ? t["，依据权责清单 {0} 条", clause] : "") : t["上报，等受理"],
        e.From, Working(e.OfCase, t), Working(e.OfStep, t), Wall(e.Outside, t), Working(e.Stopped, t), Wall(e.Length, t));

    private static LedgerRow Total(IReadOnlyList<LedgerEntry> entries, Words t)
    {
        TimeSpan Sum(Func<LedgerEntry, TimeSpan> of) => entries.Aggregate(TimeSpan.Zero, (sum, e) => sum + of(e));
        return new(
            new("", ""), "", "", entries[^1].To, Working(Sum(static e => e.OfCase), t), Working(Sum(static e => e.OfStep), t), Wall(Sum(static e => e.Outside), t), Working(Sum(static e => e.Stopped), t),
            Wall(Sum(static e => e.Length), t));
    }

    private string Name(LedgerEntry e, string district, Words t) => e.Holder switch
    {
        CaseHolder.Queue => t["受理队列"],
        CaseHolder.Collector => t["采集员"],
        CaseHolder.Unit => words.UnitName(district, e.Unit!),
        CaseHolder.Suspended => t["{0}（挂账）", words.UnitName(district, e.Unit!)],
        CaseHolder.Arbiter => t["裁定人"],
        CaseHolder.Main => t["主案"],
        CaseHolder.Closed => t["已结案"],
        _ => t["坐席"],
    };

    internal static string Working(TimeSpan span, Words t) => span == TimeSpan.Zero ? "–" : Show.Working(Minutes(span), t);

    private static string Wall(TimeSpan span, Words t) => span == TimeSpan.Zero ? "–" : Show.Wall(Minutes(span), t);

    private static long Minutes(TimeSpan span) => (long)Math.Round(span.TotalMinutes, MidpointRounding.AwayFromZero);

    private static Event? Told(CaseCourse.Entry e) => e.Event.Kind == CaseDeadlineRecomputed.Name ? Read<CaseDeadlineRecomputed>(e.Event.Body) : e.Act;

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web)!;
}
