using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>A list that a figure opens to, at both doors.</summary>
public sealed class CaseFigureTests
{
    private const string November = "by=report&from=2026-11-01&to=2026-11-30&at=1795141560000000";

    [Theory, EveryEngine]
    public async Task A_figure_opens_to_its_cases_and_says_which_it_is(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, source collector", "case 油烟, source hotline", "case 井盖缺失, source collector");
        var operators = await app.As("operator");

        var page = await operators.Open(ListOf("collector-reported"));

        page.Text.ShouldContain("这 2 宗就是“监督员上报”所数的案件：按上报时间，2026-11-01 至 2026-11-30，截至 2026-11-20 10:26:00。");
        page.Html.ShouldContain("href=\"/figures?by=report&amp;from=2026-11-01&amp;to=2026-11-30\"");
        (await operators.Get(ListOf("collector-reported"))).Json.GetProperty("items").GetArrayLength().ShouldBe(2);
        (await operators.Get(ListOf("collector-reported") + "&class=01-02")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        var narrowed = await operators.Open(ListOf("collector-reported") + "&class=01-10");
        narrowed.Text.ShouldNotContain("就是");
        narrowed.Html.ShouldContain("name=\"figure\" value=\"measure=collector-reported&amp;by=report");
    }

    [Theory, EveryEngine(
        "measure=none&" + November + "|measure",
        "measure=closed|by",
        "measure=closed&" + November + "&area=44'|area",
        "x|x")]
    public async Task A_wrong_link_is_refused_and_lists_nothing(Engine engine, string link, string part)
    {
        await using var app = await TestApp.Start(engine);
        var operators = await app.As("operator");

        var answer = await operators.Get("/cases?figure=" + Uri.EscapeDataString(link));

        answer.ToString().ShouldBe("422 indicator.link-unreadable");
        answer.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(part);
        (await operators.Open("/cases?figure=" + Uri.EscapeDataString(link))).Answer.Status.ShouldBe(422);
        (await operators.Post("/exports", new { list = "cases", format = "csv", query = "figure=" + Uri.EscapeDataString(link) })).ToString().ShouldBe("422 indicator.link-unreadable");
    }

    [Theory, EveryEngine]
    public async Task A_links_area_or_unit_never_widens_what_a_person_sees(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, at 东街道 长安路, source collector", "case 井盖缺失, at 西街道 长安路, source collector");

        async Task<int> Seen(string persona, string more) => (await (await app.As(persona)).Get(ListOf("reported", more))).Json.GetProperty("items").GetArrayLength();

        (await Seen("operator", "")).ShouldBe(2);
        (await Seen("operator", $"&area={app.District}001")).ShouldBe(1);
        (await Seen("operator 002", "")).ShouldBe(1);
        (await Seen("operator 002", $"&area={app.District}")).ShouldBe(1);
        (await Seen("operator 002", $"&area={app.District}001")).ShouldBe(0);
        (await Seen("liaison of roads", "&unit=street")).ShouldBe(0);
    }

    private static string ListOf(string measure, string more = "") => "/cases?figure=" + Uri.EscapeDataString($"measure={measure}&{November}{more}");
}
