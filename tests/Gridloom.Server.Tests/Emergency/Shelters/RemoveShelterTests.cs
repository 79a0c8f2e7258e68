using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

public sealed class RemoveShelterTests
{
    private const string Action = "/shelters/A-01/remove";

    [Theory, EveryEngine]
    public async Task A_shelter_is_removed_with_its_inspections_and_the_history_says_why(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var desk = await app.As("operator");
        await (await desk.Open("/shelters/A-01")).With("day", "2026-11-20").With("found", "closed").Submit("/shelters/A-01/inspect");

        (await (await desk.Open("/shelters/A-01")).With("reason", "地块改作他用。").Submit(Action)).Told().ShouldBe("/shelters?done=removed");

        (await app.Shelters()).ShouldBeEmpty();
        (await app.Count("emergency_inspection")).ShouldBe(0);
        (await app.Events("shelter/A-01")).ShouldBe(["shelter.added", "shelter.inspected", "shelter.removed"]);
        (await desk.Open("/shelters/A-01")).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine]
    public async Task Without_a_reason_or_after_a_change_it_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var desk = await app.As("operator");
        var old = await desk.Open("/shelters/A-01");

        var silent = await (await desk.Open("/shelters/A-01")).With("reason", " ").Submit(Action);
        await (await desk.Open("/shelters/A-01")).With("day", "2026-11-20").With("found", "usable").Submit("/shelters/A-01/inspect");
        var late = await old.With("reason", "地块改作他用。").Submit(Action);

        (silent.Answer.Status, late.Answer.Status).ShouldBe((422, 409));
        silent.Text.ShouldContain("请写移除的原因");
        System.Net.WebUtility.HtmlDecode(late.Html).ShouldContain("地块改作他用。</textarea>");
        (await app.Shelters()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "supervisor | 403", "liaison of roads | 403", "operator 002 | 404", "duty-officer | 303")]
    public async Task Others_may_not_remove_a_shelter(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");

        var page = status == 303 ? await (await app.As(persona)).Open("/shelters/A-01") : (await app.Blind(persona)).With("seen", "1");
        (await page.With("reason", "不要了。").Submit(Action)).Answer.Status.ShouldBe(status);

        (await app.Shelters()).Count.ShouldBe(status == 303 ? 0 : 1);
    }
}
