using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class DraftClassesTests
{
    [Theory, EveryEngine]
    public async Task A_draft_begins_as_a_copy_of_what_is_shipped(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As("supervisor")).Open("/catalogue");
        page.Text.ShouldContain("随程序附带");
        page.Text.ShouldContain("现行 v2 版");

        (await page.With("code", "2026-12").With("copy", "v2").Submit("/catalogue")).Told().ShouldBe("/catalogue/2026-12?done=drafted");

        (await app.Book("2026-12")).ShouldBe(app.Get<ClassLookup>().Shipped.Lines);
        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted"]);
    }

    [Theory, EveryEngine("v3 | 422", "V12 | 422", "abc | 422", "2026-12 | 409", "2027-01 | 303")]
    public async Task A_code_is_the_shipped_ones_unreadable_taken_or_free(Engine engine, string code, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");

        (await (await (await app.As("supervisor")).Open("/catalogue")).With("code", code).With("copy", "2026-12").Submit("/catalogue")).Answer.Status.ShouldBe(status);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_begin_one(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("code", "2026-12").With("copy", "v2").Submit("/catalogue")).Answer.Status.ShouldBe(status);

        (await app.Get<ClassLookup>().Versions(app.District, CancellationToken.None)).ShouldBeEmpty();
    }
}
