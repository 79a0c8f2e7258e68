using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class AuditPlanTests
{
    [Theory, EveryEngine]
    public async Task A_draft_is_audited_as_its_form_would_be(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Begun();
        (await (await finance.Open(plan + "/projects/new")).Sound().With("calculation", "").With("overview", "培训 2 场 3 万元、宣传 4 万元，合计 9 万元。其中：培训 3 万元，宣传 4 万元。").Submit()).Answer.Status.ShouldBe(303);

        (await finance.Open(plan)).Html.ShouldContain(plan + "/audit");
        var page = await finance.Open(plan + "/audit");

        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain("复算");
        page.Html.ShouldContain($"href=\"{plan}\"");
        page.Html.ShouldContain("class=\"aud\"");
        (await finance.Open("/budget/plans/nothing/audit")).Answer.Status.ShouldBe(404);
        (await (await app.As("anonymous")).Open(plan + "/audit")).Answer.Status.ShouldBe(302);
    }
}
