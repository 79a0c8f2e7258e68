using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class ChooseNoticesTests
{
    [Theory, EveryEngine]
    public async Task What_is_switched_off_does_not_come_and_what_is_mandatory_comes_all_the_same(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");

        // No box is ticked: deadlines, decisions, changes and escalations are off.
        (await (await unit.Open("/notices")).Submit("/notices/topics")).Told().ShouldBe("/notices?done=chosen");
        app.SetClock("2026-11-20T15:40+08:00");
        await app.Remind();
        (await unit.Told()).ShouldBe(["派给本单位"]);
        app.SetClock("2026-11-20T16:30+08:00");
        await app.Remind();
        (await unit.Told())[0].ShouldBe("处置超时，11-20 16:26 已到期");

        (await app.Events())[^1].ShouldBe("notice.topics-chosen");
        (await unit.Open("/notices")).Html.ShouldNotContain("value=\"clock\" checked");
        (await unit.Post("/notices/topics", new { on = new[] { "clock", "nothing" } })).Body.ShouldContain("clock");
        (await unit.Open("/notices")).Html.ShouldContain("value=\"clock\" checked");
    }

    [Theory, EveryEngine("anonymous | 401", "audit-officer | 403", "liaison of street | 200")]
    public async Task Others_may_not_choose_for_me(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");

        (await (await app.As(persona)).Post("/notices/topics", new { on = Array.Empty<string>() })).Status.ShouldBe(status);

        app.SetClock("2026-11-20T15:40+08:00");
        await app.Remind();
        (await unit.Told()).Count.ShouldBe(2);
    }
}
