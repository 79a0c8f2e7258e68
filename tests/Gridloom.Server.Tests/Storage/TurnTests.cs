using Gridloom.Domain;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Storage;

public sealed class TurnTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static string Told(Outcome<string> outcome) => outcome.Succeeded(out var name, out var refused) ? name : refused.Code;

    [Theory, EveryEngine]
    public async Task A_refused_turn_leaves_no_row_no_event_and_no_gap(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);
        await ledger.Write("first");

        var refused = await ledger.Take(async turn =>
        {
            Ledger.Insert(turn, "undone", 1);
            turn.Append(new TestEvent("undone"), 1);
            (await Ledger.Read(turn, "undone")).ShouldBe(1, "a turn reads its own writes");
            return Ledger.Refused;
        });
        await ledger.Write("second");

        Told(refused).ShouldBe("test.refused");
        (await ledger.Rows()).Select(r => r.Name).ShouldBe(["first", "second"]);
        (await ledger.Events()).Select(e => $"{e.Number} {e.Subject}").ShouldBe(["1 first", "2 second"]);
    }

    // A new head would begin a second chain over the first and hide that its end is gone.
    [Theory, EveryEngine]
    public async Task A_district_whose_chain_lost_its_end_takes_no_turn(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var ledger = new Ledger(TestApp.On(host));
        await ledger.Write("first");
        await using (var writer = await host.Services.GetRequiredService<Dialect>().OpenWriter(CancellationToken.None))
            await writer.Run("delete from heads", CancellationToken.None);

        Told(await ledger.Write("second")).ShouldBe("store.unavailable");

        (await ledger.Rows()).Select(r => r.Name).ShouldBe(["first"]);
        (await host.Services.GetRequiredService<Store>().Count("select count(*) from heads", null, CancellationToken.None)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Empty_text_is_text_and_not_null(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);

        Told(await ledger.Write("")).ShouldBe("");

        (await ledger.Rows()).Select(r => r.Name).ShouldBe([""]);
    }

    [Theory, EveryEngine]
    public async Task In_one_batch_whoever_fails_fails_alone(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);
        await ledger.Write("version");
        var line = await ledger.HoldLine();

        var before = ledger.Write("before");
        var throws = ledger.Take(turn =>
        {
            Ledger.Insert(turn, "thrown", 1);
            turn.Append(new TestEvent("thrown"), 1);
            throw new NotSupportedException("a bug");
        });
        var throwsLate = ledger.Take(async turn =>
        {
            Ledger.Insert(turn, "late", 1);
            await Ledger.Read(turn, "late");
            throw new NotSupportedException("a bug after the statement was sent");
        });
        var between = ledger.Write("between");
        var doubles = ledger.Write("version"); // The row's key is taken: the engine itself refuses the statement.
        var refuses = ledger.Take(_ => new(Ledger.Refused));
        var stale = ledger.Take(turn =>
        {
            turn.Append(new TestEvent("stale"), 8);
            Ledger.Step(turn, "version", seen: 7);
            Ledger.Insert(turn, "stale", 1);
            return new("stale");
        });
        var after = ledger.Write("after");
        line.SetResult();

        await Should.ThrowAsync<NotSupportedException>(throws.WaitAsync(Soon));
        await Should.ThrowAsync<NotSupportedException>(throwsLate.WaitAsync(Soon));
        await Should.ThrowAsync<System.Data.Common.DbException>(doubles.WaitAsync(Soon));
        Told(await refuses).ShouldBe("test.refused");
        Told(await stale).ShouldBe("test.stale");
        (await Task.WhenAll(before, between, after)).Select(Told).ShouldBe(["before", "between", "after"]);
        (await ledger.Rows()).Select(r => r.Name).ShouldBe(["after", "before", "between", "version"]);
        var events = await ledger.Events();
        events.Select(e => $"{e.Number} {e.Subject}").ShouldBe(["1 version", "2 before", "3 between", "4 after"]);
        events.Skip(1).Select(e => e.Block).Distinct().Count().ShouldBe(1, "they shared one block, so one commit");
    }

    [Theory, EveryEngine]
    public async Task Turns_of_a_district_never_overlap(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);
        await ledger.Take(turn =>
        {
            Ledger.Insert(turn, "count", 0);
            return new("count");
        });

        var increments = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => ledger.Take(async turn =>
        {
            var read = await Ledger.Read(turn, "count");
            if (n % 10 == 0) await Task.Delay(2); // Room for another turn to slip in, if it could.
            Ledger.Set(turn, "count", read + 1);
            return "count";
        }))));

        increments.Select(Told).Distinct().ShouldBe(["count"]);
        (await ledger.Rows()).Single().Value.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task Districts_run_beside_each_other_where_the_engine_lets_them(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        var line = await new Ledger(app).HoldLine();

        var beside = new Ledger(neighbour).Write("beside");
        var wentOn = await Task.WhenAny(beside, Task.Delay(engine == Engine.Postgres ? Soon : TimeSpan.FromMilliseconds(300))) == beside;
        line.SetResult();

        wentOn.ShouldBe(engine == Engine.Postgres, "SQLite has one writer; PostgreSQL one per district");
        Told(await beside.WaitAsync(Soon)).ShouldBe("beside");
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_saw_the_same_version_one_writes_and_the_other_is_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);
        await ledger.Write("row");
        Task<Outcome<string>> Change(string who) => ledger.Take(turn =>
        {
            turn.Append(new TestEvent(who), 2);
            Ledger.Step(turn, "row", seen: 1);
            Ledger.Insert(turn, who, 1);
            return new(who);
        });

        var told = (await Task.WhenAll(Change("one"), Change("other"))).Select(Told).ToList();

        told.ShouldContain("test.stale");
        var winner = told.Single(t => t != "test.stale");
        (await ledger.Rows()).Select(r => $"{r.Name} {r.Value}").ShouldBe([$"{winner} 1", "row 2"], ignoreOrder: true);
        (await ledger.Events()).Select(e => e.Subject).ShouldBe(["row", winner]);
    }

    [Theory, EveryEngine]
    public async Task Many_who_wait_share_few_blocks(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ledger = new Ledger(app);
        var line = await ledger.HoldLine();
        var waiting = Enumerable.Range(0, 300).Select(n => ledger.Write(FormattableString.Invariant($"w{n:000}"))).ToList();
        line.SetResult();

        (await Task.WhenAll(waiting)).Select(Told).ShouldBe(Enumerable.Range(0, 300).Select(n => FormattableString.Invariant($"w{n:000}")));
        var events = await ledger.Events();
        events.Select(e => e.Subject).ShouldBe(Enumerable.Range(0, 300).Select(n => FormattableString.Invariant($"w{n:000}")), "first come, first served");
        events.GroupBy(e => e.Block).Select(b => b.Count()).ShouldBe([256, 44]);
    }

    [Theory, EveryEngine]
    public async Task Who_stands_in_line_at_the_stop_is_served_and_who_comes_later_is_told(Engine engine)
    {
        var host = await TestHost.Start(engine);
        var app = TestApp.On(host);
        var ledger = new Ledger(app);
        var line = await ledger.HoldLine();
        var waiting = Enumerable.Range(0, 50).Select(n => ledger.Write(FormattableString.Invariant($"w{n:00}"))).ToList();
        var turns = app.Get<Turns>();

        var stopped = turns.DisposeAsync().AsTask();
        Told(await turns.Take<string>(ledger.Actor, _ => new("late"))).ShouldBe("store.stopping");
        Told(await turns.Take<string>(Gridloom.Domain.Access.Actor.System("900999"), _ => new("late"))).ShouldBe("store.stopping", "a line that never was is not opened any more");
        line.SetResult();
        await stopped.WaitAsync(Soon);

        (await Task.WhenAll(waiting)).Select(Told).ShouldBe(Enumerable.Range(0, 50).Select(n => FormattableString.Invariant($"w{n:00}")));
        (await ledger.Events()).Count.ShouldBe(50);
        await app.DisposeAsync();
        await host.DisposeAsync();
    }
}
