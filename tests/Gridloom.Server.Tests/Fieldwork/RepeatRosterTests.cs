using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class RepeatRosterTests
{
    [Theory, EveryEngine]
    public async Task A_pattern_takes_the_place_of_what_stood_but_not_of_what_was_signed(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T08:30+08:00");
        var (officer, one, two) = (await app.As("duty-officer"), await app.As("operator"), await app.As("operator"));
        await app.GivenShift("2026-11-20", "op-day", one);
        await app.GivenShift("2026-11-21", "op-day", one);
        (await one.Post("/shift/in", new { day = "2026-11-20", shift = "op-day" })).Status.ShouldBe(200);

        var laid = await (await officer.Open("/roster")).With("from", "2026-11-20").With("to", "2026-11-23").With("pattern", "白 夜 休 休").With("step", "1")
            .With("people", await app.IdOf(one.Login)).With("people", await app.IdOf(two.Login)).Submit("/roster/repeat");

        laid.Told().ShouldBe("/roster?post=operator&day=2026-11-20&done=3");
        (await app.Roster()).ShouldBe(
            [$"2026-11-20 op-day {one.Login}+", $"2026-11-20 op-night {two.Login}", $"2026-11-21 op-night {one.Login}", $"2026-11-23 op-day {two.Login}"], ignoreOrder: true);
    }

    [Theory, EveryEngine(
        "2026-11-19 | 2026-11-23 | 白 | field.roster-span-past",
        "2026-11-23 | 2026-11-22 | 白 | field.roster-span",
        "2026-11-20 | 2027-03-01 | 白 | field.roster-span",
        "2026-11-20 | 2026-11-23 | 中 | field.roster-shift")]
    public async Task What_cannot_be_laid_is_refused_and_what_was_typed_stays(Engine engine, string from, string to, string pattern, string code)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, one) = (await app.As("duty-officer"), await app.As("operator"));

        var refused = await (await officer.Open("/roster")).With("from", from).With("to", to).With("pattern", pattern).With("people", await app.IdOf(one.Login)).Submit("/roster/repeat");

        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain(code);
        refused.Html.ShouldContain($"value=\"{pattern}\"");
        (await app.Roster()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Without_anybody_nothing_is_laid(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await (await (await app.As("duty-officer")).Open("/roster")).With("from", "2026-11-20").With("to", "2026-11-23").With("pattern", "白").Submit("/roster/repeat");

        refused.Text.ShouldContain("请至少选一个人。");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "duty-officer 001 | 403")]
    public async Task Others_may_not_lay_a_pattern(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("pattern", "白").Submit("/roster/repeat")).Answer.Status.ShouldBe(status);

        (await app.Roster()).ShouldBeEmpty();
    }
}
