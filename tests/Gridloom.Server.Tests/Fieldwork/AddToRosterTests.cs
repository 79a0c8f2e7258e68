using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class AddToRosterTests
{
    [Theory, EveryEngine]
    public async Task Somebody_is_put_on_a_shift_and_the_day_says_what_it_lacks(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, night) = (await app.As("duty-officer"), await app.As("operator"));

        var added = await (await officer.Open("/roster/2026-11-21")).With("shift", "op-night").With("person", await app.IdOf(night.Login)).Submit("/roster/2026-11-21");

        added.Told().ShouldBe("/roster/2026-11-21?done=added");
        (await app.Roster()).ShouldBe([$"2026-11-21 op-night {night.Login}"]);
        var day = await officer.Open("/roster/2026-11-21");
        day.Text.ShouldContain("11-21 夜班只排了 1 名操作员，至少要 2 人。");
        day.Text.ShouldContain("11-21 白班没有排操作员，至少要 1 人。");
        (await officer.Open("/roster?post=operator&day=2026-11-21")).Text.ShouldContain("夜班 20:00–次日 08:00 未到时间 全区");
        (await app.Events("")).ShouldBe(["roster.added"]);
    }

    [Theory, EveryEngine(
        "col-late | 002 | 409 | 同时排了两班：11-21 白班与 11-21 晚班。",
        "col-day  |     | 409 | 这个人已排在这一班。",
        "op-day   |     | 422 | 这个岗位没有在用的账号",
        "none     |     | 422 | 这个岗位没有班次“none”。",
        "col-late | 900 | 422 | 本区没有区域")]
    public async Task What_does_not_fit_is_said(Engine engine, string shift, string area, int status, string said)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, collector) = (await app.As("duty-officer"), await app.As("collector"));
        await app.GivenShift("2026-11-21", "col-day", collector);

        var refused = await (await officer.Open("/roster/2026-11-21")).With("shift", shift).With("person", await app.IdOf(collector.Login)).With("areas", area.Length == 0 ? "" : app.District + area).Submit("/roster/2026-11-21");

        refused.Answer.Status.ShouldBe(status);
        refused.Text.ShouldContain(said);
        (await app.Roster()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "collector | 403", "leader | 403", "duty-officer 001 | 403")]
    public async Task Others_may_not_put_anybody_on_a_shift(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("shift", "op-day").With("person", "x").Submit("/roster/2026-11-21")).Answer.Status.ShouldBe(status);

        (await app.Roster()).ShouldBeEmpty();
    }
}
