using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// Brings events to their consumers (投递). A consumer that fails is tried again after a second, ten seconds, a minute, ten minutes; after
/// the fifth failure the event is parked with its reason for a person, and the consumer goes on behind it.
/// </summary>
internal sealed partial class DeliveryWorker(Store store, Turns turns, Committed committed, IEnumerable<Consumer> consumers, ILogger<DeliveryWorker> log) : BackgroundService
{
    public const long FailuresBeforeParking = 5;

    // Many at once, because each commit of the text index leaves a segment that must be merged later; few enough that a report waits some
    // tens of milliseconds at most.
    private const int EventsPerTurn = 400;

    private static readonly TimeSpan[] Ladder = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    private sealed record Delivery(long Position, long Attempts, Instant NextTryAt)
    {
        public static readonly Delivery Begin = new(0, 0, default);
    }

    /// <summary>What a turn of delivery was about, for whoever has to count its failure.</summary>
    private sealed class Tried(long limit)
    {
        public long Limit => limit;

        public Delivery? Seen { get; set; }

        public long Events { get; set; }
    }

    private enum Step
    {
        Done,
        More,
        Later,
    }

    /// <summary>Brings everything of a district that is due to its consumers, now.</summary>
    public async Task Drain(string district)
    {
        foreach (var consumer in consumers) await Drain(consumer, district);
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var waiting = (await store.List<string>("select district from heads", null, stop)).ToHashSet(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            foreach (var district in waiting) await DrainQuietly(district);
            // Another process may have written, and a failed delivery comes due, without anybody telling us.
            var told = await committed.Wait(TimeSpan.FromSeconds(5), stop);
            waiting = [.. told.Count > 0 ? told : await store.List<string>("select district from heads", null, stop)];
        }
    }

    private async Task DrainQuietly(string district)
    {
        try
        {
            await Drain(district);
        }
        catch (Exception outage)
        {
            Stuck(outage, district);
        }
    }

    // After a failure one event at a time, so that it is clear which one it was; those before it are brought without waiting for it.
    private async Task Drain(Consumer consumer, string district)
    {
        var limit = EventsPerTurn;
        while (true)
        {
            var tried = new Tried(limit);
            try
            {
                if (await TakeTurn(district, turn => Deliver(turn, consumer, tried)) != Step.More) return;
            }
            catch (Exception) when (tried.Events > 1)
            {
                limit = 1;
            }
            catch (Exception failure)
            {
                Failed(failure, consumer.Name, district);
                if (await TakeTurn(district, turn => CountFailure(turn, consumer, tried, failure)) != Step.More) return;
            }
        }
    }

    private async Task<Step> TakeTurn(string district, Func<Turn, ValueTask<Step>> body)
    {
        var outcome = await turns.Take<object>(Actor.System(district), async turn => await body(turn));
        return outcome.Succeeded(out var step, out _) ? (Step)step : Step.Later;
    }

    private static async ValueTask<Step> Deliver(Turn turn, Consumer consumer, Tried tried)
    {
        var delivery = tried.Seen = await Read(turn, consumer);
        if (delivery.NextTryAt > turn.Now) return Step.Later;
        var limit = delivery.Attempts == 0 ? tried.Limit : 1;
        var events = await Next(turn, delivery.Position, limit);
        tried.Events = events.Count;
        if (events.Count == 0) return Step.Done;
        foreach (var e in events) await consumer.Take(turn, e);
        Write(turn, consumer, new(events[^1].Number, 0, default), null);
        return events.Count == limit ? Step.More : Step.Done;
    }

    private static async ValueTask<Step> CountFailure(Turn turn, Consumer consumer, Tried tried, Exception failure)
    {
        var delivery = await Read(turn, consumer);
        // Whoever drained beside us has counted it already.
        if (delivery != tried.Seen) return Step.More;
        if (delivery.Attempts + 1 < FailuresBeforeParking)
        {
            Write(turn, consumer, delivery with { Attempts = delivery.Attempts + 1, NextTryAt = turn.Now + Ladder[delivery.Attempts] }, failure.GetType().Name);
            return Step.Later;
        }
        var stuck = (await Next(turn, delivery.Position, 1))[0];
        turn.Save("insert into work_parked (district, consumer, event, reason, parked_at) values (@District, @Name, @Number, @Reason, @Now)",
            new { turn.District, consumer.Name, stuck.Number, Reason = failure.GetType().Name, turn.Now });
        Write(turn, consumer, new(stuck.Number, 0, default), null);
        return Step.More;
    }

    private static async ValueTask<Delivery> Read(Turn turn, Consumer consumer) => await turn.Find<Delivery>(
        "select position, attempts, next_try_at as NextTryAt from work_delivery where district = @District and consumer = @Name", new { turn.District, consumer.Name }) ?? Delivery.Begin;

    private static ValueTask<List<StoredEvent>> Next(Turn turn, long position, long limit) => turn.List<StoredEvent>(
        $"select {StoredEvent.Columns} from events where district = @District and number > @position order by number limit @limit", new { turn.District, position, limit });

    private static void Write(Turn turn, Consumer consumer, Delivery delivery, string? error) => turn.Save(
        """
        insert into work_delivery (district, consumer, position, attempts, next_try_at, last_error) values (@District, @Name, @Position, @Attempts, @NextTryAt, @error)
        on conflict (district, consumer) do update set position = excluded.position, attempts = excluded.attempts, next_try_at = excluded.next_try_at, last_error = excluded.last_error
        """,
        new { turn.District, consumer.Name, delivery.Position, delivery.Attempts, delivery.NextTryAt, error });

    [LoggerMessage(Level = LogLevel.Error, Message = "Consumer {Consumer} failed in district {District}.")]
    private partial void Failed(Exception failure, string consumer, string district);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deliveries of district {District} wait for the store.")]
    private partial void Stuck(Exception outage, string district);
}
