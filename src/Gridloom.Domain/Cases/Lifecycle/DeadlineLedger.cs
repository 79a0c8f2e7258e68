using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// Charges every minute of a case to whoever held it (时限台账). It walks along the events: between two of them one holder has the case, and one
/// clock counts or none does. So the entries follow each other without gap or overlap, from the report to the end.
/// </summary>
internal sealed class DeadlineLedger(CaseDeadlines deadlines)
{
    public IReadOnlyList<LedgerEntry> Tell(CaseFile first, IEnumerable<Event> events, Instant now)
    {
        var (held, c, at) = (new List<(CaseFile Case, Instant From, Instant To)>(), first, first.ReportedAt);
        foreach (var e in events)
        {
            var (after, when) = e switch
            {
                CaseActed acted => (CaseHistory.Apply(c, acted), acted.At),
                CaseDeadlineRecomputed recomputed => (CaseHistory.Apply(c, recomputed), at),
                _ => (c, at),
            };
            if (when > at) held.Add((c, at, when));
            (c, at) = (after, when);
        }

        if (c.EndedAt is null && now > at) held.Add((c, at, now));
        // What follows an end without reopening it, an evaluation, is no time of the case.
        return Joined(held.Where(h => h.Case.EndedAt is null || h.To <= c.ReopenedAt).Select(h => Entry(h.Case, (h.From, h.To), c)));
    }

    private LedgerEntry Entry(CaseFile c, (Instant From, Instant To) span, CaseFile last)
    {
        var (from, to) = span;
        var clock = CaseClock.Step(c) is { } step && CaseClock.Find(c, step) is not null ? step : (CaseClockKind?)null;
        var running = clock is { } kind ? (deadlines.CountOf(c, kind) with { Pauses = [] }).Between(from, to) : TimeSpan.Zero;
        var idle = to - from - running;
        var (outside, stopped) = clock is null ? (TimeSpan.Zero, idle) : (idle, TimeSpan.Zero);
        return new(from, to, HolderOf(c), c.Unit, clock, running, outside, stopped, OfCase(last, span));
    }

    /// <summary>By the case's facts at the end: a failed check makes the time in which it was looked at count after all.</summary>
    private TimeSpan OfCase(CaseFile last, (Instant From, Instant To) span)
    {
        if (CaseClock.Find(last, CaseClockKind.Case) is not { } clock) return TimeSpan.Zero;
        var (from, to) = (span.From > clock.From ? span.From : clock.From, clock.Stop is { } stop && stop < span.To ? stop : span.To);
        return deadlines.CountOf(last, CaseClockKind.Case).Between(from, to);
    }

    private static CaseHolder HolderOf(CaseFile c) => c.Stage switch
    {
        _ when c.EndedAt is not null => CaseHolder.Closed,
        CaseStage.Reported => CaseHolder.Queue,
        CaseStage.Verifying or CaseStage.Checking => CaseHolder.Collector,
        CaseStage.Dispatched or CaseStage.Handling => CaseHolder.Unit,
        CaseStage.Suspended => CaseHolder.Suspended,
        CaseStage.Arbitrating => CaseHolder.Arbiter,
        _ => CaseHolder.Desk,
    };

    /// <summary>Neighbours of one holder and one clock are one entry: an urge in between changes neither.</summary>
    private static List<LedgerEntry> Joined(IEnumerable<LedgerEntry> entries)
    {
        var joined = new List<LedgerEntry>();
        foreach (var e in entries)
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.Holder, last.Unit, last.Clock) == (e.Holder, e.Unit, e.Clock))
                joined[^1] = last with { To = e.To, Running = last.Running + e.Running, Outside = last.Outside + e.Outside, Stopped = last.Stopped + e.Stopped, OfCase = last.OfCase + e.OfCase };
            else joined.Add(e);
        }

        return joined;
    }
}
