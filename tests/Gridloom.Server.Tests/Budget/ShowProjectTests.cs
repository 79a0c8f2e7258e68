using System.Net;
using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class ShowProjectTests
{
    private static readonly object Report = new { @class = "01-10", description = "人行道地砖塌陷", address = "东街道 东一社区 长安路 1 号", source = "collector" };

    [Theory, EveryEngine]
    public async Task The_figure_rises_by_one_with_each_report_and_opens_to_exactly_those_cases(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        await app.Given("case 一", "case 二", "case 三");
        var collector = await app.As("collector");
        var id = await collector.ProjectId(DemoTargets.CollectorProject);

        var (before, _) = Figure(await collector.Open("/budget/" + id));
        (await collector.Post("/cases", Report)).Status.ShouldBe(201);
        var (after, href) = Figure(await collector.Open("/budget/" + id));
        var list = await collector.Open(href);

        (before, after).ShouldBe((3, 4));
        list.Text.ShouldContain($"{after} 宗符合条件");
        list.Text.ShouldContain($"这 {after} 宗就是“监督员上报”所数的案件");
        list.Html.ShouldContain($"href=\"/budget/{id}\"");
        Regex.Matches(list.Html, "href=\"/cases/[0-9a-f-]{36}\"").Select(m => m.Value).Distinct().Count().ShouldBe(4);
        (await collector.CollectedCount()).ShouldBe(4, "a machine reads the same figure");
    }

    [Theory, EveryEngine]
    public async Task What_the_form_in_force_tells_in_sentences_stands_on_its_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await app.InForce();
        var finance = await app.As("finance");
        var project = (await app.Column("select id from budget_project"))[0];
        var adjusted = (await finance.Open($"{plan}/projects/{project}")).Sound().With("overview", "全区网格的信息服务").With("yearGoal", "按月核查终端");
        (await adjusted.Submit()).Answer.Status.ShouldBe(303);
        (await finance.Open("/budget/" + project)).Text.ShouldNotContain("按月核查终端", Case.Sensitive, "a draft is not in force");

        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await (await app.As("budget-reviewer")).Move(plan, "review")).Answer.Status.ShouldBe(303);
        (await (await app.As("leader")).Move(plan, "approve")).Answer.Status.ShouldBe(303);

        var page = (await finance.Open("/budget/" + project)).Text;
        page.ShouldContain("项目概况 全区网格的信息服务");
        page.ShouldContain("年度绩效目标 按月核查终端");
    }

    [Theory, EveryEngine(
        "2025-12-31T23:59+08:00 | 0",
        "2026-01-01T00:00+08:00 | 1",
        "2026-12-31T23:59+08:00 | 1",
        "2027-01-01T00:00+08:00 | 0",
        "2025-12-31T16:00+00:00 | 1")]
    public async Task The_year_is_Chinas(Engine engine, string reportedAt, string counted)
    {
        await using var app = await TestApp.Start(engine, now: "2026-06-01T09:00+08:00");
        await app.LoadTargets();
        app.SetClock(reportedAt);
        await app.Given("case 跨年的事");
        app.SetClock("2027-01-02T09:00+08:00");
        var leader = await app.As("leader");

        var indicator = await leader.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected);

        indicator.GetProperty("live").GetProperty("value").GetInt64().ShouldBe(long.Parse(counted, System.Globalization.CultureInfo.InvariantCulture));
        (await leader.Open(indicator.GetProperty("live").GetProperty("parts")[0].GetProperty("list").GetString()!)).Text.ShouldContain($"{counted} 宗符合条件");
    }

    [Theory, EveryEngine(
        "leader        | 3",
        "leader 001    | 1",
        "leader 002001 | 0")]
    public async Task Figure_and_list_lie_within_the_readers_scope_and_the_page_says_so(Engine engine, string persona, string counted)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        await app.Given("case 东, at 东街道 东一社区 长安路", "case 西, at 西街道 西二社区 长安路", "case 某处, at 长安路");
        var person = await app.As(persona);

        var page = await person.Open("/budget/" + await person.ProjectId(DemoTargets.CollectorProject));
        var (figure, href) = Figure(page);

        figure.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(counted);
        (await person.Open(href)).Text.ShouldContain($"{counted} 宗符合条件");
        page.Text.Contains("实时数只含您的数据范围").ShouldBe(persona.Contains(' '));
    }

    [Theory, EveryEngine]
    public async Task Progress_stands_beside_the_share_of_the_year(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T10:26:08+08:00");
        await app.LoadTargets();
        await app.Given([.. Enumerable.Range(1, 15).Select(n => $"case 第{n}件")]);
        var leader = await app.As("leader");

        var page = await leader.Open("/budget/" + await leader.ProjectId(DemoTargets.CollectorProject));

        WebUtility.HtmlDecode(page.Html).ShouldContain("完成 0.01 %，全年时间已过 88.8 %");
        page.Text.ShouldContain("88.8 %（324/365 天）");
        page.Text.ShouldContain("数据截止 11-20 10:26:08");
        page.Text.ShouldContain("每宗核实、核查各计最后一次");
        (await leader.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("standing").GetString().ShouldBe("behind");
    }

    [Theory, EveryEngine]
    public async Task Every_other_indicator_says_why_it_has_no_value(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var book = app.Get<Gridloom.Domain.Budget.IndicatorBook>();
        var unspecific = book.ReasonFor("生态效益", "没有人想到的指标").Reason.Chinese;

        var ids = (await finance.Get("/budget/projects")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()).ToList();
        var lines = 0;
        foreach (var id in ids)
            foreach (var line in (await finance.Get("/budget/projects/" + id)).Json.GetProperty("indicators").EnumerateArray())
            {
                lines++;
                var name = line.GetProperty("name").GetString();
                var reason = line.GetProperty("notMeasured").GetString();
                (reason is null).ShouldBe(book.FindBinding("longhua-project-targets", name!) is not null, name);
                reason.ShouldNotBe(unspecific, $"{name} has a reason of its own");
                if (reason is not null) line.GetProperty("standing").GetString().ShouldBeOneOf(name == "不适用" ? ["not-applicable"] : ["awaited", "unmeasured"]);
            }
        lines.ShouldBe(171);
        var page = await finance.Open("/budget/" + ids[0]);
        page.Text.ShouldContain("没有绑定排班与签到，由经办人填报");
        page.Text.ShouldContain("没有绑定问卷");
        (await finance.Open($"/budget/{ids[0]}?lang=en")).Text.ShouldContain("no roster is tied");
    }

    [Theory, EveryEngine]
    public async Task Another_districts_project_is_absent_even_with_its_id(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        await app.LoadTargets();
        var id = await (await app.As("leader")).ProjectId(DemoTargets.CollectorProject);

        var stranger = await neighbour.As("leader");

        (await stranger.Get("/budget/projects/" + id)).ToString().ShouldBe("404 budget.not-found");
        (await stranger.Open("/budget/" + id)).Answer.Status.ShouldBe(404);
    }

    /// <summary>The first of the counts that the live figure is made of, and where it leads.</summary>
    private static (long Figure, string Href) Figure(FormPage page)
    {
        var link = Regex.Match(page.Html, "监督员上报</span> <a class=\"ev b\" href=\"([^\"]*)\"[^>]*>([0-9,]+)</a>");
        link.Success.ShouldBeTrue(page.Text);
        var digits = link.Groups[2].Value.Replace(",", "", StringComparison.Ordinal);
        return (long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), WebUtility.HtmlDecode(link.Groups[1].Value));
    }
}
