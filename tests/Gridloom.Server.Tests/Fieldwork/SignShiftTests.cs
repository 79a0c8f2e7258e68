using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class SignShiftTests
{
    [Theory, EveryEngine]
    public async Task A_night_is_signed_in_and_out_and_the_rate_counts_its_minutes(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T18:59+08:00");
        var (one, two) = (await app.As("operator"), await app.As("operator"));
        await app.GivenShift("2026-11-20", "op-night", one);
        await app.GivenShift("2026-11-20", "op-night", two);
        object night = new { day = "2026-11-20", shift = "op-night" };

        (await one.Post("/shift/in", night)).Status.ShouldBe(422);
        (await one.Post("/shift/out", night)).Status.ShouldBe(422);
        app.SetClock("2026-11-20T20:30+08:00");
        (await (await one.Open("/shift")).Submit("/shift/in")).Told().ShouldBe("/shift?done=in");
        (await one.Post("/shift/in", night)).Status.ShouldBe(409);
        app.SetClock("2026-11-21T08:10+08:00");
        (await (await one.Open("/shift")).Submit("/shift/out")).Told().ShouldBe("/shift?done=out");
        (await two.Post("/shift/in", night)).Status.ShouldBe(422);

        (await app.Roster()).ShouldBe([$"2026-11-20 op-night {one.Login}+-", $"2026-11-20 op-night {two.Login}"], ignoreOrder: true);
        var rate = await (await app.As("leader")).Open("/roster/presence?from=2026-11-20&to=2026-11-21&post=operator");
        rate.Text.ShouldContain("到岗率（按班） 50.00 %");
        rate.Text.ShouldContain("在岗率（按分钟） 47.92 %"); // 690 of 1,440.
        rate.Text.ShouldContain("1,440");
        (await app.Events("")).ShouldBe(["roster.added", "roster.added", "roster.signed-in", "roster.signed-out"]);
    }

    [Theory, EveryEngine]
    public async Task Nobody_signs_for_a_shift_that_is_not_theirs(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (one, two) = (await app.As("operator"), await app.As("operator"));
        await app.GivenShift("2026-11-20", "op-day", one);

        (await two.Post("/shift/in", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(404);
        (await two.Post("/shift/in", new { day = "x", shift = "none" })).Status.ShouldBe(404);

        (await app.Roster()).ShouldBe([$"2026-11-20 op-day {one.Login}"]);
    }

    [Theory, EveryEngine("anonymous | 401", "liaison of roads | 403", "resident-service | 403")]
    public async Task Others_may_not_sign(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);

        (await person.Post("/shift/in", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(status);
        (await person.Post("/shift/out", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(status);
    }
}
