using System.Text.Json;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Histories = 100_000;
    private const int FirstSeed = 20260303;

    [Fact]
    public void Random_histories_stay_inside_the_table_replay_to_the_same_facts_and_keep_duties_apart()
    {
        output.WriteLine($"seeds {FirstSeed} to {FirstSeed + Histories - 1}");
        var (ends, done) = (new long[Enum.GetValues<CaseStage>().Length], new long[Enum.GetValues<CaseActKind>().Length]);
        Parallel.For(FirstSeed, FirstSeed + Histories, seed =>
        {
            var history = new RandomHistory(seed);
            var last = history.Live(static (_, _, _, _) => { }, tries: 100);
            Interlocked.Increment(ref ends[(int)last.Stage]);
            if (Fault(history, last) is { } fault) throw new InvalidOperationException($"seed {seed}: {fault}");
            foreach (var (_, step, _) in history.Steps) Interlocked.Increment(ref done[(int)step.Event.Act]);
        });

        // A run that never came to some stage or act would prove nothing about it.
        foreach (var stage in Enum.GetValues<CaseStage>()) ends[(int)stage].ShouldBeGreaterThan(10, stage.Code());
        foreach (var act in Enum.GetValues<CaseActKind>()) done[(int)act].ShouldBeGreaterThan(100, act.Code());
    }

    [Fact]
    public void Events_that_were_written_and_read_back_give_the_same_facts()
    {
        var format = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        for (var seed = 1; seed <= 300; seed++)
        {
            var history = new RandomHistory(seed);
            var last = history.Live(static (_, _, _, _) => { }, tries: 60);
            history.Steps.Select(step => JsonSerializer.Deserialize<CaseActed>(JsonSerializer.Serialize(step.Step.Event, format), format)!)
                .Aggregate(history.First, static (c, e) => CaseHistory.Apply(c, e)).ShouldBe(last, $"seed {seed}");
        }
    }

    [Fact]
    public void Who_may_is_what_the_naive_rules_say()
    {
        var offered = 0;
        for (var seed = 1; seed <= 3_000; seed++)
        {
            new RandomHistory(seed).Live((c, act, who, outcome) =>
            {
                foreach (var kind in Enum.GetValues<CaseActKind>())
                {
                    var may = CaseLifecycle.Offered(c, who).Contains(kind);
                    if (may != WhoMay.May(c, kind, who)) Assert.Fail($"seed {seed}: {kind} in {c.Stage} by {who.Account}: {may}");
                }

                if (outcome.Succeeded(out _, out var refused)) offered++;
                else if (refused.Status != 422 && !Input.Contains(refused.Code) && WhoMay.May(c, act.Kind, who)) Assert.Fail($"seed {seed}: {act.Kind} in {c.Stage}: {refused.Code}");
                if (refused is null && !WhoMay.May(c, act.Kind, who)) Assert.Fail($"seed {seed}: {act.Kind} in {c.Stage} by {who.Account}");
            }, tries: 30);
        }

        offered.ShouldBeGreaterThan(5_000);
    }

    /// <summary>Told only once what was filled in is known.</summary>
    private static readonly string[] Input = ["case.stale", "case.supervised-already", "case.too-late-to-extend", "case.too-late-for-reporter"];

    private static string? Fault(RandomHistory history, CaseFile last)
    {
        var replayed = history.Steps.Aggregate(history.First, static (c, step) => CaseHistory.Apply(c, step.Step.Event));
        if (replayed != last) return "a replay gives other facts";
        var earlier = new List<CaseActed>();
        foreach (var (before, step, _) in history.Steps)
        {
            if ((Inside(before, step) ?? Apart(history.First, earlier, step.Event) ?? Clocks(before, step)) is { } fault) return $"{step.Event.Act} in {before.Stage}: {fault}";
            earlier.Add(step.Event);
        }

        return Counts(earlier, last);
    }

    private static string? Inside(CaseFile before, CaseStep step)
    {
        var row = LifecycleTable.Of(step.Event.Act);
        var to = step.Case.Stage;
        if (!row.From.Contains(before.Stage)) return "the table has no such cell";
        if (to != (row.To ?? before.Stage) && to != row.ToIfNot) return $"leads to {to}";
        if (to.IsEnd() != step.Case.EndedAt is not null) return "an end has no instant, or an instant no end";
        return step.Case.Version == before.Version + 1 ? null : "the version does not count";
    }

    /// <summary>Judged from the events alone: the facts that the guards read may themselves be wrong.</summary>
    private static string? Apart(CaseFile first, List<CaseActed> earlier, CaseActed e) => e.Act switch
    {
        _ when first.AwaitsModeration && e.Act != CaseActKind.ClearModeration && !earlier.Exists(static x => x.Act == CaseActKind.ClearModeration) => "nobody had looked at it",
        CaseActKind.Verify or CaseActKind.Check when e.By == first.Reporter => "the reporter judged it",
        CaseActKind.Check when earlier.Exists(x => x.Act == CaseActKind.Handle && x.By == e.By) => "a handler checked",
        CaseActKind.ApproveVoid when earlier.FindLast(static x => x.Act == CaseActKind.AskVoid)!.By == e.By => "the asker approved",
        CaseActKind.Accept when first.FromPublic && earlier.FindLast(static x => x.Act == CaseActKind.Verify)?.Answer != true => "a public report was accepted unseen",
        CaseActKind.SelfHandle when e.By != first.Reporter => "somebody else fixed it on the spot",
        CaseActKind.Evaluate when Since(earlier, static x => x.Act is CaseActKind.Reopen or CaseActKind.ReopenAgain).Exists(static x => x.Act == CaseActKind.Evaluate) => "it was evaluated twice",
        CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader or CaseActKind.ApproveSuspension or CaseActKind.RefuseRequest
            when earlier.FindLast(static x => x.Act is CaseActKind.AskExtension or CaseActKind.AskSuspension or CaseActKind.AskResumption)!.By == e.By => "the asker decided",
        CaseActKind.ApproveExtension when earlier.Exists(static x => x.Act is CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader) => "a duty officer granted a second extension",
        CaseActKind.Rule or CaseActKind.Dispute when !earlier.Exists(static x => x.Act == CaseActKind.Return) => "nobody had returned it",
        CaseActKind.Return when earlier.Exists(static x => x.Act == CaseActKind.Return) => "it was returned twice without a ruling",
        CaseActKind.HandDown when HeldBy(earlier) is not ("street-002" or "street-003") || !e.Unit!.StartsWith(HeldBy(earlier) + ".", StringComparison.Ordinal) => "it was handed to a unit that is not below",
        CaseActKind.RaiseToStreet when e.Unit != HeldBy(earlier)![..10] => "it was raised to another street",
        CaseActKind.RaiseToStreet or CaseActKind.RaiseToDesk when earlier.Where(static x => x.Act is CaseActKind.RaiseToStreet or CaseActKind.RaiseToDesk)
            .Any(x => HeldBy(earlier[..earlier.IndexOf(x)]) == HeldBy(earlier)) => "a unit raised it twice",
        CaseActKind.AskReopen when Since(earlier, static x => x.Act is CaseActKind.Reopen or CaseActKind.ReopenAgain) is var since
            && (since.Exists(static x => x.Act == CaseActKind.AskReopen) || since.Find(static x => x.Act == CaseActKind.Evaluate)?.Satisfaction != Satisfaction.Dissatisfied) => "it was asked twice, or by somebody content",
        CaseActKind.DeclineReopen when Since(earlier, static x => x.Act is CaseActKind.AskReopen or CaseActKind.DeclineReopen).Count != earlier.Count - 1 - earlier.FindLastIndex(static x => x.Act == CaseActKind.AskReopen)
            => "nobody had asked",
        _ => null,
    };

    private static string? HeldBy(List<CaseActed> events) => events.FindLast(static e => e.Unit is not null)?.Unit;

    private static List<CaseActed> Since(List<CaseActed> earlier, Predicate<CaseActed> last) => earlier[(earlier.FindLastIndex(last) + 1)..];

    /// <summary>Units, returns and reworks counted again, by walking along the events.</summary>
    private static string? Counts(List<CaseActed> events, CaseFile last)
    {
        var (units, back, returns, refusals, reworks, failed) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0, 0, 0, false);
        foreach (var e in events)
        {
            if (e.Act is CaseActKind.Return or CaseActKind.Dispute)
            {
                returns++;
                back.Add(units[^1]);
            }

            if (e.Act == CaseActKind.Check) failed = e.Answer == false;
            if (e.Unit is not null) units.Add(e.Unit);
            if (e.Act is not (CaseActKind.Dispatch or CaseActKind.Rule or CaseActKind.HandDown)) continue;
            if (back.Remove(e.Unit!)) refusals++;
            if (failed && (units[^2] == e.Unit || units[^2].StartsWith(e.Unit + ".", StringComparison.Ordinal))) reworks++;
            failed = false;
        }

        if (last.Extended.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(more => AllHours(more) != AllHours(last.Limit!))) return "time was granted that does not count like the limit";
        var times = (events.Count(static e => e.Act is CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader), events.Count(static e => e.Act == CaseActKind.ApproveSuspension),
            events.Count(static e => e.Act == CaseActKind.Urge), events.Count(static e => e.Act is CaseActKind.Supervise or CaseActKind.ReopenAgain), events.Count(static e => e.Act is CaseActKind.Reopen or CaseActKind.ReopenAgain));
        if ((last.Extensions, last.Suspensions, last.Urges, last.Supervisions, last.Reopens) != times) return "extensions, rests, urges, supervisions or reopenings are miscounted";
        if (Levels(events) != (last.HandDowns, last.Raises, last.ReopenAsks, last.ReopenGrants, last.ReopenDeclines)) return "handings down, raisings or requests to reopen are miscounted";
        return (last.UnitCount, last.Returns, last.Refusals, last.Reworks) == (units.Distinct().Count(), returns, refusals, reworks) ? null : "units, returns, refusals or reworks are miscounted";
    }

    /// <summary>Told from what stands side by side: a reopening behind a request that nobody declined grants it.</summary>
    private static (long HandDowns, long Raises, long Asks, long Grants, long Declines) Levels(List<CaseActed> events)
    {
        var asks = events.Where(static e => e.Act is CaseActKind.AskReopen or CaseActKind.DeclineReopen or CaseActKind.Reopen or CaseActKind.ReopenAgain).Select(static e => e.Act).ToList();
        long Count(params CaseActKind[] acts) => events.Count(e => acts.Contains(e.Act));
        return (Count(CaseActKind.HandDown), Count(CaseActKind.RaiseToStreet, CaseActKind.RaiseToDesk), Count(CaseActKind.AskReopen),
            asks.Zip(asks.Skip(1)).Count(static p => p.First == CaseActKind.AskReopen && p.Second != CaseActKind.DeclineReopen), Count(CaseActKind.DeclineReopen));
    }

    private static bool AllHours(string limit) => limit.EndsWith("urgent-hours", StringComparison.Ordinal) || limit.EndsWith("calendar-days", StringComparison.Ordinal);

    private static string? Clocks(CaseFile before, CaseStep step)
    {
        var row = LifecycleTable.Of(step.Event.Act);
        var no = step.Event.Answer == false && row.ToIfNot is not null;
        // A clock that has no start yet, or that stands still, gets its deadline later.
        var starts = (no ? row.StartsIfNot : row.Starts).Where(kind => step.Event.Starts.Any(s => s.Clock == kind) && (step.Case.SuspendedAt is null || kind is not (CaseClockKind.Case or CaseClockKind.Holder)));
        var expected = Running(before).Except(row.Stops).Union(starts).Order();
        if (!Running(step.Case).SequenceEqual(expected)) return $"runs {string.Join(' ', Running(step.Case))}, the table says {string.Join(' ', expected)}";
        var missing = (no ? row.StartsIfNot : row.Starts).Except(step.Event.Starts.Select(static s => s.Clock)).ToList();
        if (missing.Except(step.Case.FirstDispatchedAt is null ? [CaseClockKind.Case, CaseClockKind.Holder] : [CaseClockKind.Holder]).Any()) return "a clock did not start";
        if (before.CaseDue is { } due && step.Case.CaseDue != due && !MayMove.Contains(step.Event.Act)) return "the case's deadline moved";
        return step.Event.Starts.Any(start => start.Due <= step.Event.At && start.Clock is not (CaseClockKind.Case or CaseClockKind.Holder)) ? "a deadline lies before its start" : null;
    }

    private static readonly CaseActKind[] MayMove =
        [CaseActKind.ApproveExtension, CaseActKind.ApproveExtensionAsLeader, CaseActKind.Resume, CaseActKind.Reclassify, CaseActKind.Reopen, CaseActKind.ReopenAgain, CaseActKind.Unlink];

    private static IEnumerable<CaseClockKind> Running(CaseFile c) => CaseClock.Running(c).Select(static clock => clock.Kind);
}
