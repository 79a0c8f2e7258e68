using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class PrintPlanTests
{
    [Theory, EveryEngine("docx", "xlsx")]
    public async Task The_form_of_a_plan_begins_the_same_plan_for_another_year(Engine engine, string ending)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var plan = "/budget/plans/" + (await app.Column("select id from budget_document"))[0];

        var file = await finance.Http.GetByteArrayAsync(new Uri(finance.Http.BaseAddress!, $"{plan}/form.{ending}"));
        FilledForm.Read(file, CancellationToken.None).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.English);
        Facts(read!).ShouldBe(Facts(DemoTargets.Facts.Files[0].Document));

        var sent = await (await finance.Open("/budget/plans/new")).With("unit", PlanKit.Unit).With("year", "2027").WithFile("file", file, "表." + ending).Submit("/budget/plans/new");
        sent.Answer.Status.ShouldBe(303, sent.Text);
        (await finance.Open(sent.Location!.OriginalString)).Text.ShouldContain("合计 4,925.58");
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_form_is_refused_and_what_was_typed_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var refused = await (await finance.Open("/budget/plans/new")).With("unit", PlanKit.Unit).With("year", "2027").WithFile("file", "随便写的"u8.ToArray(), "表.txt").Submit("/budget/plans/new");
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("budget.foreign");
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain($"value=\"{PlanKit.Unit}\"");
        (await app.Count("budget_document")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_file_beyond_the_limit_is_refused_and_not_passed_over(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var refused = await (await finance.Open("/budget/plans/new")).With("unit", PlanKit.Unit).With("year", "2027").With("family", PlanKit.Longhua).WithFile("file", new byte[21 * 1024 * 1024], "表.xlsx").Submit("/budget/plans/new");
        refused.Answer.Status.ShouldBe(413);
        refused.Text.ShouldContain("budget.too-large");
        (await app.Count("budget_document")).ShouldBe(0);
    }

    private static string Facts(BudgetDocument document) => PlanFacts.Write("", document);
}
