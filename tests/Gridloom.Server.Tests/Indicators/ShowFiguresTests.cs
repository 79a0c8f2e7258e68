using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Indicators;

public sealed class ShowFiguresTests
{
    [Theory, EveryEngine]
    public async Task A_closing_moves_the_closing_rate_and_opens_to_that_case(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await app.Given("case 油烟, class 01-02, source collector");
        var leader = await app.As("leader");
        RateOf(await leader.Get("/figures"), "closing-rate").ToString().ShouldBe("");

        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched",
            "liaison of roads | receive | | handling", "liaison of roads | handle | note 已修补 | handled", "operator | send-check | | checking");
        RateOf(await leader.Get("/figures"), "closing-rate").ToString().ShouldBe("0.00 %");
        await loop.Walk("collector | check | answer yes, note 平整 | checked", "operator | close | | closed");

        foreach (var by in (string[])["report", "closing"])
        {
            var figures = await leader.Get("/figures?by=" + by);
            RateOf(figures, "closing-rate").ToString().ShouldBe("100.00 %");
            var rate = figures.Json.GetProperty("rates").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "closing-rate");
            foreach (var side in (string[])["numerator", "denominator"])
            {
                rate.GetProperty(side).GetProperty("count").GetInt64().ShouldBe(1);
                (await leader.Get(rate.GetProperty(side).GetProperty("list").GetString()!)).Json.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(loop.Case);
            }
        }
    }

    [Theory, EveryEngine]
    public async Task Every_number_of_the_page_opens_to_as_many_cases(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-08-01T09:00+08:00");
        await StoredCases.Histories(app, 77, 60);
        var leader = await app.As("leader");

        var page = await leader.Open("/figures?from=2026-01-01&to=2026-07-31&group=source");

        page.Text.ShouldContain("按上报时间：期间上报的案件");
        page.Text.ShouldContain("数据截止 08-01 09:00:00");
        var numbers = Regex.Matches(page.Html, "class=\"ev b\" href=\"(/cases\\?figure=[^\"]+)\"[^>]*>([0-9,]+)<").Select(m => (Href: m.Groups[1].Value, Count: m.Groups[2].Value)).Distinct().ToList();
        numbers.Count.ShouldBeGreaterThan(40);
        foreach (var (href, count) in numbers.Where((_, n) => n % 3 == 0))
            (await leader.Open(href.Replace("&amp;", "&", StringComparison.Ordinal))).Html.ShouldContain($"<b>{count}</b>", Case.Sensitive, href);
    }

    [Theory, EveryEngine("from=2026-03-01&to=2026-04-15 | 03-02", "from=2026-01-01&to=2026-07-31&by=closing | 2026-03")]
    public async Task Every_point_of_a_trend_opens_to_as_many_cases(Engine engine, string query, string period)
    {
        await using var app = await TestApp.Start(engine, "2026-08-01T09:00+08:00");
        await StoredCases.Histories(app, 77, 60);
        var leader = await app.As("leader");

        var page = await leader.Open("/figures?" + query);

        page.Html.ShouldContain($"<th scope=\"row\" class=\"nw\">{period}</th>");
        page.Html.ShouldContain("role=\"img\" aria-label=\"结案率：");
        var reports = page.Html[page.Html.IndexOf("id=\"trend-reports\"", StringComparison.Ordinal)..];
        var points = Regex.Matches(reports, "data-v=\"([0-9]+)\"><a class=\"ev\" href=\"(/cases\\?figure=[^\"]+)\"").Select(m => (Count: m.Groups[1].Value, Href: m.Groups[2].Value)).ToList();
        points.Sum(p => long.Parse(p.Count, null)).ShouldBeGreaterThan(5);
        foreach (var (count, href) in points.Where(p => p.Count != "0").Take(4))
            (await leader.Open(href.Replace("&amp;", "&", StringComparison.Ordinal))).Html.ShouldContain($"<b>{count}</b>", Case.Sensitive, href);
    }

    [Theory, EveryEngine(
        "anonymous         | 401",
        "grid-worker       | 403",
        "liaison of roads  | 403",
        "system-officer    | 403",
        "leader            | 200",
        "collector         | 200")]
    public async Task Others_may_not_see_figures(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As(persona)).Get("/figures")).Status.ShouldBe(status);
    }

    [Theory, EveryEngine]
    public async Task A_streets_account_counts_its_street_whatever_it_asks(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, at 东街道 长安路, source collector", "case 井盖缺失, at 西街道 长安路, source collector", "case 路灯不亮, at 西街道 长安路, source collector");
        async Task<long> Reported(string persona, string more) =>
            (await (await app.As(persona)).Get("/figures" + more)).Json.GetProperty("counts").EnumerateArray().First().GetProperty("count").GetInt64();

        (await Reported("leader", "")).ShouldBe(3);
        (await Reported("leader", $"?area={app.District}002")).ShouldBe(2);
        (await Reported("leader 001", "")).ShouldBe(1);
        (await Reported("leader 001", $"?area={app.District}")).ShouldBe(1);
        (await Reported("leader 001", $"?area={app.District}002")).ShouldBe(0);
        (await (await app.As("leader 001")).Get("/figures?group=street")).Json.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("group").GetString()).ShouldBe([app.District + "001"]);
    }

    [Theory, EveryEngine(
        "from=x                        | from",
        "to=2026-02-30                 | to",
        "from=2026-02-02&to=2026-02-01 | to",
        "from=2020-01-01&to=2026-01-01 | to",
        "by=handling                   | by",
        "group=colour                  | group",
        "area=4403a                    | area",
        "only=area                     | only")]
    public async Task A_question_that_cannot_be_read_is_refused_by_its_part(Engine engine, string query, string part)
    {
        await using var app = await TestApp.Start(engine);
        var leader = await app.As("leader");

        var answer = await leader.Get("/figures?" + query);

        answer.ToString().ShouldBe("422 indicator.question-unreadable");
        answer.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(part);
        var page = await leader.Open("/figures?" + query);
        page.Answer.Status.ShouldBe(422);
        page.Text.ShouldContain("统计条件有误");
        page.Text.ShouldContain("按期结案率");
    }

    [Theory, EveryEngine]
    public async Task Without_a_denominator_there_is_no_rate_and_a_reason(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var leader = await app.As("leader");

        RateOf(await leader.Get("/figures"), "closing-rate").ValueKind.ShouldBe(JsonValueKind.Null);
        (await leader.Open("/figures")).Text.ShouldContain("本期没有“应结案”的案件");
    }

    [Theory, EveryEngine]
    public async Task The_table_can_be_taken_along(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, source collector", "case 井盖缺失, source hotline");
        var leader = await app.As("leader");

        using var response = await leader.Http.GetAsync("/figures.csv?group=source&from=2026-11-01&to=2026-11-30", TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldStartWith("代码,名称,上报,");
        lines.Length.ShouldBe(4);
        lines[1].ShouldStartWith("collector,");
        lines[1].ShouldEndWith(",按上报时间,2026-11-01,2026-11-30,2026-11-20T10:26:00+08:00");
        lines[3].ShouldStartWith(",合计,2,");
    }

    private static JsonElement RateOf(Answer figures, string code) =>
        figures.Json.GetProperty("rates").EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("value");
}
