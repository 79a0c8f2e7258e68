using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

public sealed class AddDrillTests
{
    [Theory, EveryEngine]
    public async Task What_was_held_is_written_down_and_seen_in_the_sums(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        (await desk.Hold(app, "2026-11-08 | 001001 | publicity | 防灾减灾宣传 | 120 | 950/1000")).Told().ShouldBe("/drills?done=added");

        (await app.Drills()).ShouldBe(["2026-11-08 001001 publicity 防灾减灾宣传 120 950/1000 v1"]);
        (await app.Events(await app.OneDrill())).ShouldBe(["drill.added"]);
        var page = await (await app.As("leader")).Open("/drills");
        page.Text.ShouldContain("2026年开展应急演练 0 场、");
        page.Text.ShouldContain("宣传活动 1 场、业务培训 0 场、宣讲讲座 0 场，参加 120 人次；计划派发宣传册 1,000 册，实际派发 950 册，覆盖率 95.00 %。");
        page.Html.ShouldNotContain("action=\"/drills\" enctype", customMessage: "who only reads has no form");
        page.Html.ShouldNotContain("/drills/import");
    }

    [Theory, EveryEngine]
    public async Task The_same_form_twice_is_one_entry(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var form = (await (await app.As("operator")).Open("/drills"))
            .With("day", "2026-11-08").With("area", app.District + "001").With("kind", "drill").With("topic", "疏散演练").With("people", "86");

        (await form.Submit("/drills")).Told().ShouldBe("/drills?done=added");
        (await form.Submit("/drills")).Told().ShouldBe("/drills?done=added");

        (await app.Drills()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine(
        "2026-11-21 | 001    | drill | 疏散演练      | 5 | /    | 日期晚于今天",
        "2026-11-08 | 009    | drill | 疏散演练      | 5 | /    | 请选择街道或社区",
        "2026-11-08 | 001    | party | 疏散演练      | 5 | /    | 请从列出的类型里选一项",
        "2026-11-08 | 001    | drill | 电 13812345678 | 5 | /  | 文字里像是有手机号",
        "2026-11-08 | 001    | drill | 疏散演练      | x | /    | 参加人数写 0 至 1000000 的整数",
        "2026-11-08 | 001    | drill | 疏散演练      | 5 | 3/   | 要么都填，要么都留空")]
    public async Task What_cannot_be_is_refused_and_stays_typed(Engine engine, string day, string area, string kind, string topic, string people, string booklets, string said)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await (await app.As("operator")).Hold(app, string.Join('|', day, area, kind, topic, people, booklets));

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain($"value=\"{topic}\"");
        (await app.Drills()).ShouldBeEmpty();
    }

    [Theory, EveryEngine("anonymous | 001 | 401", "leader | 001 | 403", "liaison of roads | 001 | 403", "collector | 001 | 403", "operator 002 | 001 | 422", "operator 001001 | 001 | 422", "operator 002 | 002001 | 303")]
    public async Task Others_may_not_write(Engine engine, string persona, string area, int status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);
        var page = await person.Open(persona == "anonymous" ? "/sign-in" : status is 401 or 403 ? "/account" : "/drills");

        (await page.With("day", "2026-11-08").With("area", app.District + area).With("kind", "drill").With("topic", "疏散演练").With("people", "5").Submit("/drills")).Answer.Status.ShouldBe(status);

        (await app.Drills()).Count.ShouldBe(status == 303 ? 1 : 0);
    }
}
