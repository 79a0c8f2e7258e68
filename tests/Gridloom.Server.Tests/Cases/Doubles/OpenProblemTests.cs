using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class OpenProblemTests
{
    [Theory, EveryEngine]
    public async Task Doubles_are_no_repetition(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (pair, desk) = await Four(app);
        (await pair.Link()).Status.ShouldBe(200);
        (await desk.Open("/recurring")).Text.ShouldContain("近来没有这样的地方");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_open_a_problem_and_nobody_opens_one_where_there_is_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (_, desk) = await Four(app);
        var form = await desk.Open("/recurring");
        (await form.Instead("longitude", "1140273000").Submit("/recurring")).Answer.Status.ShouldBe(422);
        (await form.Instead("title", new string('长', 61)).Submit("/recurring")).Answer.Status.ShouldBe(422);
        foreach (var persona in new[] { "collector", "assessor", "leader" })
        {
            var other = await app.As(persona);
            (await other.Open("/recurring")).Html.ShouldNotContain("name=\"title\"");
            (await new FormPage(other.Http, "/recurring", (await other.Open("/recurring")).Answer).With("title", "x").Submit()).Answer.Status.ShouldBe(403, persona);
        }
    }

    [Theory, EveryEngine]
    public async Task Places_and_problems_beyond_ones_own_are_not_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (_, desk) = await Four(app);
        foreach (var persona in new[] { "operator 002", "liaison of roads" }) (await (await app.As(persona)).Open("/recurring")).Text.ShouldContain("近来没有这样的地方", customMessage: persona);
        await (await desk.Open("/recurring")).Submit("/recurring");
        foreach (var persona in new[] { "operator 002", "liaison of roads" })
        {
            (await (await app.As(persona)).Open("/recurring")).Text.ShouldContain("还没有建立问题", customMessage: persona);
            (await (await app.As(persona)).Open("/recurring/2026-001")).Answer.Status.ShouldBe(404, persona);
        }
    }

    internal static async Task<(Pair Pair, Person Desk)> Four(TestApp app)
    {
        var pair = await Pair.Reported(app);
        foreach (var words in new[] { "路面塌陷第三回", "路面又塌了" }) await pair.Report(words, null, 114.02735);
        await app.Drain();
        return (pair, await pair.As("operator"));
    }
}
