using System.Globalization;
using System.Net;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class EditAccountsTests
{
    private const string Futian = "futian-department-budget";

    private const string Functions = "预算单位\t科目编码\t科目名称\t支出总计\t基本支出\t项目支出\n\t201\t一般公共服务支出\t486\t10\t476\n\t20103\t政务事务\t486\t10\t476\n\t2010301\t行政运行\t486\t10\t476";

    [Theory, EveryEngine]
    public async Task What_is_pasted_becomes_a_version_and_its_changes_are_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);

        var saved = await Sound(await finance.Open(plan + "/accounts")).Submit();
        saved.Answer.Status.ShouldBe(303, saved.Text);
        (await finance.Open(plan)).Text.ShouldContain("收入 486.00 万元，支出 486.00 万元");
        var shown = WebUtility.HtmlDecode((await finance.Open(plan + "/accounts")).Html);
        shown.ShouldContain("科目编码\t科目名称\t基本支出\t项目支出");
        shown.ShouldContain("2010301\t行政运行\t10.00\t476.00");
        shown.ShouldContain("30201\t办公费\t10.00");

        var changed = await Sound(await finance.Open(plan + "/accounts")).With("income-other", "5").Submit();
        changed.Answer.Status.ShouldBe(303, changed.Text);
        (await finance.Open($"{plan}/compare?before=2&after=3")).Text.ShouldContain("收入 其他收入 第 2 版 — 第 3 版 5.00");
        (await finance.Open(plan)).Text.ShouldContain("收入总计 491.00 万元，支出总计 486.00 万元。");
        (await Sound(await finance.Open(plan + "/accounts")).With("income-other", "5").Submit()).Text.ShouldContain("budget.plan-unchanged");
        (await app.Count("budget_version")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_check_tells_what_does_not_agree_and_saves_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);

        var checkedPage = await Sound(await finance.Open(plan + "/accounts")).Instead("income-basic", "11").Instead("act", "check").Submit();

        checkedPage.Answer.Status.ShouldBe(200, checkedPage.Text);
        checkedPage.Text.ShouldContain("收入总计 487.00 万元，支出总计 486.00 万元");
        WebUtility.HtmlDecode(checkedPage.Html).ShouldContain("value=\"11\"");
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Targets_whose_budget_does_not_agree_are_not_handed_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        (await Sound(await finance.Open(plan + "/accounts")).Instead("income-basic", "11").Submit()).Answer.Status.ShouldBe(303);

        var refused = await finance.Move(plan, "submit");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("budget.plan-not-ready");
    }

    [Theory, EveryEngine(
        "functions | 201\t甲\t一百\t2 | budget.account-amount",
        "basics | 30209\t差旅费\t2 | budget.account-economic",
        "purchases | A\t货物\t1\nA\t服务\t2 | budget.account-twice",
        "passedUp | 许多 | budget.plan-amount-unreadable")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string field, string text, string code)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        var typed = text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

        var refused = await (await finance.Open(plan + "/accounts")).With("department", "打好的部门").With(field, typed).With("act", "save").Submit();

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(code);
        var html = WebUtility.HtmlDecode(refused.Html).Replace("\r\n", "\n", StringComparison.Ordinal);
        html.ShouldContain("value=\"打好的部门\"");
        html.ShouldContain(typed);
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Another_may_write_a_project_meanwhile_but_not_the_budget(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        var (first, second) = (await finance.Open(plan + "/accounts"), await finance.Open(plan + "/accounts"));
        (await (await finance.Open(plan + "/projects/new")).With("name", "培训").With("thisYear", "476").With("act", "save").Submit()).Answer.Status.ShouldBe(303);

        (await Sound(first).Submit()).Answer.Status.ShouldBe(303, "a project changed meanwhile");

        var stale = await Sound(second).With("income-other", "5").Submit();
        stale.Answer.Status.ShouldBe(409);
        stale.Text.ShouldContain("budget.account-changed");
        WebUtility.HtmlDecode(stale.Html).ShouldContain("value=\"5\"");
    }

    [Theory, EveryEngine]
    public async Task A_kind_of_form_without_such_tables_has_no_such_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Begun();

        (await finance.Open(plan + "/accounts")).Answer.Status.ShouldBe(404);
        (await finance.Open(plan)).Html.ShouldNotContain("/accounts");
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_edit_accounts(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var address = await Begun(finance) + "/accounts";
        var page = await finance.Open(address);
        var person = await app.As(persona);
        var sent = await Sound(new FormPage(person.Http, address, page.Answer)).Submit();
        if (persona == "finance 001") sent = await person.Open(address);
        sent.Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_version")).ShouldBe(1);
    }

    private static async Task<string> Begun(Person person)
    {
        var sent = await person.Begin(family: Futian);
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return sent.Location!.OriginalString.Split('?')[0];
    }

    private static FormPage Sound(FormPage page) => page.With("department", "某区局").With("income-basic", "10").With("income-duty", "476").With("functions", Functions)
        .With("basics", "30201\t办公费\t10").With("projects", "项目类别\t项目名称\t履职类项目拨款\t开始日期\t完成日期\n一般性项目\t网格信息管理\t476\t2027-01-01\t2027-12-31").With("act", "save");
}
