using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class OnCaseHappenedTests
{
    [Theory, EveryEngine]
    public async Task A_dispatch_is_told_to_the_unit_and_to_nobody_else(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (other, elsewhere, leader) = (await app.As("liaison of street"), await app.As("operator 002"), await app.As("leader"));
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");

        (await unit.Told()).ShouldBe(["派给本单位"]);
        var item = (await unit.Get("/notices")).Json.GetProperty("items")[0];
        item.GetProperty("title").GetString().ShouldBe("派给本单位：暴露垃圾（东街道）");
        item.GetProperty("number").GetString()!.ShouldEndWith("20261120-00001");
        foreach (var nobody in new[] { other, elsewhere, leader, await loop.As("operator") }) (await nobody.Told()).ShouldBeEmpty();
        (await app.Events()).ShouldNotContain(kind => kind.StartsWith("notice", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task What_is_delivered_twice_is_told_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var rows = await app.Count("notice_inbox");
        await app.Get<Turns>().Take<string>(Actor.System(app.District), turn =>
        {
            turn.Save("update work_delivery set position = 0 where district = @District and consumer = 'notices'", new { turn.District });
            return new("ok");
        });

        await app.Drain();

        (await app.Count("notice_inbox")).ShouldBe(rows);
        (await (await loop.As("liaison of roads")).Told()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task What_happens_at_night_comes_in_the_morning_if_it_still_holds(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-19T22:30+08:00");
        var (stays, goes) = (await app.GivenDispatched(), await app.GivenDispatched(unit: "street"));
        var (roads, street) = (await stays.As("liaison of roads"), await goes.As("liaison of street"));
        (await roads.Told()).ShouldBeEmpty();

        app.SetClock("2026-11-20T06:00+08:00");
        await goes.Walk("liaison of street | receive | | handling");
        await app.Drain();
        await app.Remind();
        (await roads.Told()).ShouldBeEmpty("it is still night");
        app.SetClock("2026-11-20T08:00+08:00");
        await app.Remind();

        (await roads.Told()).ShouldBe(["派给本单位"]);
        (await street.Told()).ShouldBeEmpty("the unit has it in hand already");
    }

    [Theory, EveryEngine]
    public async Task What_is_urgent_is_told_at_night(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-19T22:30+08:00");
        var loop = await app.GivenDispatched("0101/1");

        var item = (await (await loop.As("liaison of roads")).Get("/notices")).Json.GetProperty("items")[0];

        item.GetProperty("urgent").GetBoolean().ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_task_is_told_to_the_collector_who_got_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (desk, one, another) = (await app.As("operator"), await app.As("collector"), await app.As("collector"));
        var id = (await app.Given("case 地砖塌陷, at 东街道 长安路 1 号"))[0];
        (await desk.Post($"/cases/{id}/acts/send-verify", new { })).Status.ShouldBe(200);
        await app.Drain();
        (await one.Told()).ShouldBeEmpty("nobody is on duty");

        (await desk.Post($"/cases/{id}/collector", new { collector = await app.IdOf(one.Login) })).Status.ShouldBe(200);
        await app.Drain();

        (await one.Told()).ShouldBe(["交您现场核实或核查"]);
        (await another.Told()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Who_asked_to_void_hears_what_became_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        await loop.As("supervisor");
        await loop.Walk("operator | ask-void | note 重复上报 | dispatched");
        await app.Drain();
        (await (await loop.As("supervisor")).Told()).ShouldBe(["申请作废，待批"]);

        await loop.Walk("supervisor | refuse-void | note 不是重复 | dispatched");
        await app.Drain();

        (await (await loop.As("operator")).Told()).ShouldBe(["作废未获批准"]);
    }

    [Theory, EveryEngine]
    public async Task What_is_long_past_is_told_to_nobody(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        await loop.Walk("operator | urge | note 请加快 | dispatched");
        await app.Drain();
        (await unit.Told()).Count.ShouldBe(2);
        app.SetClock("2026-11-23T10:27+08:00");

        // As where this part is new, and hears of everything now.
        await app.Get<Turns>().Take<string>(Actor.System(app.District), turn =>
        {
            turn.Save("delete from notice_inbox where district = @District", new { turn.District });
            turn.Save("update work_delivery set position = 0 where district = @District and consumer = 'notices'", new { turn.District });
            return new("ok");
        });
        await app.Drain();

        (await unit.Told()).ShouldBeEmpty();
    }
}
