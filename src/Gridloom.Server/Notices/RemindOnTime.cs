using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>
/// What time itself brings (按时提醒): clocks that near or pass their deadline, notices that were held over the night, and old ones that go.
/// It asks for what is due by an index and reads no case besides; once an hour it holds the open cases against the rows.
/// </summary>
internal sealed partial class RemindOnTime(
    Store store, Turns turns, Clocks clocks, NoticeMatters matters, NoticeTeller teller, ClockSchedule schedule, NoticeStore notices, Cases.CaseFileLookup cases, Access.AccountLookup accounts,
    ServerOptions options, TimeProvider time, ILogger<RemindOnTime> log) : BackgroundService
{
    private const long AtOnce = 500;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private sealed record Held(string Id, string Number, string Rule, string Basis);

    /// <summary>Everything of a district that is due by now.</summary>
    public async Task Run(string district, CancellationToken stop)
    {
        await Remind(district, stop);
        await Release(district, stop);
    }

    /// <summary>Holds the rows against the open cases, for what no event told, and removes what is old.</summary>
    public async Task Sweep(string district, CancellationToken stop)
    {
        var known = (await store.List<StoredClock>($"select {StoredClock.Columns} from notice_clock k where k.district = @district", new { district }, stop)).ToLookup(k => k.Number, StringComparer.Ordinal);
        foreach (var some in (await cases.Open(district, stop)).Where(c => schedule.Differs(c, known[c.Number])).Chunk(100))
        {
            await Take(district, async turn =>
            {
                // Read again, because an act may have come in between.
                foreach (var c in some)
                    if (await cases.Find(district, c.Number, stop) is { } now) await schedule.Keep(turn, now);
            });
        }
        await Take(district, turn =>
        {
            NoticeStore.Forget(turn, turn.Now - teller.Settings.KeptRead, turn.Now - teller.Settings.KeptUnread);
            return default;
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(options.NoticeBeat, time);
        long? swept = null;
        while (await beat.WaitForNextTickAsync(stop))
        {
            try
            {
                var sweeps = swept is null || time.GetElapsedTime(swept.Value) >= BetweenSweeps;
                if (sweeps) swept = time.GetTimestamp();
                foreach (var district in await accounts.Districts(stop))
                {
                    if (sweeps) await Sweep(district, stop);
                    await Run(district, stop);
                }
            }
            catch (Exception outage) when (outage is not OperationCanceledException)
            {
                Failed(outage);
            }
        }
    }

    private async Task Remind(string district, CancellationToken stop)
    {
        while (true)
        {
            var due = await store.List<StoredClock>(
                $"select {StoredClock.Columns} from notice_clock k where k.district = @district and k.next_at <= @now order by k.next_at limit @AtOnce", new { district, now = clocks.Now(district).Microseconds, AtOnce }, stop);
            foreach (var row in due) await Take(district, turn => RemindOne(turn, row, stop));
            if (due.Count < AtOnce) return;
        }
    }

    private async ValueTask RemindOne(Turn turn, StoredClock row, CancellationToken stop)
    {
        // Another process may have been here.
        var now = await turn.Find<StoredClock>($"select {StoredClock.Columns} from notice_clock k where k.district = @District and k.number = @Number and k.clock = @Clock", new { turn.District, row.Number, row.Clock });
        if (now != row || CaseClockKindNames.Find(row.Clock) is not { } kind) return;
        if (await matters.Find(turn.District, row.Number, stop) is not { } m || NoticeBasis.Running(m.File, kind) is not { } run || NoticeBasis.RunOf(run) != ClockSchedule.RunOf(row))
        {
            turn.Save("delete from notice_clock where district = @District and number = @Number and clock = @Clock", new { turn.District, row.Number, row.Clock });
            return;
        }

        var clock = schedule.ClockOf(m.File, kind);
        var passed = schedule.Steps(kind).Where(p => p > row.Told).Select(p => (Percent: p, At: ClockSteps.ReachedAt(clock, run, p))).Where(p => p.At <= turn.Now).ToList();
        var fresh = passed.Where(p => turn.Now - p.At!.Value <= teller.Settings.Stale).Select(p => p.Percent).ToList();
        var tellings = teller.OnClock(m, (kind, fresh), await matters.People(turn.District, stop), turn.Now);
        await notices.Add(turn, $"{row.Number} {ClockSchedule.RunOf(row)}", m, tellings);
        schedule.Write(turn, m.File, run, passed.Select(p => p.Percent).Append((int)row.Told).Max());
    }

    private async Task Release(string district, CancellationToken stop)
    {
        while (true)
        {
            var due = await store.List<Held>(
                "select n.id, n.number, n.rule, n.basis from notice_inbox n where n.district = @district and n.held_until <= @now and n.shown_at is null order by n.held_until, n.number limit @AtOnce",
                new { district, now = clocks.Now(district).Microseconds, AtOnce }, stop);
            foreach (var ofCase in due.GroupBy(n => n.Number, StringComparer.Ordinal)) await Take(district, turn => ReleaseAll(turn, ofCase, stop));
            if (due.Count < AtOnce) return;
        }
    }

    private async ValueTask ReleaseAll(Turn turn, IGrouping<string, Held> ofCase, CancellationToken stop)
    {
        var c = await cases.Find(turn.District, ofCase.Key, stop);
        foreach (var held in ofCase)
        {
            if (c is not null && teller.Holds(held.Rule, held.Basis, c)) notices.Release(turn, held.Id);
            else NoticeStore.Drop(turn, held.Id);
        }
    }

    private async Task Take(string district, Func<Turn, ValueTask> body)
    {
        var outcome = await turns.Take<string>(Actor.System(district), async turn =>
        {
            await body(turn);
            return district;
        });
        if (!outcome.Succeeded(out _, out var refused)) throw new InvalidOperationException(refused.English);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminders were not looked at; they are in a moment.")]
    private partial void Failed(Exception outage);
}
