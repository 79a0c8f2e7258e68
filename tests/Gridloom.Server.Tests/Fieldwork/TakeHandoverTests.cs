using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class TakeHandoverTests
{
    [Theory, EveryEngine]
    public async Task Somebody_else_confirms_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (one, two, three) = (await app.As("operator"), await app.As("operator"), await app.As("duty-officer"));
        await GivenNote(app, one);
        var (page, late) = (await two.Open("/shift"), await three.Open("/shift"));
        var take = Regex.Match(page.Html, "/shift/handovers/[0-9a-f-]+/take").Value;

        (await page.Submit(take)).Told().ShouldBe("/shift?done=taken");
        (await late.Submit(take)).Text.ShouldContain("已有人确认");

        (await one.Open("/shift")).Html.ShouldNotContain("/take");
        (await one.Open("/shift")).Text.ShouldContain("接班确认");
        (await app.Events("")).TakeLast(2).ShouldBe(["roster.handed-over", "roster.taken-over"]);
    }

    [Theory, EveryEngine]
    public async Task Nobody_confirms_their_own_or_what_is_not_there(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (one, two) = (await app.As("operator"), await app.As("operator"));
        await GivenNote(app, one);
        var take = Regex.Match((await two.Open("/shift")).Html, "/shift/handovers/[0-9a-f-]+/take").Value;

        (await (await one.Open("/shift")).SubmitAs("/shift/out", take)).Answer.Status.ShouldBe(422);
        (await (await two.Open("/shift")).SubmitAs(take, "/shift/handovers/none/take")).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine("anonymous | 401", "liaison of roads | 403", "resident-service | 403")]
    public async Task Others_may_not_confirm(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.Submit("/shift/handovers/none/take")).Answer.Status.ShouldBe(status);
    }

    private static async Task GivenNote(TestApp app, Person one)
    {
        await app.GivenShift("2026-11-20", "op-day", one);
        await (await one.Open("/shift")).Submit("/shift/in");
        await (await one.Open("/shift")).With("note", "好").Submit("/shift/handovers");
    }
}
