using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Parts;

public sealed class ActOnPartTests
{
    [Theory, EveryEngine]
    public async Task A_whistle_goes_its_way_and_the_course_of_the_case_tells_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        (await together.Whistle("water")).Status.ShouldBe(200);

        await together.Go(
            "liaison of water  | report-in |          | in-hand",
            "liaison of water  | finish    | 已抢修   | done",
            "liaison of street | send-back | 还在漏   | in-hand",
            "liaison of water  | finish    | 不漏了   | done",
            "liaison of street | confirm   |          | confirmed");

        (await app.Events(together.Case)).Where(k => k.StartsWith("part.", StringComparison.Ordinal)).ShouldBe(
            ["part.asked", "part.reported-in", "part.finished", "part.sent-back", "part.finished", "part.confirmed"]);
        var page = await (await together.As("operator")).Open("/cases/" + together.Case);
        foreach (var told in new[] { "吹哨：测试水务局", "协同件报到：测试水务局", "还在漏", "街道满意", "返工 1 次" }) page.Text.ShouldContain(told);
        (await together.Do("liaison of water", "finish", new { note = "再来" }))["code"].ShouldBe("case.part-ended");
    }

    [Theory, EveryEngine]
    public async Task The_lead_is_not_done_before_its_parts_are(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water", "lighting");
        var (holder, handle) = (await together.As("liaison of street"), $"/cases/{together.Case}/acts/handle");

        var early = await holder.Post(handle, new { note = "好了" });
        (early["code"], early.Body).ShouldSatisfyAllConditions(e => e.Item1.ShouldBe("case.parts-open"), e => e.Body.ShouldContain("测试水务局、测试路灯中心"));
        await together.Go("liaison of water | report-in | | in-hand", "liaison of water | finish | 好了 | done");
        (await holder.Post(handle, new { note = "好了" }))["code"].ShouldBe("case.parts-open");
        (await together.Do("liaison of lighting", "refuse", new { clause = "9.9", note = "不归我管" }, 2))["stage"].ShouldBe("refused");

        (await holder.Post(handle, new { note = "好了" }))["stage"].ShouldBe("handled");
        (await together.Do("liaison of street", "confirm", new { satisfied = false })).Status.ShouldBe(200, "what is done is judged later, too");
    }

    [Theory, EveryEngine]
    public async Task A_unit_refuses_by_a_clause_of_the_catalogue_and_another_is_asked_instead(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street");
        var together = await Together.Begin(app);
        await together.Ask("operator", new { type = "cooperate", units = new[] { "water" }, task = "关阀" });

        (await together.Do("liaison of water", "refuse", new { clause = "9.9", note = "不归我管" }))["code"].ShouldBe("case.unknown-clause");
        (await together.Do("liaison of water", "refuse", new { clause = "3.2", note = "不归我管" }))["stage"].ShouldBe("refused");
        (await together.Do("operator", "redirect", new { unit = "lighting" }))["stage"].ShouldBe("withdrawn");

        (await together.Stages()).ShouldBe("water:withdrawn lighting:asked");
        (await (await together.As("operator")).Open("/parts")).Text.ShouldContain("测试水务局 件数 1");
    }

    [Theory, EveryEngine]
    public async Task Two_who_act_at_once_do_not_both_and_a_form_sent_twice_acts_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water");
        var water = await together.As("liaison of water");
        var (page, stale) = (await water.Open("/cases/" + together.Case), await water.Open("/cases/" + together.Case));
        var address = $"/cases/{together.Case}/parts/1/report-in";

        (await page.Submit(address)).Location!.ToString().ShouldBe($"/cases/{together.Case}?done=part-report-in");
        (await page.Submit(address)).Answer.Status.ShouldBe(303, "the same form again");
        var second = await stale.Submit(address);
        (second.Answer.Status, second.Text.Contains("刚被别人办过", StringComparison.Ordinal)).ShouldBe((409, true));
        (await app.Events(together.Case)).Count(k => k == "part.reported-in").ShouldBe(1);
        var form = await (await water.Open("/cases/" + together.Case)).With("note", " ").Submit($"/cases/{together.Case}/parts/1/finish");
        (form.Answer.Status, form.Text.Contains("请写说明", StringComparison.Ordinal)).ShouldBe((422, true));
    }

    [Theory, EveryEngine("void | withdrawn", "link | withdrawn", "return | asked")]
    public async Task When_the_case_ends_or_follows_another_its_open_parts_are_withdrawn(Engine engine, string how, string stage)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water");
        var desk = await together.As("operator");
        var main = (await desk.Get("/cases/" + (await app.Given("case 又一处, class 01-10, source collector"))[0]))["number"];
        if (how == "link") (await desk.Post($"/cases/{together.Case}/acts/link", new { main })).Status.ShouldBe(200);
        else if (how == "return") await together.Walk("liaison of street | return | clause 3.2, note 不归街道管 | filed");
        else await together.Walk("operator | ask-void | note 登记错了 | handling", "supervisor | approve-void | | void");

        (await together.Stages()).ShouldBe("water:" + stage);
    }

    [Theory, EveryEngine]
    public async Task A_unit_that_gets_the_case_itself_needs_no_part_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water", "lighting");
        await together.Walk("liaison of street | return | clause 3.2, note 归水务管 | filed", "operator | dispatch | unit water | dispatched");

        (await together.Stages()).ShouldBe("water:withdrawn lighting:asked");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_act_on_a_part(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water");
        foreach (var persona in new[] { "operator", "collector", "supervisor", "leader" }) (await together.Do(persona, "report-in")).Status.ShouldBe(403, persona);
        (await together.Do("liaison of street", "report-in"))["code"].ShouldBe("case.part-not-yours");
        (await together.Do("liaison of roads", "report-in")).Status.ShouldBe(404, "a unit that has nothing of the case");
        (await together.Do("liaison of water", "withdraw", new { note = "不去" }))["code"].ShouldBe("case.part-not-asker");
        (await together.Do("operator", "withdraw", new { note = "不用" }))["code"].ShouldBe("case.part-not-asker");
        (await together.Do("operator 002", "withdraw", new { note = "不用" })).Status.ShouldBe(404, "another street");
        (await together.Do("liaison of water", "report-in", part: 2)).Status.ShouldBe(404, "there is no second part");
        (await together.Do("liaison of water", "report-in", new { seen = 9 }))["code"].ShouldBe("case.part-stale");
        (await together.Stages()).ShouldBe("water:asked");
        (await (await together.As("liaison of water")).Post($"/cases/{together.Case}/acts/handle", new { note = "好了" }))["code"].ShouldBe("case.not-your-unit");
    }
}
