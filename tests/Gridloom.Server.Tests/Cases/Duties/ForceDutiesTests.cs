using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class ForceDutiesTests
{
    [Theory, EveryEngine]
    public async Task From_its_day_on_the_new_version_answers(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "1.1 | * | | | roads");
        await app.GivenDuties("2026-12", null, "1.1 | * | | | street");
        var supervisor = await app.As("supervisor");

        (await (await supervisor.Open("/duties/2026-12")).With("from", "2026-12-01").Submit("/duties/2026-12/force")).Told().ShouldBe("/duties/2026-12?done=forced");

        var duties = app.Get<DutyLookup>();
        async Task<string?> UnitOn(int month, int day) => (await duties.Find(app.District, new("01-10", "", app.District), new DateOnly(2026, month, day), CancellationToken.None))?.Unit;
        (await UnitOn(2, 28), await UnitOn(11, 30), await UnitOn(12, 1)).ShouldBe((null, "roads", "street"));
        (await duties.Clause(app.District, "2026-12", "1.1", CancellationToken.None))!.Unit.ShouldBe("street");
        (await supervisor.Open("/duties")).Text.ShouldContain("待生效");
        app.SetClock("2026-12-01T00:00+08:00");
        var list = (await supervisor.Open("/duties")).Text;
        list.ShouldContain("现行 2026-12 版");
        list.ShouldContain("2026-11-30");
    }

    [Theory, EveryEngine("2026-11-20 | 422", "2026-03-01 | 409", "soon | 422", "2026-11-21 | 303")]
    public async Task A_day_is_unreadable_taken_too_early_or_tomorrow(Engine engine, string from, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "1.1 | * | | | roads");
        await app.GivenDuties("v2", null, "1.1 | * | | | street");

        var told = await (await (await app.As("supervisor")).Open("/duties/v2")).With("from", from).Submit("/duties/v2/force");

        told.Answer.Status.ShouldBe(status);
        if (status != 303) told.Html.ShouldContain($"value=\"{from}\"");
        (await app.Get<DutyLookup>().Version(app.District, "v2", CancellationToken.None))!.FromDay.ShouldBe(status == 303 ? from : null);
    }

    [Theory, EveryEngine]
    public async Task The_first_version_of_all_may_begin_on_any_day(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | * | | | roads");

        (await (await (await app.As("supervisor")).Open("/duties/v1")).With("from", "2026-01-01").Submit("/duties/v1/force")).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine]
    public async Task A_version_with_a_fault_stays_a_draft(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-10 | | | roads", "1.2 | 01-10 | | | street", "1.3 | * | | | gone");
        await app.GivenDuties("v2", null, "1.1 | * | | | roads");
        var page = await (await app.As("supervisor")).Open("/duties/v1");
        page.Text.ShouldContain("有 2 处要先改好");
        page.Html.ShouldNotContain("/duties/v1/force");

        foreach (var (name, value) in page.Hidden("/duties/v1/import").ToList()) page.With(name, value);
        var refused = await page.With("from", "2027-01-01").Submit("/duties/v1/force", withHidden: false);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("1.3 条：本区没有处置单位“gone”");
        refused.Text.ShouldContain(DutyProblems.Tie("1.1", "1.2").Chinese);
        (await app.Events("v1")).ShouldBe(["duty.drafted"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_put_it_in_force(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | * | | | roads");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("from", "2026-12-01").With("seen", "1").Submit("/duties/v1/force")).Answer.Status.ShouldBe(status);

        (await app.Get<DutyLookup>().Version(app.District, "v1", CancellationToken.None))!.FromDay.ShouldBeNull();
    }
}
