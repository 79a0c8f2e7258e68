using Gridloom.Domain.Access;
using Gridloom.Server.Notices;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

/// <summary>Four working hours from 10:26 on: 80 % at 15:38, due at 16:26, 120 % at 17:14, 150 % on Monday at 08:26.</summary>
public sealed class RemindOnTimeTests
{
    [Theory, EveryEngine]
    public async Task The_unit_hears_of_the_deadline_and_the_district_of_what_is_left_lying_each_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (supervisor, leader, other) = (await app.As("supervisor"), await app.As("leader"), await app.As("liaison of street"));
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");

        await At("2026-11-20T15:37:59+08:00");
        (await unit.Told()).ShouldBe(["派给本单位"]);
        await At("2026-11-20T15:38:01+08:00");
        await app.Remind();
        (await unit.Told()).ShouldBe(["处置时限已用 80%，11-20 16:26 到期", "派给本单位"]);
        await At("2026-11-20T16:26:00+08:00");
        (await unit.Told()).Count.ShouldBe(2, "the deadline itself is on time");
        await At("2026-11-20T16:26:01+08:00");
        (await unit.Told())[0].ShouldBe("处置超时，11-20 16:26 已到期");
        (await supervisor.Told()).ShouldBeEmpty();
        await At("2026-11-20T17:14:01+08:00");
        (await supervisor.Told()).ShouldBe(["单位超时 120% 未办结"]);
        (await leader.Told()).ShouldBeEmpty();
        await At("2026-11-23T08:30+08:00");

        (await leader.Told()).ShouldBe(["单位超时 150% 未办结"]);
        (await unit.Told()).Count.ShouldBe(3);
        (await other.Told()).ShouldBeEmpty();

        async Task At(string now)
        {
            app.SetClock(now);
            await app.Remind();
        }
    }

    [Theory, EveryEngine]
    public async Task A_clock_that_stands_or_has_stopped_reminds_nobody_and_one_that_starts_anew_reminds_anew(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        await loop.Walk("liaison of roads | receive | | handling", "liaison of roads | ask-suspension | until 2026-12-10, note 等材料 | handling", "duty-officer | approve-suspension | | suspended");
        await app.Drain();
        app.SetClock("2026-11-20T17:00+08:00");
        await app.Remind();
        (await unit.Told()).ShouldNotContain(t => t.Contains("时限已用") || t.Contains("超时"));

        app.SetClock("2026-11-24T10:00+08:00");
        await loop.Walk("duty-officer | resume | note 材料到了 | handling");
        await app.Drain();
        app.SetClock("2026-11-24T16:00+08:00");
        await app.Remind();
        (await unit.Told())[0].ShouldBe("处置时限已用 80%，11-24 16:00 到期");

        await loop.Walk("liaison of roads | handle | note 已清走 | handled");
        await app.Drain();
        app.SetClock("2026-11-24T18:00+08:00");
        await app.Remind();
        (await unit.Told()).ShouldNotContain(t => t.Contains("处置超时"));
    }

    [Theory, EveryEngine]
    public async Task A_server_that_was_away_says_the_highest_only_and_nothing_of_last_week(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");

        app.SetClock("2026-11-20T17:20+08:00");
        await app.Remind();
        (await unit.Told()).ShouldBe(["处置超时，11-20 16:26 已到期", "派给本单位"]);
        (await supervisor.Told()).ShouldBe(["单位超时 120% 未办结"]);

        var late = await app.GivenDispatched(unit: "street");
        app.SetClock("2026-12-01T10:00+08:00");
        await app.Remind();
        (await (await late.As("liaison of street")).Told()).ShouldBe(["派给本单位"]);
    }

    [Theory, EveryEngine]
    public async Task The_hourly_look_finds_clocks_that_no_event_told_of_and_removes_what_is_old(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        var clocks = await app.Count("notice_clock");
        clocks.ShouldBeGreaterThan(0);
        await app.Get<Turns>().Take<string>(Actor.System(app.District), turn =>
        {
            turn.Save("delete from notice_clock where district = @District", new { turn.District });
            return new("ok");
        });

        await app.Get<RemindOnTime>().Sweep(app.District, CancellationToken.None);
        (await app.Count("notice_clock")).ShouldBe(clocks);
        (await unit.Post($"/notices/{await unit.FirstId()}/read", new { })).Status.ShouldBe(200);
        app.SetClock("2026-12-20T10:26+08:00");
        await app.Get<RemindOnTime>().Sweep(app.District, CancellationToken.None);
        (await unit.Told("?show=all")).ShouldBe(["派给本单位"], "thirty days are not over");
        app.SetClock("2026-12-20T10:27+08:00");
        await app.Get<RemindOnTime>().Sweep(app.District, CancellationToken.None);

        (await unit.Told("?show=all")).ShouldBeEmpty();
    }
}
