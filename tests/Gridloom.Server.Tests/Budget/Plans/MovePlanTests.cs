using System.Globalization;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class MovePlanTests
{
    [Theory, EveryEngine]
    public async Task Targets_are_handed_in_returned_mended_reviewed_approved_and_in_force(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, reviewer, leader) = (await app.As("finance"), await app.As("budget-reviewer"), await app.As("leader"));
        var plan = await finance.Written();

        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await reviewer.Move(plan, "return", "金额请核实")).Answer.Status.ShouldBe(303);
        (await finance.Open(plan)).Text.ShouldContain("金额请核实");
        (await (await finance.Open(plan + "/projects/new")).Sound("第二个项目").Submit()).Answer.Status.ShouldBe(303);
        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await app.Count("budget_project")).ShouldBe(0);
        (await reviewer.Move(plan, "review")).Answer.Status.ShouldBe(303);
        (await leader.Move(plan, "approve")).Answer.Status.ShouldBe(303);

        (await app.Column("select id from budget_project where gone = 0")).Count.ShouldBe(2);
        (await app.Column("select id from budget_indicator where gone = 0")).Count.ShouldBe(6);
        (await finance.Open("/budget?year=2027")).Text.ShouldContain("第二个项目");
        (await finance.Open(plan)).Text.ShouldContain("生效的是第 8 版");
        (await app.Column("select act from budget_version", "order by version")).ShouldBe(["save", "save", "submit", "return", "save", "submit", "review", "approve"]);
    }

    [Theory, EveryEngine]
    public async Task What_is_adjusted_keeps_its_values_and_holds_only_when_it_is_approved(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await app.InForce();
        var before = await app.Column("select id from budget_indicator", "order by id");
        var project = (await app.Column("select id from budget_project"))[0];

        var sent = await (await finance.Open($"{plan}/projects/{project}")).With("name", "网格信息服务").With("thisYear", "470").With("act", "save")
            .Row("产出目标|数量", "终端总数", "", "100台").Row("效果目标|社会效益", "事件及时处置", "ge", "95%").Submit();
        sent.Answer.Status.ShouldBe(303, sent.Text);
        (await app.Column("select name from budget_indicator where gone = 0", "order by ordinal")).ShouldBe(["终端数量", "事件及时处置", "居民满意度"], "what is drafted does not hold yet");

        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await (await app.As("budget-reviewer")).Move(plan, "review")).Answer.Status.ShouldBe(303);
        (await (await app.As("leader")).Move(plan, "approve")).Answer.Status.ShouldBe(303);

        (await app.Column("select name from budget_indicator where gone = 0", "order by ordinal")).ShouldBe(["终端总数", "事件及时处置"]);
        (await app.Column("select id from budget_indicator", "order by id")).ShouldBe(before, "a new name is no new row, and what went keeps its row");
    }

    [Theory, EveryEngine]
    public async Task Targets_with_faults_cannot_be_handed_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var sent = await finance.Move(await finance.Begun(), "submit");
        sent.Answer.Status.ShouldBe(422);
        sent.Text.ShouldContain("budget.plan-not-ready");
        sent.Text.ShouldContain("还没有项目。");
    }

    [Theory, EveryEngine]
    public async Task A_return_says_why_and_a_stale_page_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, reviewer) = (await app.As("finance"), await app.As("budget-reviewer"));
        var plan = await finance.Written();
        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);

        (await reviewer.Move(plan, "return", "  ")).Text.ShouldContain("budget.plan-remarks-missing");
        (await reviewer.Move(plan, "review", seen: "2")).Text.ShouldContain("budget.plan-stage");
        (await reviewer.Move(plan, "return", new string('长', 501))).Text.ShouldContain("budget.plan-remarks-unfit");
        (await app.Count("budget_version")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task An_adjustment_is_given_up_and_what_was_in_force_stands(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await app.InForce();
        (await (await finance.Open(await finance.ProjectOf(plan))).Sound("改名后的服务").Submit()).Answer.Status.ShouldBe(303);
        (await finance.Open(plan)).Html.ShouldNotContain(plan + "/discard");

        (await finance.Move(plan, "revert")).Answer.Status.ShouldBe(303);

        (await app.Column("select stage from budget_document")).ShouldBe(["approved"]);
        (await app.Column("select name from budget_project where gone = 0")).ShouldBe(["网格信息服务"]);
        (await finance.Open(plan)).Text.ShouldNotContain("改名后的服务");
        (await app.Column("select act from budget_version", "order by version"))[^1].ShouldBe("revert");
    }

    [Theory, EveryEngine]
    public async Task Targets_never_in_force_are_given_up_and_can_be_taken_up_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();
        (await finance.Open(plan)).Html.ShouldNotContain(plan + "/revert");

        (await finance.Move(plan, "discard", "单位写错了")).Answer.Status.ShouldBe(303);

        (await finance.Open("/budget/plans")).Text.ShouldContain("已作废");
        (await (await finance.Open(await finance.ProjectOf(plan))).Sound("网格巡查服务").Submit()).Answer.Status.ShouldBe(303);
        (await app.Column("select stage from budget_document")).ShouldBe(["drafting"]);
    }

    [Theory, EveryEngine("finance | review | 403", "finance | approve | 403", "budget-reviewer | approve | 403", "leader | review | 403", "operator | submit | 403", "leader | discard | 403", "budget-reviewer | revert | 403", "anonymous | return | 401")]
    public async Task Others_may_not_move_targets(Engine engine, string persona, string act, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();
        (await finance.Move(plan, "submit")).Answer.Status.ShouldBe(303);
        var page = await finance.Open(plan);
        var person = await app.As(persona);
        var form = new FormPage(person.Http, $"{plan}/{act}", page.Answer);
        foreach (var (name, value) in page.Hidden(plan + "/withdraw")) form.With(name, value);
        (await form.With("remarks", "意见").Submit(withHidden: false)).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Column("select stage from budget_document")).ShouldBe(["submitted"]);
    }
}
