using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class ReadNoticeTests
{
    [Theory, EveryEngine]
    public async Task It_opens_the_case_and_is_read(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        var id = await unit.FirstId();

        var page = await unit.Open("/notices");
        page.Text.ShouldContain("派给本单位：暴露垃圾（东街道）");
        (await page.With("open", "1").Submit($"/notices/{id}/read")).Told().ShouldBe("/cases/" + loop.Case);

        (await unit.Told()).ShouldBeEmpty();
        (await unit.Told("?show=all")).ShouldBe(["派给本单位"]);
        (await unit.Open("/notices")).Text.ShouldContain("没有未读的通知。");
        (await unit.Post($"/notices/{id}/read", new { })).Status.ShouldBe(200, "reading twice is reading");
    }

    [Theory, EveryEngine("anonymous | 401", "audit-officer | 403", "liaison of roads | 404", "leader | 404")]
    public async Task Others_may_not_read_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        var id = await unit.FirstId();

        (await (await app.As(persona)).Post($"/notices/{id}/read", new { })).Status.ShouldBe(status);

        (await unit.Told()).ShouldBe(["派给本单位"]);
    }
}
