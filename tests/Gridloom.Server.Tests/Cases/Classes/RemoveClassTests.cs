using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class RemoveClassTests
{
    [Theory, EveryEngine]
    public async Task A_line_is_taken_out_of_a_draft(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");

        (await (await (await app.As("supervisor")).Open("/catalogue/2026-12/lines/0101.2")).Submit("/catalogue/2026-12/lines/0101.2/remove")).Told().ShouldBe("/catalogue/2026-12?done=removed");

        (await app.Book("2026-12")).Select(l => l.Code).ShouldNotContain("0101/2");
        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted", "catalogue.removed"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_remove(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").Submit("/catalogue/2026-12/lines/0101.2/remove")).Answer.Status.ShouldBe(status);

        (await app.Book("2026-12")).Select(l => l.Code).ShouldContain("0101/2");
    }
}
