using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ShowHomeTests
{
    private static string Tile(FormPage home, string queue) =>
        Regex.Match(home.Html, $"href=\"/queues/{queue}\".*?class=\"figure\">([0-9,]+)<", RegexOptions.Singleline).Groups[1].Value;

    [Theory, EveryEngine]
    public async Task Each_role_is_shown_what_waits_for_it_and_the_queue_holds_as_many(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        await app.Given("case 井盖移位, source collector", "case 路灯不亮, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched");
        var (desk, liaison, collector) = (await app.As("operator"), await loop.As("liaison of roads"), await app.As("collector"));

        var home = await desk.Open("/");
        (Tile(home, "acceptance"), Tile(home, "filing"), Tile(home, "dispatch")).ShouldBe(("2", "0", "0"));
        home.Html.ShouldNotContain("/queues/handling");
        Regex.Count((await desk.Open("/queues/acceptance")).Html, "data-row").ShouldBe(2);
        var theirs = await liaison.Open("/");
        (Tile(theirs, "receipt"), Tile(theirs, "handling")).ShouldBe(("1", "0"));
        theirs.Text.ShouldContain("接收或退回");
        Tile(await collector.Open("/"), "check").ShouldBe("0");
        (await (await app.As("leader")).Open("/")).Text.ShouldContain("在办案件");
    }

    [Theory, EveryEngine]
    public async Task What_is_late_comes_first_and_is_counted_as_late(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        await app.Given("case 先报的, source collector");
        app.SetClock("2026-11-20T09:50+08:00");
        await app.Given("case 后报的, source collector");

        var home = await (await app.As("operator")).Open("/");

        home.Text.ShouldContain("1 宗已超时");
        home.Text.ShouldContain("超 20分");
        var late = Regex.Match(home.Html, "href=\"(/cases\\?stage=reported&amp;late=[0-9]+)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        (await (await app.As("operator")).Open(late)).Text.ShouldContain("1 宗符合条件");
    }

    [Theory, EveryEngine("system-officer | /accounts", "security-officer | /accounts", "audit-officer | /audit")]
    public async Task Officers_are_sent_to_what_they_are_there_for(Engine engine, string persona, string home)
    {
        await using var app = await TestApp.Start(engine);

        (await (await app.As(persona)).Open("/")).Location!.ToString().ShouldBe(home);
    }

    [Theory, EveryEngine("operator", "leader", "collector", "liaison of roads", "supervisor", "grid-worker 001", "finance", "resident-service")]
    public async Task An_empty_district_opens_for_every_role(Engine engine, string persona)
    {
        await using var app = await TestApp.Start(engine);

        var home = await (await app.As(persona)).Open("/");

        home.Answer.Status.ShouldBe(200);
        home.Text.ShouldContain("在办案件");
    }

    [Theory, EveryEngine("leader | 404", "collector | 404", "operator | 200", "anonymous | 302")]
    public async Task A_queue_opens_only_to_those_who_work_on_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);

        (await (await app.As(persona)).Open("/queues/filing")).Answer.Status.ShouldBe(status);
    }
}
