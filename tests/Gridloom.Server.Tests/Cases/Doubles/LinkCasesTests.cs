using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class LinkCasesTests
{
    [Theory, EveryEngine]
    public async Task A_linked_case_is_closed_with_its_main_case_and_evaluated_by_its_own_reporter(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);

        (await pair.Link())["stage"].ShouldBe("linked");
        (await pair.Do("operator", "accept", pair.Second.Id))["code"].ShouldBe("case.follows-main");
        (await pair.Do("operator", "close-with-main", pair.Second.Id))["code"].ShouldBe("case.follows-main");
        await pair.CloseFirst();

        (await pair.Stage(pair.Second.Id)).ShouldBe("closed");
        (await app.Events(pair.Second.Id)).ShouldBe(["case.reported", "case.linked", "case.closed-with-main"]);
        (await pair.Do("operator", "evaluate", pair.Second.Id, new { satisfaction = "satisfied" })).Status.ShouldBe(200);
        (await pair.Do("operator", "evaluate", pair.First.Id, new { satisfaction = "dissatisfied" })).Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task A_link_is_undone_and_the_pair_is_not_proposed_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        await pair.Link();

        (await pair.Do("operator", "unlink", pair.Second.Id, new { note = "不是同一处" }))["stage"].ShouldBe("reported");

        (await app.Events(pair.Second.Id)).ShouldBe(["case.reported", "case.linked", "case.unlinked"]);
        (await (await pair.As("operator")).Get("/doubles"))["total"].ShouldBe("0");
        (await pair.Link()).Status.ShouldBe(200, "it can be linked again");
    }

    [Theory, EveryEngine("reject | rejected", "void | void")]
    public async Task When_the_main_case_ends_without_an_answer_the_linked_one_goes_its_own_way(Engine engine, string how, string stage)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        await pair.Link();
        if (how == "reject") await pair.Do("operator", "reject", pair.First.Id, new { note = "没有看到" });
        else
        {
            await pair.Do("operator", "ask-void", pair.First.Id, new { note = "登记错了" });
            await pair.Do("supervisor", "approve-void", pair.First.Id);
        }

        (await pair.Stage(pair.First.Id)).ShouldBe(stage);
        (await pair.Stage(pair.Second.Id)).ShouldBe("reported");
    }

    [Theory, EveryEngine]
    public async Task A_report_that_comes_late_of_what_is_done_already_is_closed_at_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-03T09:00+08:00");
        var pair = await Pair.Reported(app);
        await pair.CloseFirst();
        app.SetClock("2026-03-03T15:00+08:00");
        var late = await pair.Report("人行道塌了个坑", new DateTimeOffset(2026, 3, 3, 8, 50, 0, TimeSpan.FromHours(8)));
        var again = await pair.Report("又塌了一个坑", new DateTimeOffset(2026, 3, 3, 14, 50, 0, TimeSpan.FromHours(8)));

        (await pair.Link(late.Id))["stage"].ShouldBe("closed");
        (await pair.Link(again.Id))["code"].ShouldBe("case.main-ended");
        (await app.Events(late.Id)).ShouldBe(["case.reported", "case.linked", "case.closed-with-main"]);
    }

    [Theory, EveryEngine(
        "440309-20260101-99999 | case.main-unknown", "x' or 1=1 | case.main-unknown", "SECOND | case.own-main", "  | case.no-main")]
    public async Task A_main_case_that_cannot_be_one_is_refused(Engine engine, string main, string why)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var answer = await pair.Link(main: main.Replace("SECOND", pair.Second.Number, StringComparison.Ordinal));
        (answer.Status, answer["code"]).ShouldBe((422, why));
    }

    [Theory, EveryEngine]
    public async Task Links_do_not_chain(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var third = await pair.Report("第三个人也报", null);
        await pair.Link();

        (await pair.Link(third.Id, pair.Second.Number))["code"].ShouldBe("case.main-follows");
        (await pair.Link(pair.First.Id, third.Number))["code"].ShouldBe("case.has-doubles");
        (await pair.Link(third.Id, pair.First.Number[7..])).Status.ShouldBe(200, "the short number will do");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_link(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        foreach (var persona in new[] { "collector", "liaison of roads", "supervisor", "leader", "assessor" })
        {
            (await pair.Do(persona, "link", pair.Second.Id, new { main = pair.First.Number })).Status.ShouldBe(403, persona);
            (await (await pair.As(persona)).Get("/doubles")).Status.ShouldBe(403, persona);
        }

        (await pair.Do("operator 002", "link", pair.Second.Id, new { main = pair.First.Number })).Status.ShouldBe(404, "another street");
        (await (await pair.As("operator 002")).Get("/doubles"))["total"].ShouldBe("0");
    }

    [Theory, EveryEngine]
    public async Task The_second_reporter_follows_the_main_case_and_learns_nothing_of_the_first(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ids = await app.Given("case 路面塌陷, source portal, by 张三 13812345678", "case 路面塌了, source portal, by 李四 13987654321");
        var (operators, resident) = (await app.As("operator"), await app.As("anonymous"));
        var main = (await operators.Get("/cases/" + ids[0]))["number"];
        (await operators.Post($"/cases/{ids[1]}/acts/link", new { main })).Status.ShouldBe(200);
        await operators.Post($"/cases/{ids[0]}/acts/send-verify", new { });

        var page = await resident.Open(app.Get<PublicLinks>().To(app.District, ids[1]));

        page.Text.ShouldContain("和别人先报的同一件事一起办");
        page.Text.ShouldContain("请采集员到现场看");
        foreach (var kept in new[] { "张三", "13812345678", main }) page.Html.ShouldNotContain(kept);
    }
}
