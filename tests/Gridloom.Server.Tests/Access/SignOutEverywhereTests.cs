using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class SignOutEverywhereTests
{
    private const string Action = "/account/sign-out-everywhere";

    [Theory, EveryEngine]
    public async Task Every_session_ends_at_both_doors(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var here = await app.As("collector");
        var elsewhere = await app.SignIn(here.Login);
        var bystander = await app.As("collector");

        var answer = await (await here.Open("/account")).Submit(Action);

        answer.Location!.OriginalString.ShouldBe("/sign-in");
        foreach (var person in new[] { here, elsewhere })
        {
            (await person.Open("/account")).Answer.Status.ShouldBe(302);
            (await person.Get("/cases")).ToString().ShouldBe("401 access.sign-in-needed");
        }
        (await bystander.Get("/cases")).Status.ShouldBe(200);
        (await (await app.SignIn(here.Login)).Open("/account")).Answer.Status.ShouldBe(200, "and one can sign in again");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_end_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var owner = await app.As("collector");

        (await (await (await app.As("anonymous")).Open("/sign-in")).Submit(Action)).Answer.Status.ShouldBe(401);

        (await owner.Get("/cases")).Status.ShouldBe(200);
    }
}
