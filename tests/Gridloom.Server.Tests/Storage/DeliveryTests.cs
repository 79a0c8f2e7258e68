using System.Collections.Concurrent;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gridloom.Server.Tests.Storage;

public sealed class DeliveryTests
{
    /// <summary>Writes a row for each event that it takes, and fails as long as it is told to.</summary>
    private sealed class Tally : Consumer
    {
        public ConcurrentDictionary<string, bool> Fails { get; } = [];

        public override string Name => "tally";

        public override ValueTask Take(Turn turn, StoredEvent e)
        {
            Ledger.Insert(turn, "took " + e.Subject, e.Number);
            return Fails.ContainsKey(e.Subject) ? throw new TimeoutException("as told, with words that might be personal") : ValueTask.CompletedTask;
        }
    }

    private sealed record Delivery(long Position, long Attempts, string? LastError);

    private sealed record Parked(string Consumer, long Event, string Reason);

    private static async Task<(TestHost Host, TestApp App, Tally Tally)> Start(Engine engine)
    {
        var tally = new Tally();
        var host = await TestHost.Start(engine,
            with: options => options with { LogLevel = LogLevel.None }, // These failures are meant.
            change: services => services.AddSingleton<Consumer>(tally));
        return (host, TestApp.On(host, now: "2026-11-20T10:00+08:00"), tally);
    }

    [Theory, EveryEngine]
    public async Task Every_event_takes_effect_exactly_once_however_many_deliver(Engine engine)
    {
        var (host, app, _) = await Start(engine);
        await using var stopped = host;
        await using var audited = app;
        var ledger = new Ledger(app);
        var names = Enumerable.Range(1, 250).Select(n => FormattableString.Invariant($"e{n:000}")).ToList();

        await Task.WhenAll([.. names.Select(ledger.Write), .. Enumerable.Range(0, 4).Select(_ => app.Drain())]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Drain()));

        (await Taken(ledger)).ShouldBe(names);
    }

    [Theory, EveryEngine]
    public async Task A_failing_event_is_tried_up_the_ladder_then_parked_and_the_others_go_on(Engine engine)
    {
        var (host, app, tally) = await Start(engine);
        await using var stopped = host;
        await using var audited = app;
        var ledger = new Ledger(app);
        tally.Fails["c"] = true;
        foreach (var name in (string[])["a", "b", "c", "d", "e"]) await ledger.Write(name);

        // At each moment of the clock: how often it had failed by then, and who was served.
        foreach (var (at, failures) in ((string, long)[])[("10:00:00", 1), ("10:00:00.9", 1), ("10:00:01", 2), ("10:00:10.9", 2), ("10:00:11", 3), ("10:01:11", 4), ("10:11:10", 4)])
        {
            app.SetClock($"2026-11-20T{at}+08:00");
            await app.Drain();
            (await State(app)).ShouldBe(new Delivery(2, failures, nameof(TimeoutException)), at);
            (await Taken(ledger)).ShouldBe(["a", "b"], at);
        }
        (await ParkedIn(app)).ShouldBeEmpty();

        app.SetClock("2026-11-20T10:11:11+08:00");
        await app.Drain();

        (await ParkedIn(app)).ShouldBe([new("tally", 3, nameof(TimeoutException))], "the fifth failure parks it, with a reason that holds no words of the event");
        (await Taken(ledger)).ShouldBe(["a", "b", "d", "e"], "the consumer goes on behind it at once");
        await Unpark(ledger);
    }

    [Theory, EveryEngine]
    public async Task A_failure_that_passes_delays_and_loses_nothing(Engine engine)
    {
        var (host, app, tally) = await Start(engine);
        await using var stopped = host;
        await using var audited = app;
        var ledger = new Ledger(app);
        tally.Fails["b"] = true;
        foreach (var name in (string[])["a", "b", "c"]) await ledger.Write(name);
        await app.Drain();
        (await Taken(ledger)).ShouldBe(["a"]);

        tally.Fails.Clear();
        await app.Drain();
        (await Taken(ledger)).ShouldBe(["a"], "its time has not come");
        app.SetClock("2026-11-20T10:00:01+08:00");
        await app.Drain();

        (await Taken(ledger)).ShouldBe(["a", "b", "c"]);
        (await State(app)).ShouldBe(new Delivery(3, 0, null));
    }

    private static async Task<IEnumerable<string>> Taken(Ledger ledger) =>
        (await ledger.Rows()).Where(r => r.Name.StartsWith("took ", StringComparison.Ordinal)).Select(r => r.Name["took ".Length..]);

    private static Task<Delivery?> State(TestApp app) => app.Get<Store>().Find<Delivery>(
        "select position, attempts, last_error as LastError from work_delivery where district = @District and consumer = 'tally'", new { app.District }, CancellationToken.None);

    private static Task<List<Parked>> ParkedIn(TestApp app) => app.Get<Store>().List<Parked>(
        "select consumer, event, reason from work_parked where district = @District", new { app.District }, CancellationToken.None);

    // Somebody looks at what is parked and takes it off, or the audit at the end would complain of it.
    private static Task Unpark(Ledger ledger) => ledger.Take(turn =>
    {
        turn.Save("delete from work_parked where district = @District", new { turn.District });
        return new("unparked");
    });
}
