using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class DraftDutiesTests
{
    [Theory, EveryEngine]
    public async Task A_draft_begins_as_a_copy_of_another_version(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "1.1 | 01-** | | | roads", "9.1 | * | | 001 | street");
        var supervisor = await app.As("supervisor");

        var done = await (await supervisor.Open("/duties")).With("code", "2026-12").With("copy", "2026-03").Submit("/duties");

        done.Told().ShouldBe("/duties/2026-12?done=drafted");
        (await app.Lines("2026-12")).Lines.ShouldBe((await app.Lines("2026-03")).Lines);
        var page = await supervisor.Open("/duties/2026-12?done=drafted");
        page.Text.ShouldContain("草案已建");
        page.Text.ShouldContain("两版没有差异");
        (await app.Events("2026-12")).ShouldBe(["duty.drafted"]);
    }

    [Theory, EveryEngine]
    public async Task An_empty_draft_is_no_catalogue_yet(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");

        (await (await supervisor.Open("/duties")).With("code", "v1").Submit("/duties")).Told().ShouldBe("/duties/v1?done=drafted");

        var page = await supervisor.Open("/duties/v1");
        page.Text.ShouldContain("这一版还没有条款");
        page.Text.ShouldContain("清单里一条也没有");
        (await supervisor.Open("/duties")).Text.ShouldNotContain("现行");
    }

    [Theory, EveryEngine("2026-03 | | 409", "record | | 422", "x/1 | | 422", " | | 422", "2027-01 | 2020-01 | 404")]
    public async Task A_code_is_unreadable_taken_or_of_nothing(Engine engine, string code, string copy, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", null, "1.1 | 01-** | | | roads");
        var supervisor = await app.As("supervisor");

        var refused = await (await supervisor.Open("/duties")).With("code", code).With("copy", copy).Submit("/duties");

        refused.Answer.Status.ShouldBe(status);
        refused.Html.ShouldContain($"value=\"{code}\"");
        (await app.Count("case_duty_version")).ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "collector | 403", "supervisor 001 | 403", "supervisor | 303")]
    public async Task Others_may_not_begin_a_draft(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : persona.StartsWith("supervisor", StringComparison.Ordinal) ? "/duties" : "/account");

        (await page.With("code", "v1").Submit("/duties")).Answer.Status.ShouldBe(status);

        (await app.Count("case_duty_version")).ShouldBe(status == 303 ? 1 : 0);
    }
}
