using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class RemoveFromRosterTests
{
    [Theory, EveryEngine]
    public async Task Somebody_is_taken_off_once_but_not_off_a_shift_they_signed_in_to(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T08:30+08:00");
        var (officer, one) = (await app.As("duty-officer"), await app.As("operator"));
        await app.GivenShift("2026-11-20", "op-day", one);
        await app.GivenShift("2026-11-21", "op-day", one);
        (await one.Post("/shift/in", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(200);
        async Task<string> Remove(string day) =>
            (await (await officer.Open("/roster/" + day)).With("shift", "op-day").With("person", await app.IdOf(one.Login)).SubmitAs("/roster/" + day, $"/roster/{day}/remove")).Told();

        (await Remove("2026-11-21"), await Remove("2026-11-21"), await Remove("2026-11-20")).ShouldBe(("/roster/2026-11-21?done=removed", "404", "409"));
        (await app.Roster()).ShouldBe([$"2026-11-20 op-day {one.Login}+"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "duty-officer 001 | 403")]
    public async Task Others_may_not_take_anybody_off_a_shift(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var one = await app.As("operator");
        await app.GivenShift("2026-11-21", "op-day", one);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("shift", "op-day").With("person", await app.IdOf(one.Login)).Submit("/roster/2026-11-21/remove")).Answer.Status.ShouldBe(status);

        (await app.Roster()).Count.ShouldBe(1);
    }
}
