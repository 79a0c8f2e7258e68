using System.Globalization;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Sheets;

public sealed class SaveEvaluationTests
{
    [Theory, EveryEngine]
    public async Task It_is_filled_by_itself_and_every_point_is_explained(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("evaluation");

        var page = (await finance.Open(address)).Text;

        page.ShouldContain("项目支出绩效自评表");
        page.ShouldContain("年度资金总额 1,008.14 1,008.14 0.00 10.00 0.00 % 0.00");
        page.ShouldContain("实际 0，未达到目标 150,000，按实际 ÷ 目标 = 0 % 计");
        page.ShouldContain("未填");
    }

    [Theory, EveryEngine]
    public async Task Handing_it_in_keeps_every_number_as_it_stands(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.HandedIn();
        var before = (await finance.Open(address)).Text;

        await app.Given("case 地砖塌陷");
        await (await finance.Open("/budget/payments")).With("project", address.Split('/')[2]).With("day", "2026-03-31").With("amount", "10081400").With("source", "general").With("purpose", "全年").Submit("/budget/payments");

        var after = (await finance.Open(address)).Text;
        after.ShouldContain("已提交");
        after.ShouldContain("年度资金总额 1,008.14 1,008.14 0.00");
        after[after.IndexOf("年度总体目标", StringComparison.Ordinal)..].ShouldBe(before[before.IndexOf("年度总体目标", StringComparison.Ordinal)..]);
        (await finance.Open("/budget/evaluations")).Text.ShouldContain("已提交");
        (await (await finance.Open(address)).Judged("save").Submit(address)).Answer.Status.ShouldNotBe(303);
    }

    [Theory, EveryEngine]
    public async Task A_draft_is_kept_and_goes_on(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("evaluation");
        (await (await finance.Open(address)).Judged("save", "partly", "70").Submit()).Answer.Status.ShouldBe(303);

        var page = await finance.Open(address);
        page.Html.ShouldContain("value=\"70\"");
        page.Text.ShouldContain("计 70 %");
        page.Text.ShouldContain("效果仍在显现，明年补充依据");
        (await app.Column("select stage from budget_sheet")).ShouldBe(["drafting"]);
    }

    [Theory, EveryEngine]
    public async Task What_was_typed_stays_when_it_was_handed_in_meanwhile(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("evaluation");
        var page = await finance.Open(address);
        (await (await finance.Open(address)).Judged("submit").Submit()).Answer.Status.ShouldBe(303);

        var refused = await page.Judged("save").With("troubles", "打好的问题").Submit();

        refused.Answer.Status.ShouldBe(409);
        refused.Text.ShouldContain("budget.sheet-submitted");
        refused.Text.ShouldContain("打好的问题");
    }

    [Theory, EveryEngine(
        "nothing judged | budget.evaluation-incomplete",
        "no reasons     | budget.evaluation-reasons-missing",
        "wrong share    | budget.percent-unfit",
        "no scheme      | budget.scheme-unknown",
        "stale          | budget.sheet-stale")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string what, string code)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("evaluation");
        var page = await finance.Open(address);
        if (what == "stale") (await (await finance.Open(address)).Judged("save").Submit()).Answer.Status.ShouldBe(303);
        var form = what switch
        {
            "nothing judged" => page.With("act", "submit").With("scheme", "national"),
            "no reasons" => page.Judged("submit").Instead("reason", ""),
            "wrong share" => page.Judged("save", "reached", "70"),
            "no scheme" => page.Judged("save").Instead("scheme", "nothing"),
            _ => page.Judged("save"),
        };
        var refused = await form.With("troubles", "打好的问题").Submit();
        refused.Text.ShouldContain(code);
        refused.Text.ShouldContain("打好的问题");
        refused.Answer.Status.ShouldBeOneOf(409, 422);
    }

    [Theory, EveryEngine("budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_save_an_evaluation(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("evaluation");
        var page = await finance.Open(address);
        var person = await app.As(persona);
        (await new FormPage(person.Http, address, page.Answer).Judged("save").Submit()).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_sheet")).ShouldBe(0);
    }
}
