using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>Cases between district, street and community, at both doors.</summary>
public sealed class HandDownTests
{
    private static readonly string[] ToTheStreet =
        ["operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit east | dispatched", "liaison of east | receive | | handling"];

    [Theory, EveryEngine]
    public async Task A_street_hands_down_and_the_ledger_charges_each_unit(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(ToTheStreet);
        var first = await loop.Dues();
        app.SetClock("2026-11-20T11:00+08:00");
        await loop.Walk("liaison of east | hand-down | unit east.001 | dispatched");
        var second = await loop.Dues();
        (second["case"], second["holder"]).ShouldBe((first["case"], first["holder"].AddHours(2)));

        app.SetClock("2026-11-20T11:30+08:00");
        await loop.Walk("liaison of east.001 | receive | | handling", "liaison of east.001 | raise-to-street | note 没有设备 | dispatched", "liaison of east | raise-to-desk | note 跨街道 | filed",
            "operator | dispatch | unit roads | dispatched");
        app.SetClock("2026-11-20T12:00+08:00");

        var ledger = (await (await loop.As("operator")).Get($"/cases/{loop.Case}/ledger")).Json.GetProperty("entries").EnumerateArray().Where(e => e.GetProperty("holder").GetString() == "unit");
        ledger.Select(e => $"{e.GetProperty("unit").GetString()} {e.GetProperty("ofCase").GetDouble()}").ShouldBe(["east 120", "east.001 30", "roads 30"]);
        (await app.Events(loop.Case)).TakeLast(5).ShouldBe(["case.handed-down", "case.received", "case.raised-to-street", "case.raised-to-desk", "case.dispatched"]);
        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);
        foreach (var told in (string[])["下派 1 次", "上呈 2 次", "东一社区工作站"]) page.Text.ShouldContain(told);
        page.Text.ShouldNotContain("退回 1 次");
    }

    [Theory, EveryEngine]
    public async Task The_page_offers_the_units_below_and_takes_no_note_for_granted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(ToTheStreet);
        var street = await loop.As("liaison of east");
        var (page, action) = (await street.Open("/cases/" + loop.Case), $"/cases/{loop.Case}/acts/hand-down");

        var form = page.Html[page.Html.IndexOf(action, StringComparison.Ordinal)..];
        form[..form.IndexOf("</form>", StringComparison.Ordinal)].ShouldContain("value=\"east.001\"");
        form[..form.IndexOf("</form>", StringComparison.Ordinal)].ShouldNotContain("value=\"roads\"");
        (await page.With("unit", "west").Submit(action)).Text.ShouldContain("请选择本单位的下级单位");
        (await (await street.Open("/cases/" + loop.Case)).With("unit", "east.001").Submit(action)).Location!.ToString().ShouldBe($"/cases/{loop.Case}?done=hand-down");
        Loop.Offered(await (await loop.As("liaison of east.001")).Open("/cases/" + loop.Case)).ShouldBe(["receive", "return", "raise-to-street"]);
    }

    [Theory, EveryEngine]
    public async Task A_street_sees_what_its_communities_have_and_no_other_street_does(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit east.001 | dispatched");

        foreach (var (persona, sees) in new[] { ("liaison of east", true), ("liaison of east.001", true), ("liaison of west", false), ("liaison of roads", false) })
        {
            var person = await loop.As(persona);
            (await person.Get("/cases/" + loop.Case)).Status.ShouldBe(sees ? 200 : 404, persona);
            (await person.Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(sees ? 1 : 0, persona);
            (await person.Open("/cases?unit=east.001")).Html.Contains("/cases/" + loop.Case, StringComparison.Ordinal).ShouldBe(sees, persona);
        }

        Loop.Offered(await (await loop.As("liaison of east")).Open("/cases/" + loop.Case)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Who_answers_for_a_street_dispatches_within_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector, at 东街道 长安路");
        await loop.Walk("operator 001 | accept | | accepted", "operator 001 | file | condition 01-10/1 | filed");
        var (own, address) = (await loop.As("operator 001"), $"/cases/{loop.Case}/acts/dispatch");

        (await own.Open("/cases/" + loop.Case)).Html.ShouldNotContain("value=\"roads\"");
        foreach (var outside in (string[])["roads", "west"]) (await own.Post(address, new { unit = outside })).ToString().ShouldBe("422 case.unit-outside-scope");
        (await own.Post(address, new { unit = "east.001" })).Status.ShouldBe(200);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "liaison of west | 404", "liaison of roads | 404", "liaison of east.001 | 404")]
    public async Task Others_may_not_hand_down_or_raise(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(ToTheStreet);
        var person = await loop.As(persona);

        (await person.Post($"/cases/{loop.Case}/acts/hand-down", new { unit = "east.001" })).Status.ShouldBe(status);
        (await person.Post($"/cases/{loop.Case}/acts/raise-to-desk", new { note = "上呈" })).Status.ShouldBe(status);
    }
}
