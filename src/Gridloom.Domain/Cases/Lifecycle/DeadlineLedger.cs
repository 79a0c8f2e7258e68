using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// Charges every minute of a case to whoever held it (时限台账). It walks along the events: between two of them one holder has the case, and one
/// clock counts or none does. So the entries follow each other without gap or overlap, from the report to the end.
/// </summary>
internal sealed class DeadlineLedger(CaseDeadlines deadlines, WorkingCalendar calendar)
{
    /// <summary>A stretch between two events: the case as it stood, and the act that brought it there.</summary>
    private sealed record Held(CaseFile Case, CaseActed? Began, Instant From, Instant To);

    public IReadOnlyList<LedgerEntry> Tell(CaseFile first, IEnumerable<Event> events, Instant now)
    {
        var (held, c, at, began) = (new List<Held>(), first, first.ReportedAt, (CaseActed?)null);
        foreach (var e in events)
        {
            var (after, when) = e switch
            {
                CaseActed acted => (CaseHistory.Apply(c, acted), acted.At),
                CaseDeadlineRecomputed recomputed => (CaseHistory.Apply(c, recomputed), at),
                _ => (c, at),
            };
            if (when > at) held.Add(new(c, began, at, when));
            if (e is CaseActed act && !IsSame(c, after)) began = act;
            (c, at) = (after, when);
        }

        if (c.EndedAt is null && now > at) held.Add(new(c, began, at, now));
        // What follows an end without reopening it, an evaluation, is no time of the case.
        return Joined(held.Where(h => h.Case.EndedAt is null || h.To <= c.ReopenedAt).Select(h => (Entry(h, c), h.Case.Stage)));
    }

    private static bool IsSame(CaseFile before, CaseFile after) => before.Stage == after.Stage && before.Unit == after.Unit;

    private LedgerEntry Entry(Held h, CaseFile last)
    {
        var (caseTime, step, outside, stopped) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (from, to, counts) in InForce(h, last))
        {
            var running = StepCount(h.Case) is { } count ? count.Between(from, to) : TimeSpan.Zero;
            var ofCase = counts ? deadlines.CountOf(last, CaseClockKind.Case).Between(from, to) : TimeSpan.Zero;
            // Of two clocks one counts all minutes or both count the same ones, so what only the step counts is the difference.
            var ofStep = running > ofCase ? running - ofCase : TimeSpan.Zero;
            var still = !counts && StepCount(h.Case) is null ? Idle(h.Case).Between(from, to) : TimeSpan.Zero;
            (caseTime, step, outside, stopped) = (caseTime + ofCase, step + ofStep, outside + (to - from - ofCase - ofStep - still), stopped + still);
        }

        return new(h.From, h.To, HolderOf(h.Case), h.Case.Unit, h.Began, caseTime, step, outside, stopped);
    }

    /// <summary>
    /// The stretch, cut where the case's own clock starts and stops. It is judged by the facts at the end: a failed check makes the time in which
    /// it was looked at count after all.
    /// </summary>
    private static IEnumerable<(Instant From, Instant To, bool Counts)> InForce(Held h, CaseFile last)
    {
        if (CaseClock.Find(last, CaseClockKind.Case) is not { } clock) return [(h.From, h.To, false)];
        var stops = PauseText.Read(last.Pauses).Append(new Pause(clock.Stop ?? h.To, h.To)).Append(new Pause(h.From, clock.From)).ToList();
        var cuts = stops.SelectMany(static p => new[] { p.From, p.To }).Where(at => at > h.From && at < h.To).Append(h.From).Append(h.To).Distinct().Order().ToList();
        return cuts.Zip(cuts.Skip(1), (from, to) => (from, to, !stops.Any(p => p.From <= from && to <= p.To)));
    }

    /// <summary>How the clock of the step counts; null where none does.</summary>
    private TimeCount? StepCount(CaseFile c) =>
        CaseClock.Step(c) is { } kind && CaseClock.Find(c, kind) is not null ? deadlines.CountOf(c, kind) with { Pauses = [] } : null;

    /// <summary>Which minutes would count if a clock ran.</summary>
    private TimeCount Idle(CaseFile c) => c.Limit is null ? new(calendar, Continuous: false, []) : deadlines.CountOf(c, CaseClockKind.Case) with { Pauses = [] };

    private static CaseHolder HolderOf(CaseFile c) => c.Stage switch
    {
        _ when c.EndedAt is not null => CaseHolder.Closed,
        CaseStage.Reported => CaseHolder.Queue,
        CaseStage.Verifying or CaseStage.Checking => CaseHolder.Collector,
        CaseStage.Dispatched or CaseStage.Handling => CaseHolder.Unit,
        CaseStage.Suspended => CaseHolder.Suspended,
        CaseStage.Arbitrating => CaseHolder.Arbiter,
        CaseStage.Linked => CaseHolder.Main,
        _ => CaseHolder.Desk,
    };

    /// <summary>Neighbours of one holder at one stage are one entry: an urge in between changes neither. A unit's reception begins no stretch of its own.</summary>
    private static List<LedgerEntry> Joined(IEnumerable<(LedgerEntry Entry, CaseStage Stage)> entries)
    {
        var (joined, at) = (new List<LedgerEntry>(), CaseStage.Reported);
        foreach (var (e, stage) in entries)
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.Holder, last.Unit) == (e.Holder, e.Unit) && (stage == at || stage == CaseStage.Handling))
                joined[^1] = last with { To = e.To, OfCase = last.OfCase + e.OfCase, OfStep = last.OfStep + e.OfStep, Outside = last.Outside + e.Outside, Stopped = last.Stopped + e.Stopped };
            else joined.Add(e);
            at = stage;
        }

        return joined;
    }
}
