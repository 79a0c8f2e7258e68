using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class ReadAllNoticesTests
{
    [Theory, EveryEngine]
    public async Task What_came_after_the_page_was_drawn_stays_unread(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        var page = await unit.Open("/notices");
        app.SetClock("2026-11-20T10:40+08:00");
        await loop.Walk("operator | urge | note 请加快 | dispatched");
        await app.Drain();

        (await page.Submit("/notices/read")).Told().ShouldBe("/notices?done=read");
        (await unit.Told()).ShouldBe(["催办"]);
        (await unit.Post("/notices/read", new { }))["unread"].ShouldBe("0");

        (await unit.Told()).ShouldBeEmpty();
    }

    [Theory, EveryEngine("anonymous | 401", "audit-officer | 403", "liaison of roads | 200")]
    public async Task Others_may_not_read_what_is_not_theirs(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();

        (await (await app.As(persona)).Post("/notices/read", new { })).Status.ShouldBe(status);

        (await (await loop.As("liaison of roads")).Told()).ShouldBe(["派给本单位"]);
    }
}
