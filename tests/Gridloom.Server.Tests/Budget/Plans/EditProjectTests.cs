using System.Globalization;
using System.Net;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class EditProjectTests
{
    [Theory, EveryEngine]
    public async Task Each_saving_is_a_version_that_can_be_laid_beside_the_one_before(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();

        var sent = await (await finance.Open(await finance.ProjectOf(plan))).With("name", "网格信息服务").With("thisYear", "480").With("total", "480").With("fiscal", "480").With("other", "0").With("act", "save")
            .Row("产出目标|数量", "终端总数", "ge", "110台", "合同", "12.5").Submit();

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var compared = (await finance.Open($"{plan}/compare?before=2&after=3")).Text;
        compared.ShouldContain("终端总数 指标内容 第 2 版 终端数量 第 3 版 终端总数");
        compared.ShouldContain("终端总数 目标值 第 2 版 100台 第 3 版 ≥110台");
        compared.ShouldContain("本年度金额 第 2 版 476.00 第 3 版 480");
        compared.ShouldContain("居民满意度 删除");
        (await app.Count("budget_version")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task Rows_pasted_from_a_spreadsheet_stand_in_the_table_before_anything_is_saved(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Begun();

        var pasted = await (await finance.Open(plan + "/projects/new")).With("name", "培训").With("act", "paste").With("paste", "二级指标\t指标内容\t目标值\n数量\t培训场次\t≥12场\n\t培训人次\t600人次").Submit();

        pasted.Answer.Status.ShouldBe(200);
        var html = WebUtility.HtmlDecode(pasted.Html);
        html.ShouldContain("value=\"培训场次\"");
        html.ShouldContain("value=\"培训\"");
        html.ShouldContain("value=\"12场\"");
        (await app.Count("budget_version")).ShouldBe(1);

        var unread = await (await finance.Open(plan + "/projects/new")).With("act", "paste").With("paste", "质心\t名称\t5").Submit();
        unread.Answer.Status.ShouldBe(422);
        unread.Text.ShouldContain("第 1 行：这种表没有级别“质心”。");
        WebUtility.HtmlDecode(unread.Html).ShouldContain("质心\t名称\t5");
    }

    [Theory, EveryEngine]
    public async Task Two_people_may_write_two_projects_but_not_one(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();
        var address = await finance.ProjectOf(plan);
        var first = await finance.Open(address);
        (await (await finance.Open(plan + "/projects/new")).Sound("另一个项目").Submit()).Answer.Status.ShouldBe(303);

        (await first.Sound("改了名的项目").Submit()).Answer.Status.ShouldBe(303, "another project changed meanwhile");

        var stale = await (new FormPage(finance.Http, address, first.Answer)).Sound("又改一次").Submit();
        stale.Answer.Status.ShouldBe(409);
    }

    [Theory, EveryEngine]
    public async Task What_was_typed_stays_when_the_targets_were_handed_in_meanwhile(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();
        var page = await finance.Open(plan + "/projects/new");
        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);

        var refused = await page.Sound("第二个项目").Submit();

        refused.Answer.Status.ShouldBe(409);
        refused.Text.ShouldContain("budget.plan-stage");
        WebUtility.HtmlDecode(refused.Html).ShouldContain("value=\"第二个项目\"");
    }

    [Theory, EveryEngine(
        "no name      | budget.plan-name-unfit",
        "no amount    | budget.plan-amount-missing",
        "bad amount   | budget.plan-amount-unreadable",
        "three quarters | budget.plan-quarters-incomplete",
        "no such level | budget.plan-level-unknown",
        "words with a sign | budget.plan-target-unfit",
        "heavy weight | budget.plan-weight-unfit")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string what, string code)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Begun();
        var page = (await finance.Open(plan + "/projects/new")).With("act", "save").With("overview", "打好的概况").With("name", what == "no name" ? "" : "项目");
        page.With("thisYear", what switch { "no amount" => "", "bad amount" => "四百", _ => "476" }).With("q1", what == "three quarters" ? "1" : "").With("q2", "").With("q3", "").With("q4", "");
        page.Row(what == "no such level" ? "产出|质心" : "产出目标|数量", "终端", what == "words with a sign" ? "ge" : "", "很多", "", what == "heavy weight" ? "101" : "");

        var refused = await page.Submit();

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(code);
        refused.Text.ShouldContain("打好的概况");
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_edit_a_project(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var address = await finance.Begun() + "/projects/new";
        var page = await finance.Open(address);
        var person = await app.As(persona);
        var sent = await new FormPage(person.Http, address, page.Answer).Sound().Submit();
        if (persona == "finance 001") sent = await person.Open(address);
        sent.Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_version")).ShouldBe(1);
    }
}
