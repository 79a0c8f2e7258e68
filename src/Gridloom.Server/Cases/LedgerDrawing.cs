using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Places a ledger on its two lanes (账本带图). Nothing is measured here: the table has the truth.</summary>
internal static class LedgerDrawing
{
    // On more days than this, nights and noons are too narrow to be seen; only whole free days are paled then.
    private const int DaysWithHours = 21;
    private const int DayLabels = 8;

    public sealed record Drawn(IReadOnlyList<LedgerEntry> Entries, LedgerHolders Holders, WorkingCalendar Calendar, Instant Now);

    public static LedgerLane Lane(Drawn drawn, CaseFile c, Words t)
    {
        var (entries, holders, calendar, now) = drawn;
        var clock = CaseClock.Find(c, CaseClockKind.Case);
        var from = entries[0].From;
        var to = clock is { Stop: null } && clock.Due > entries[^1].To && clock.Due - from < 3 * (entries[^1].To - from) + TimeSpan.FromHours(8) ? clock.Due : entries[^1].To;
        decimal At(Instant at) => Math.Clamp(Math.Round((decimal)(at - from).Ticks * 1000 / Math.Max(1, (to - from).Ticks), 2), 0, 1000);
        LedgerSpan Span(Instant a, Instant b) => new(At(a), Math.Max(0, At(b) - At(a)));
        var days = Days(from, to);
        return new(
            [.. entries.Select(e => Span(e.From, e.To) with { Holder = holders.Of(e), Title = $"{Show.Desk(e.From, now)}–{Show.Desk(e.To, now)} {Show.Wall((long)e.Length.TotalMinutes, t)}" })],
            [.. entries.Where(static e => e.Outside > TimeSpan.Zero).SelectMany(e => Free(e, calendar, days.Count > DaysWithHours)).Select(s => Span(s.From, s.To))],
            [.. days.Where(d => !calendar.Day(d).IsWorking).Select(d => Span(Later(StartOf(d), from), Earlier(StartOf(d.AddDays(1)), to)))],
            [.. days.Where((_, i) => i % Math.Max(1, (days.Count + DayLabels - 1) / DayLabels) == 0).Select(d => new LedgerFlag(At(Later(StartOf(d), from)), DayName(d, calendar, t), "day"))],
            [.. Flags(c, clock, now).Select(f => new LedgerFlag(At(f.At), t[f.Text], f.Kind))]);
    }

    public static LedgerFold Fold(IReadOnlyList<LedgerEntry> entries, LedgerHolders holders, CaseClock clock, Words t)
    {
        var whole = Math.Max(clock.Total.Ticks, clock.Used.Ticks);
        decimal Share(long ticks) => Math.Round((decimal)ticks * 1000 / whole, 2);
        var (spans, at) = (new List<LedgerSpan>(), 0L);
        foreach (var e in entries.Where(static e => e.OfCase > TimeSpan.Zero))
        {
            spans.Add(new(Share(at), Share(e.OfCase.Ticks), holders.Of(e), CaseLedger.Working(e.OfCase, t)));
            at += e.OfCase.Ticks;
        }

        var left = clock.Stop is null && clock.Remaining > TimeSpan.Zero ? t["余 {0}", CaseLedger.Working(clock.Remaining, t)] : null;
        return new(spans, Share(clock.Total.Ticks * 4 / 5), Share(clock.Total.Ticks), t["时限 {0}", CaseLedger.Working(clock.Total, t)], left, Share(at));
    }

    private static IEnumerable<(Instant At, string Text, string Kind)> Flags(CaseFile c, ClockFacts? clock, Instant now)
    {
        if (c.EndedAt is null) yield return (now, "现在", "now");
        if (clock is not null) yield return (clock.Due, "截止", "due");
    }

    private static List<DateOnly> Days(Instant from, Instant to)
    {
        var (first, last) = (from.ChinaDay(), to.ChinaDay());
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
    }

    private static string DayName(DateOnly day, WorkingCalendar calendar, Words t) =>
        day.ToString("MM-dd", CultureInfo.InvariantCulture) + (calendar.Day(day).IsWorking ? "" : t[" 休"]);

    /// <summary>Where an entry lies outside working hours.</summary>
    private static IEnumerable<(Instant From, Instant To)> Free(LedgerEntry e, WorkingCalendar calendar, bool wholeDays)
    {
        var open = e.From;
        foreach (var day in Days(e.From, e.To))
        {
            IEnumerable<(TimeSpan Start, TimeSpan End)> spans = !calendar.Day(day).IsWorking ? [] : wholeDays ? [(TimeSpan.Zero, TimeSpan.FromDays(1))] : calendar.Hours.Spans.Select(static s => (s.Start, s.End));
            foreach (var (start, end) in spans)
            {
                if (StartOf(day) + start > open) yield return (open, Earlier(StartOf(day) + start, e.To));
                open = Later(open, StartOf(day) + end);
                if (open >= e.To) yield break;
            }
        }

        if (open < e.To) yield return (open, e.To);
    }

    private static Instant StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset));

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;

    private static Instant Earlier(Instant a, Instant b) => a < b ? a : b;
}
