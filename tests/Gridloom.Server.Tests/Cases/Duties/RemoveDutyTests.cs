using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class RemoveDutyTests
{
    [Theory, EveryEngine]
    public async Task A_line_is_taken_out_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads", "1.2 | * | | | street");
        var form = await (await app.As("supervisor")).Open("/duties/v1/lines/1.2");

        (await form.Submit("/duties/v1/lines/1.2/remove")).Told().ShouldBe("/duties/v1?done=removed");
        (await form.Submit("/duties/v1/lines/1.2/remove")).Told().ShouldBe("/duties/v1?done=removed");

        (await app.Lines("v1")).Lines.Select(l => l.Clause).ShouldBe(["1.1"]);
        (await app.Events("v1")).ShouldBe(["duty.drafted", "duty.removed"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_remove_a_line(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").Submit("/duties/v1/lines/1.1/remove")).Answer.Status.ShouldBe(status);

        (await app.Count("case_duty_line")).ShouldBe(1);
    }
}
