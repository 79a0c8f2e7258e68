using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class TellApartTests
{
    [Theory, EveryEngine]
    public async Task Who_says_that_they_are_two_matters_is_not_asked_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var desk = await pair.As("operator");

        var told = await (await desk.Open("/doubles")).Submit($"/doubles/{pair.First.Number}/{pair.Second.Number}/apart");

        told.Location!.ToString().ShouldBe("/doubles?done=apart");
        (await desk.Open("/doubles")).Text.ShouldContain("近 90 天提示的 1 对里 0 对是重复");
        (await app.Events(pair.First.Number)).ShouldContain("double.told-apart");
        (await desk.Open("/cases/" + pair.First.Id)).Text.ShouldNotContain("是一回事");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_tell_cases_apart(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var address = $"/doubles/{pair.First.Number}/{pair.Second.Number}/apart";
        foreach (var persona in new[] { "collector", "liaison of roads", "supervisor", "leader", "assessor" })
            (await (await pair.As(persona)).Post(address, new { })).Status.ShouldBe(403, persona);
        (await (await pair.As("operator 002")).Post(address, new { })).Status.ShouldBe(404, "another street");
        (await (await pair.As("operator")).Post($"/doubles/{pair.First.Number}/{pair.First.Number}/apart", new { })).Status.ShouldBe(404, "one case is no pair");
        await pair.Link();
        (await (await pair.As("operator")).Post(address, new { }))["code"].ShouldBe("case.follows-main");
    }
}
