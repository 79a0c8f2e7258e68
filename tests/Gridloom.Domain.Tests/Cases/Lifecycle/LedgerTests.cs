using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class LedgerTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20261121;

    private static readonly MinuteClock Oracle = new(Csv);

    private readonly List<Event> events = [];

    /// <summary>100,000 lives: no minute is lost or charged twice, and what counts against the case's deadline is what its clock has used.</summary>
    [Fact]
    public void Every_ledger_sums_to_wall_time_and_to_the_cases_clock()
    {
        output.WriteLine($"seeds {FirstSeed} to {FirstSeed + 99_999}");
        var (entries, rests) = (0L, 0L);
        Parallel.For(FirstSeed, FirstSeed + 100_000, seed =>
        {
            var (history, last, now) = Lived(seed, 50);
            var ledger = Tell(history, now);
            if (Sums(ledger, last, now) is { } fault) throw new InvalidOperationException($"seed {seed}: {fault}");
            Interlocked.Add(ref entries, ledger.Count);
            Interlocked.Add(ref rests, ledger.Count(static e => e.Holder == CaseHolder.Suspended));
        });

        entries.ShouldBeGreaterThan(400_000);
        rests.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Every_minute_lies_on_the_holder_and_clock_that_a_walk_along_the_minutes_finds()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 400; seed++)
        {
            var (history, last, now) = Lived(seed, 70);
            foreach (var e in Tell(history, now))
            {
                var (ofCase, ofStep, outside, stopped, holders) = (0, 0, 0, 0, new HashSet<string>(StringComparer.Ordinal));
                for (var at = e.From; at < e.To; at += TimeSpan.FromMinutes(1))
                {
                    var c = At(history, at);
                    holders.Add(NaiveHolder(c));
                    var working = Oracle.Between(at.ToChina().DateTime, at.ToChina().DateTime.AddMinutes(1)) == 1;
                    var alive = last.FirstDispatchedAt <= at && !(last.HandledAt <= at) && !(last.EndedAt <= at) && !Rests(history, at);
                    var step = StepCounts(c, working);
                    if (alive && (working || AllHours(last))) ofCase++;
                    else if (step == true) ofStep++;
                    else if (alive || step is not null || !(working || (c.Limit is not null && AllHours(c)))) outside++;
                    else stopped++;
                }

                holders.ShouldBe([Told(e)], $"seed {seed} at {e.From}");
                (e.OfCase.TotalMinutes, e.OfStep.TotalMinutes, e.Outside.TotalMinutes, e.Stopped.TotalMinutes).ShouldBe((ofCase, ofStep, outside, stopped), $"seed {seed} at {e.From}");
            }

            Sums(Tell(history, now), last, now).ShouldBeNull($"seed {seed}");
        }
    }

    [Fact]
    public void Who_bounced_a_case_is_charged_for_the_bounce()
    {
        var first = Reported(at: "2026-03-03 08:00");
        var right = Do(Do(Do(first, "08:10", CaseActKind.Accept), "08:20", CaseActKind.File), "08:30", CaseActKind.Dispatch, "roads");
        Do(Do(right, "10:30", CaseActKind.Return), "10:40", CaseActKind.Dispatch, "water");

        Loop.Ledger(first, events, China("2026-03-03 13:00")).Select(Line).ShouldBe(
        [
            "08:00-08:10 Queue  of case 0 of step 10 outside 0",
            "08:10-08:20 Desk  of case 0 of step 10 outside 0",
            "08:20-08:30 Desk  of case 0 of step 10 outside 0",
            "08:30-10:30 Unit roads of case 120 of step 0 outside 0",
            "10:30-10:40 Desk  of case 10 of step 0 outside 0",
            "10:40-13:00 Unit water of case 80 of step 0 outside 60",
        ]);
    }

    private CaseFile Do(CaseFile c, string at, CaseActKind act, string? unit = null)
    {
        var step = Made(Loop.Decide(c, new CaseAct(act) { Condition = "01-02/1", Unit = unit, Clause = "1.1", Note = "说明" }, Person("somebody", "operator liaison", c.Unit), China("2026-03-03 " + at)));
        events.Add(step.Event);
        return step.Case;
    }

    private static string Line(LedgerEntry e) =>
        $"{Words(e.From)[11..]}-{Words(e.To)[11..]} {e.Holder} {e.Unit} of case {e.OfCase.TotalMinutes} of step {e.OfStep.TotalMinutes} outside {e.Outside.TotalMinutes}";

    private static (RandomHistory History, CaseFile Last, Instant Now) Lived(int seed, int tries)
    {
        var history = new RandomHistory(seed);
        var last = history.Live(static (_, _, _, _) => { }, tries);
        return (history, last, history.Later(history.Steps.Count > 0 ? history.Steps[^1].Step.Event.At : last.ReportedAt));
    }

    private static IReadOnlyList<LedgerEntry> Tell(RandomHistory history, Instant now) => Loop.Ledger(history.First, history.Steps.Select(static s => s.Step.Event), now);

    private static string? Sums(IReadOnlyList<LedgerEntry> ledger, CaseFile last, Instant now)
    {
        var at = last.ReportedAt;
        foreach (var e in ledger)
        {
            if (e.From != at || e.To <= e.From) return $"an entry from {e.From} follows on {at}";
            if (e.OfCase + e.OfStep + e.Outside + e.Stopped != e.Length) return $"the entry from {e.From} does not add up";
            if (e.OfStep < TimeSpan.Zero || e.Outside < TimeSpan.Zero || e.OfCase < TimeSpan.Zero || e.Stopped < TimeSpan.Zero) return $"the entry from {e.From} is negative";
            at = e.To;
        }

        if (at != (last.EndedAt ?? now)) return $"told to {at}, not to {last.EndedAt ?? now}";
        var used = Loop.Clock(last, CaseClockKind.Case, now)?.Used ?? TimeSpan.Zero;
        var charged = ledger.Aggregate(TimeSpan.Zero, static (sum, e) => sum + e.OfCase);
        return charged == used ? null : $"{charged} is charged, {used} was used";
    }

    private static CaseFile At(RandomHistory history, Instant at) => history.Steps.LastOrDefault(s => s.Step.Event.At <= at).Step?.Case ?? history.First;

    private static bool AllHours(CaseFile c) => c.Limit!.EndsWith("urgent-hours", StringComparison.Ordinal) || c.Limit.EndsWith("calendar-days", StringComparison.Ordinal);

    /// <summary>Told from the acts: suspended then, or handled then and reopened later.</summary>
    private static bool Rests(RandomHistory history, Instant at)
    {
        if (At(history, at).Stage is CaseStage.Suspended or CaseStage.Linked) return true;
        var from = history.Steps.FindLastIndex(s => s.Step.Event.At <= at && s.Step.Event.Act is CaseActKind.Handle or CaseActKind.CloseDirectly or CaseActKind.CloseWithMain);
        var to = history.Steps.FindIndex(s => s.Step.Event.At > at && s.Step.Event.Act is CaseActKind.Reopen or CaseActKind.ReopenAgain);
        return from >= 0 && to >= 0 && !history.Steps[(from + 1)..to].Exists(static s => s.Step.Event is { Act: CaseActKind.Check, Answer: false } or { Act: CaseActKind.Reopen or CaseActKind.ReopenAgain });
    }

    /// <summary>Whether the clock of the step counts this minute; null where no clock belongs to the step.</summary>
    private static bool? StepCounts(CaseFile c, bool working) => c.Stage switch
    {
        CaseStage.Handled or CaseStage.Checked or CaseStage.Suspended or CaseStage.Linked or CaseStage.Closed => null,
        CaseStage.Dispatched or CaseStage.Handling => working || AllHours(c),
        _ => working,
    };

    private static string NaiveHolder(CaseFile c) => c.Stage.Code() switch
    {
        "reported" => "queue",
        "verifying" or "checking" => "collector",
        "accepted" or "filed" or "handled" or "checked" => "desk",
        "dispatched" or "handling" => "unit " + c.Unit,
        "suspended" => "rests",
        "arbitrating" => "arbiter",
        "linked" => "main",
        _ => "closed",
    };

    private static string Told(LedgerEntry e) => e.Holder switch
    {
        CaseHolder.Unit => "unit " + e.Unit,
        CaseHolder.Suspended => "rests",
        _ => e.Holder.ToString().ToLowerInvariant(),
    };
}
