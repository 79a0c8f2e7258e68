using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class DiscardClassesTests
{
    [Theory, EveryEngine]
    public async Task A_draft_goes_and_the_event_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");

        (await (await (await app.As("supervisor")).Open("/catalogue/2026-12")).Submit("/catalogue/2026-12/discard")).Told().ShouldBe("/catalogue?done=discarded");

        (await app.Get<ClassLookup>().Versions(app.District, CancellationToken.None)).ShouldBeEmpty();
        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted", "catalogue.discarded"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_discard(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").Submit("/catalogue/2026-12/discard")).Answer.Status.ShouldBe(status);

        (await app.Get<ClassLookup>().Version(app.District, "2026-12", CancellationToken.None)).ShouldNotBeNull();
    }
}
