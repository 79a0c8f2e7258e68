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

    [Theory, EveryEngine]
    public async Task Whoever_looks_over_the_district_sees_its_loop_and_every_number_opens(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        await app.Given("case 井盖移位, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched");
        app.SetClock("2026-12-10T09:50+08:00");
        var leader = await app.As("leader");

        var home = await leader.Open("/");

        home.Text.ShouldContain("近 30 天闭环");
        home.Html.ShouldContain("role=\"img\" aria-label=\"结案率");
        home.Html.ShouldNotContain("/queues/acceptance", Case.Insensitive, "a leader decides, and works in no queue");
        foreach (var (link, shown) in new[] { ("/clocks/overdue", "2"), ("/cases\\?figure=measure%3Dfiled[^\"]*by%3Dreport[^\"]*", "1"), ("/cases\\?stage=open&amp;late=[0-9]+&amp;unit=roads", "1") })
        {
            var found = Regex.Match(home.Html, $"href=\"({link})\"[^>]*>(?:<span class=\"row-f\">.*?</span><span class=\"figure[^\"]*\">)?([0-9,]+)<", RegexOptions.Singleline);
            found.Groups[2].Value.ShouldBe(shown, link);
            (await leader.Open(found.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))).Html.ShouldContain($"<b>{shown}</b>", Case.Sensitive, link);
        }
    }

    [Theory, EveryEngine("operator | 每天上报与结案", "liaison of roads | 每天派来与处置", "collector | 我每天上报的")]
    public async Task Whoever_works_in_a_queue_sees_what_comes_in_and_goes_out(Engine engine, string persona, string title)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 路面塌陷, source collector");

        var home = await (await app.As(persona)).Open("/");

        home.Text.ShouldContain(title);
        home.Text.ShouldNotContain("近 30 天闭环");
    }

    [Theory, EveryEngine("leader | overdue | 200", "liaison of roads | none | 200", "operator | stopped | 404", "audit-officer | near | 403", "anonymous | near | 302")]
    public async Task The_clocks_of_open_cases_open_to_those_who_read_cases(Engine engine, string persona, string state, int status)
    {
        await using var app = await TestApp.Start(engine);

        (await (await app.As(persona)).Open("/clocks/" + state)).Answer.Status.ShouldBe(status);
    }
}
