using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency;

public sealed class NoteWatchTests
{
    private const string Log = "/watch-log";

    /// <summary>What somebody types of a first entry.</summary>
    private static FormPage First(FormPage form, TestApp app, string words = "沿街商铺冒烟") => form
        .With("kind", "incident").With("area", app.District + "001").With("at", "2026-11-20T09:40").With("words", words).With("measures", "拨打 119，疏散 12 人").With("source", "网格员").With("open", "yes");

    private static async Task<FormPage> Write(Person by, TestApp app, string words = "沿街商铺冒烟") => await First(await by.Open(Log), app, words).Submit(Log);

    private static async Task<FormPage> About(Person by, long serial, string relation, string words) =>
        await (await by.Open(FormattableString.Invariant($"{Log}?about={serial}&as={relation}"))).With("at", "2026-11-20T10:20").With("words", words).Submit(Log);

    [Theory, EveryEngine]
    public async Task A_matter_goes_on_is_corrected_and_ends_and_nothing_is_written_over(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        (await Write(desk, app)).Told().ShouldBe("/watch-log?done=1");
        (await desk.Open(Log)).Text.ShouldContain("待跟进 1");
        (await About(desk, 1, "follow-up", "明火已控制")).Told().ShouldBe("/watch-log?done=2");
        (await About(desk, 2, "correction", "应为明火已扑灭")).Answer.Status.ShouldBe(303);
        (await About(desk, 1, "final", "无人受伤，商铺停业")).Answer.Status.ShouldBe(303);

        var page = await desk.Open(Log);
        page.Text.ShouldContain("待跟进 0");
        page.Text.ShouldContain("突发事件 1");
        foreach (var told in new[] { "沿街商铺冒烟", "拨打 119，疏散 12 人", "网格员报告", "续报", "明火已控制", "更正第 2 条", "应为明火已扑灭", "终报", "无人受伤" }) page.Text.ShouldContain(told);
        (await app.Events("watch/1")).ShouldBe(["watch.noted"]);
        (await app.Count("emergency_entry")).ShouldBe(4);
        var again = await About(desk, 1, "final", "再终报一次");
        again.Answer.Status.ShouldBe(409);
        again.Html.ShouldContain("再终报一次");
    }

    [Theory, EveryEngine(
        "kind  |                  | 请选择事项类别",
        "kind  | fire             | 请选择事项类别",
        "area  |                  | 请选择街道或社区",
        "area  | 440309999        | 请选择街道或社区",
        "at    | 2026-11-20T10:27 | 请填发生时间",
        "at    | 昨天             | 请填发生时间",
        "at    | 2025-11-18T10:00 | 请填发生时间",
        "words |                  | 请写清楚是什么事",
        "words | 联系 13800138000 | 文字里像是有手机号或身份证号",
        "case  | 440309-1         | 没有这宗案件，或不在您的范围内")]
    public async Task What_cannot_be_read_is_told_beside_its_field_and_stays_typed(Engine engine, string field, string typed, string said)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await First(await (await app.As("operator")).Open(Log), app, "留着的话").Instead(field, typed).Submit(Log);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        if (field != "words") refused.Html.ShouldContain("留着的话");
        (await app.Count("emergency_entry")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task An_entry_of_a_case_stands_on_both_pages(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var id = (await app.Given("case 路面塌陷, class 04-01, at 东街道 长安路 1 号, source hotline"))[0];
        var number = $"{app.District}-20261120-00001";
        (await desk.Open("/cases/" + id)).Html.ShouldContain($"/watch-log?case={number}#entry");

        (await First(await desk.Open(Log), app).With("case", "20261120-00001").Submit(Log)).Answer.Status.ShouldBe(303);

        (await desk.Open(Log)).Html.ShouldContain("/cases/" + number);
        var page = await desk.Open("/cases/" + id);
        page.Text.ShouldContain("沿街商铺冒烟");
        page.Html.ShouldContain("/watch-log/1");
        (await desk.Http.GetAsync(new Uri(app.Address, "/watch-log/1"), TestContext.Current.CancellationToken)).Headers.Location!.OriginalString.ShouldBe("/watch-log?from=2026-11-20&to=2026-11-20#n1");
    }

    [Theory, EveryEngine]
    public async Task Sent_twice_it_stands_there_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var form = First(await (await app.As("operator")).Open(Log), app);

        (await form.Submit(Log)).Told().ShouldBe("/watch-log?done=1");
        (await form.Submit(Log)).Told().ShouldBe("/watch-log?done=1");

        (await app.Count("emergency_entry")).ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "liaison of roads | 403", "collector | 403", "operator 002 | 404")]
    public async Task Others_may_not_write_into_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        (await Write(await app.As("operator"), app)).Answer.Status.ShouldBe(303);
        var person = await app.As(persona);
        var page = await person.Open(persona == "anonymous" ? "/sign-in" : persona == "operator 002" ? Log : "/account");
        var key = (await (await app.As("operator")).Open(Log)).Hidden(Log).First(h => h.Key == "key").Value;

        var answer = await page.With("key", key).With("about", "1").With("as", "follow-up").With("at", "2026-11-20T10:00").With("words", "插一句").Submit(Log);

        answer.Answer.Status.ShouldBe(status);
        (await app.Count("emergency_entry")).ShouldBe(1);
        if (persona == "operator 002") (await First(await person.Open(Log), app).Submit(Log)).Answer.Status.ShouldBe(422, "another street's area");
    }
}
