using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Parts;

public sealed class AskPartsTests
{
    [Theory, EveryEngine]
    public async Task The_desk_asks_several_units_and_each_has_a_part_of_its_own(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);

        var asked = await together.Ask("operator", new { type = "cooperate", units = new[] { "water", "lighting" }, task = "关阀，照明" });

        asked.Status.ShouldBe(200, asked.Body);
        asked.Json.GetProperty("parts").EnumerateArray().Select(p => p.GetInt64()).ShouldBe([1, 2]);
        (await together.Stages()).ShouldBe("water:asked lighting:asked");
        (await together.Ask("operator", new { type = "cooperate", units = new[] { "water" }, task = "再来" }))["code"].ShouldBe("case.part-unit-has");
        (await app.Events(together.Case)).Count(k => k == "part.asked").ShouldBe(2);
        (await (await together.As("operator")).Get("/cases/" + together.Case))["version"].ShouldBe("5", "the lead's page is not stale");
    }

    [Theory, EveryEngine]
    public async Task A_street_whistles_from_the_page_of_its_case_and_is_told_what_is_missing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        var (holder, address) = (await together.As("liaison of street"), $"/cases/{together.Case}/parts");
        var page = await holder.Open("/cases/" + together.Case);
        page.Html.ShouldContain("value=\"whistle\"");
        page.Html.ShouldNotContain("value=\"cooperate\"");

        var refused = await page.With("task", "来看水管").Submit(address);
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("请选要请的单位");
        refused.Text.ShouldContain("来看水管");
        var done = await (await holder.Open("/cases/" + together.Case)).With("task", "来看水管").With("unit", "water").With("urgent", "yes").With("limit", "3").With("limit-unit", "urgent-hours").Submit(address);
        done.Location!.ToString().ShouldBe($"/cases/{together.Case}?done=part-asked");

        var shown = await (await together.As("liaison of water")).Open("/cases/" + together.Case);
        shown.Text.ShouldContain("来看水管");
        shown.Text.ShouldContain("待报到");
        shown.Html.ShouldContain("/parts/1/report-in\"");
        shown.Html.ShouldNotContain("/acts/handle\"", Shouldly.Case.Sensitive, "the lead's part is the lead's");
    }

    [Theory, EveryEngine]
    public async Task The_units_that_the_catalogue_names_are_ticked_already(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street | water roads");
        var together = await Together.Begin(app);
        var desk = await together.As("operator");

        var page = await desk.Open("/cases/" + together.Case);
        Regex.Matches(page.Html, "name=\"unit\" value=\"([a-z]+)\" checked").Select(m => m.Groups[1].Value).ShouldBe(["roads", "water"], ignoreOrder: true);
        page.Text.ShouldContain("权责清单列为协办");
        await together.Ask("operator", new { type = "cooperate", units = new[] { "water" }, task = "关阀" });

        Regex.Matches((await desk.Open("/cases/" + together.Case)).Html, "name=\"unit\" value=\"([a-z]+)\"").Select(m => m.Groups[1].Value).ShouldBe(["roads", "east", "west", "lighting"], "who has a part is not offered again");
    }

    [Theory, EveryEngine]
    public async Task Asking_twice_under_one_key_asks_once_and_a_stale_page_not_at_all(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        var body = new { type = "cooperate", units = new[] { "water" }, task = "关阀" };
        (await together.Ask("operator", body, "same")).Status.ShouldBe(200);
        (await together.Ask("operator", body, "same")).Status.ShouldBe(200);
        (await app.Count("case_part")).ShouldBe(1);
        (await together.Ask("operator", new { type = "cooperate", units = new[] { "lighting" }, task = "照明", seen = 2 }))["code"].ShouldBe("case.stale");
        (await together.Ask("operator", new { type = "help", units = new[] { "lighting" }, task = "照明" }))["code"].ShouldBe("case.part-unknown-type");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_ask(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        var task = new { type = "cooperate", units = new[] { "water" }, task = "关阀" };
        var whistle = new { type = "whistle", units = new[] { "water" }, task = "来" };
        foreach (var persona in new[] { "collector", "supervisor", "leader", "assessor" }) (await together.Ask(persona, task)).Status.ShouldBe(403, persona);
        (await together.Ask("liaison of street", task))["code"].ShouldBe("case.part-may-not-ask");
        (await together.Ask("operator", whistle))["code"].ShouldBe("case.part-may-not-whistle");
        (await together.Ask("operator 002", task)).Status.ShouldBe(404, "another street");
        (await together.Ask("liaison of water", whistle)).Status.ShouldBe(404, "a unit that has nothing of the case");
        (await together.Ask("operator 001", whistle)).Status.ShouldBe(200, "the street's own desk");
        (await together.Stages()).ShouldBe("water:asked");
    }
}
