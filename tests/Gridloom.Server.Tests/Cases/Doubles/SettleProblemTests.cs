using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class SettleProblemTests
{
    private const string Note = "基层没有夯实，已整段重做。";

    [Theory, EveryEngine]
    public async Task A_place_where_the_same_keeps_coming_becomes_a_problem_and_its_relapse_shows(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (pair, desk) = await OpenProblemTests.Four(app);
        var list = await desk.Open("/recurring");
        list.Text.ShouldContain("4 宗");

        var made = await list.Instead("title", "长安路口路面老塌").Submit("/recurring");
        made.Location!.ToString().ShouldBe("/recurring/2026-001?done=opened");
        var page = await desk.Open("/recurring/2026-001");
        page.Text.ShouldContain("长安路口路面老塌");
        page.Text.ShouldContain("未了结");
        (await desk.Open("/cases/" + pair.First.Id)).Text.ShouldContain("属于屡发问题");
        (await desk.Open("/recurring")).Text.ShouldContain("近来没有这样的地方");

        var stale = await desk.Open("/recurring/2026-001");
        (await page.Submit("/recurring/2026-001/settle")).Answer.Status.ShouldBe(422, "a conclusion is needed");
        (await page.With("note", Note).Submit("/recurring/2026-001/settle")).Location!.ToString().ShouldEndWith("done=settled");
        app.SetClock("2026-04-09T09:00+08:00");
        await pair.Report("又塌了", null);
        await app.Drain();
        var after = await desk.Open("/recurring/2026-001");
        after.Text.ShouldContain("了结后又发 1 宗");
        after.Text.ShouldContain(Note);
        (await stale.With("note", Note).Submit("/recurring/2026-001/settle")).Answer.Status.ShouldBe(409, "on a stale page");
        (await after.With("note", "又来了").Submit("/recurring/2026-001/resume")).Location!.ToString().ShouldEndWith("done=resumed");
        (await app.Events("2026-001")).ShouldBe(["problem.opened", "problem.settled", "problem.resumed"]);
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_settle_a_problem(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (_, desk) = await OpenProblemTests.Four(app);
        await (await desk.Open("/recurring")).Submit("/recurring");
        foreach (var persona in new[] { "collector", "assessor", "leader" })
        {
            var other = await app.As(persona);
            (await other.Open("/recurring/2026-001")).Html.ShouldNotContain("name=\"note\"");
            (await new FormPage(other.Http, "/recurring/2026-001", (await other.Open("/recurring/2026-001")).Answer).With("note", "x").Submit("/recurring/2026-001/settle")).Answer.Status.ShouldBe(403, persona);
        }

        (await (await app.As("operator 002")).Open("/recurring/2026-001")).Answer.Status.ShouldBe(404, "another street");
    }
}
