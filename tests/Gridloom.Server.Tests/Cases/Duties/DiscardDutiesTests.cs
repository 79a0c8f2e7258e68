using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class DiscardDutiesTests
{
    [Theory, EveryEngine]
    public async Task A_draft_goes_and_its_code_may_be_used_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var supervisor = await app.As("supervisor");

        (await (await supervisor.Open("/duties/v1")).Submit("/duties/v1/discard")).Told().ShouldBe("/duties?done=discarded");

        (await supervisor.Open("/duties/v1")).Answer.Status.ShouldBe(404);
        (await app.Count("case_duty_line")).ShouldBe(0);
        app.SetClock("2026-11-20T11:00+08:00");
        (await (await supervisor.Open("/duties")).With("code", "v1").Submit("/duties")).Told().ShouldBe("/duties/v1?done=drafted");
        (await app.Lines("v1")).Lines.ShouldBeEmpty();
        (await app.Events("v1")).ShouldBe(["duty.drafted", "duty.discarded", "duty.drafted"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_discard(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").Submit("/duties/v1/discard")).Answer.Status.ShouldBe(status);

        (await app.Count("case_duty_version")).ShouldBe(1);
    }
}
