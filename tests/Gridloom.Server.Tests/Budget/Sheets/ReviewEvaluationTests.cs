using System.Globalization;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Sheets;

public sealed class ReviewEvaluationTests
{
    private static FormPage Given(FormPage page, string points, string cause)
    {
        for (var row = 0; row < page.Rows("indicator"); row++) page.With("points", row == 0 ? points : "").With("cause", row == 0 ? cause : "");
        return page.With("opinion", "总体符合实际");
    }

    [Theory, EveryEngine]
    public async Task Other_points_change_the_total_and_leave_the_self_evaluation(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.HandedIn();
        var reviewer = await app.As("budget-reviewer");

        var sent = await Given(await reviewer.Open(address), "1.5", "材料可证一部分").With("act", "review").Submit(address + "/review");

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = (await finance.Open(address)).Text;
        page.ShouldContain("评价 1.50");
        page.ShouldContain("评价改分：材料可证一部分");
        page.ShouldContain("总体符合实际");
        (await app.Column("select stage from budget_sheet")).ShouldBe(["reviewed"]);
    }

    [Theory, EveryEngine]
    public async Task It_can_be_given_back_to_be_mended(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.HandedIn();
        (await Given(await (await app.As("budget-reviewer")).Open(address), "", "").With("act", "return").Submit(address + "/review")).Answer.Status.ShouldBe(303);
        (await (await finance.Open(address)).Judged("submit").Submit()).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine("99 | 理由 | budget.points-unfit", "x | 理由 | budget.points-unfit", "1 | - | budget.points-cause-missing")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string points, string cause, string code)
    {
        await using var app = await TestApp.Start(engine);
        var (_, address) = await app.HandedIn();
        var refused = await Given(await (await app.As("budget-reviewer")).Open(address), points, cause == "-" ? "" : cause).With("act", "review").Submit(address + "/review");
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(code);
        refused.Text.ShouldContain("总体符合实际");
        (await app.Column("select stage from budget_sheet")).ShouldBe(["submitted"]);
    }

    [Theory, EveryEngine("finance | 403", "leader | 403", "anonymous | 401")]
    public async Task Others_may_not_review_an_evaluation(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (_, address) = await app.HandedIn();
        var page = await (await app.As("budget-reviewer")).Open(address);
        var person = await app.As(persona);
        (await Given(new FormPage(person.Http, address, page.Answer), "1", "理由").With("act", "review").Submit(address + "/review")).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Column("select stage from budget_sheet")).ShouldBe(["submitted"]);
    }
}
