using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class WriteHandoverTests
{
    [Theory, EveryEngine]
    public async Task A_shift_leaves_what_is_open_and_a_note_to_the_next(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T19:50+08:00");
        var (day, night) = (await app.As("operator"), await app.As("operator"));
        await app.GivenShift("2026-11-20", "op-day", day);
        await app.GivenShift("2026-11-20", "op-night", night);
        await app.Given("case 地砖塌陷", "case 井盖丢失, class 0103");
        (await day.Post("/shift/in", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(200);

        (await (await day.Open("/shift")).With("note", "长安路积水在盯。").Submit("/shift/handovers")).Told().ShouldBe("/shift?done=handover");

        var seen = await night.Open("/shift");
        seen.Text.ShouldContain("11-20 白班");
        seen.Text.ShouldContain("已上报 2");
        seen.Text.ShouldContain("长安路积水在盯。");
        (await day.Open("/shift")).Text.ShouldContain("等接班的人确认");
    }

    [Theory, EveryEngine]
    public async Task Who_has_not_signed_in_leaves_nothing_and_a_note_has_its_length(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var one = await app.As("operator");
        await app.GivenShift("2026-11-20", "op-day", one);

        (await (await one.Open("/shift")).With("note", "好").SubmitAs("/shift/in", "/shift/handovers")).Text.ShouldContain("签到以后才能写交接班记录。");
        await (await one.Open("/shift")).Submit("/shift/in");
        (await (await one.Open("/shift")).With("note", new string('长', 1001)).Submit("/shift/handovers")).Text.ShouldContain("最多 1000 字，现有 1001 字。");

        (await app.Count("field_handover")).ShouldBe(0);
    }

    [Theory, EveryEngine("anonymous | 401", "liaison of roads | 403", "resident-service | 403")]
    public async Task Others_may_not_write_one(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("note", "好").Submit("/shift/handovers")).Answer.Status.ShouldBe(status);

        (await app.Count("field_handover")).ShouldBe(0);
    }
}
