using System.Globalization;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class BeginPlanTests
{
    [Theory, EveryEngine]
    public async Task Blank_targets_stand_in_the_list_as_being_drafted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Begun();

        (await finance.Open(plan)).Text.ShouldContain("编制中");
        (await finance.Open("/budget/plans")).Text.ShouldContain($"2027 {PlanKit.Unit} 项目支出绩效目标表 编制中 最新 第 1 版 生效 —");
        (await finance.Open("/budget?year=2027")).Text.ShouldContain("2027 年还没有绩效目标");
        (await app.Events(plan.Split('/')[^1])).ShouldBe(["budget.plan-moved"]);
    }

    [Theory, EveryEngine]
    public async Task A_copy_of_last_year_brings_its_projects_without_what_was_reached(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var source = (await app.Column("select id from budget_document"))[0];

        var sent = await finance.Begin("深圳市龙华区社区网格管理中心", "2027", "", source);

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await finance.Open(sent.Location!.OriginalString);
        page.Text.ShouldContain(DemoTargets.CollectorProject);
        page.Text.ShouldContain("合计 4,925.58");
        (await app.Count("budget_project")).ShouldBe(15, "what is only drafted is not in force");
    }

    [Theory, EveryEngine(
        "short unit    | budget.plan-unit-unfit",
        "far year      | budget.plan-year-unfit",
        "no family     | budget.plan-family-unknown",
        "no source     | budget.plan-source-unknown",
        "twice         | budget.plan-exists")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string what, string code)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        if (what == "twice") await finance.Begun();
        var sent = what switch
        {
            "short unit" => await finance.Begin("某"),
            "far year" => await finance.Begin(year: "2031"),
            "no family" => await finance.Begin(family: "nothing"),
            "no source" => await finance.Begin(from: "nothing"),
            _ => await finance.Begin(),
        };
        sent.Answer.Status.ShouldBe(what == "twice" ? 409 : 422);
        sent.Text.ShouldContain(code);
        System.Net.WebUtility.HtmlDecode(sent.Html).ShouldContain(what == "short unit" ? "value=\"某\"" : $"value=\"{PlanKit.Unit}\"");
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_begin_targets(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As("finance")).Open("/budget/plans/new");
        var person = await app.As(persona);
        var sent = await new FormPage(person.Http, "/budget/plans/new", page.Answer).With("unit", PlanKit.Unit).With("year", "2027").With("family", PlanKit.Longhua).Submit();
        // Whoever sees a part of the district is told so on the page that they cannot open either.
        if (persona == "finance 001") sent = await person.Open("/budget/plans/new");
        sent.Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_document")).ShouldBe(0);
    }
}
