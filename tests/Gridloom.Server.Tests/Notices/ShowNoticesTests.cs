using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class ShowNoticesTests
{
    [Theory, EveryEngine]
    public async Task Another_street_and_another_unit_see_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (street, unit, desk) = (await app.As("operator 002"), await app.As("liaison of street"), await app.As("operator 001"));
        var loop = await app.GivenDispatched();
        await loop.Walk("liaison of roads | return | clause 1, note 不归本单位 | filed");
        await app.Drain();

        (await desk.Told()).ShouldBe(["被退回，待重派"], "the street's own desk");
        (await desk.Open("/notices")).Text.ShouldContain("20261120-00001");
        foreach (var other in new[] { street, unit, await loop.As("operator") })
        {
            (await other.Told("?show=all")).ShouldBeEmpty();
            (await other.Open("/notices?show=all")).Text.ShouldNotContain("20261120-00001");
        }
    }

    [Theory, EveryEngine]
    public async Task It_is_filtered_by_topic_and_turned_page_by_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await app.GivenDispatched();
        var unit = await loop.As("liaison of roads");
        for (var i = 0; i < 51; i++) await loop.Walk("operator | urge | note 请加快 | dispatched");
        await app.Drain();

        (await unit.Told("?topic=work")).ShouldBe(["派给本单位"]);
        (await unit.Told()).Count.ShouldBe(50);
        var first = await unit.Open("/notices?topic=demand");
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value;
        System.Text.RegularExpressions.Regex.Count((await unit.Open(System.Net.WebUtility.HtmlDecode(next))).Html, " data-row").ShouldBe(1);
        (await unit.Open("/notices?topic=nonsense&after=nothing")).Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task It_speaks_the_language_of_the_page_and_names_no_reporter(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var id = (await app.Given("case 垃圾成堆 请找张三, class 01-02, source hotline, at 东街道 长安路 1 号, by 张三 13812345678"))[0];
        var unit = await app.As("liaison of roads");
        (await desk.Post($"/cases/{id}/acts/send-verify", new { })).Status.ShouldBe(200);
        (await (await app.As("collector")).Post($"/cases/{id}/acts/verify", new { answer = true, note = "属实" })).Status.ShouldBe(200);
        foreach (var (act, body) in new (string, object)[] { ("accept", new { }), ("file", new { condition = "01-02/1" }), ("dispatch", new { unit = "roads" }) })
            (await desk.Post($"/cases/{id}/acts/{act}", body)).Status.ShouldBe(200);
        await app.Drain();

        var page = await unit.Open("/notices?lang=en");

        page.Text.ShouldContain("Dispatched to your unit: 暴露垃圾 (东街道)");
        foreach (var hidden in new[] { "张三", "13812345678", "长安路" }) page.Html.ShouldNotContain(hidden);
    }
}
