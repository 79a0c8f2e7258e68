using System.Globalization;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Ties;

/// <summary>The tie of an indicator through the API.</summary>
public sealed class TieApiTests
{
    private static async Task<(Person Finance, string Address)> Tied(TestApp app)
    {
        await app.LoadTargets();
        var finance = await app.As("finance");
        return (finance, $"/budget/indicators/{(await finance.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("id").GetString()}/tie");
    }

    [Theory, EveryEngine]
    public async Task A_tie_is_read_set_and_taken_off_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Tied(app);
        var before = await finance.Get(address);
        (before["name"], before["tie"], before["version"]).ShouldBe((DemoTargets.Collected, "", "0"));
        before.Json.GetProperty("usual").GetProperty("chinese").GetString().ShouldNotBeNullOrEmpty();
        var offered = before.Json.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("tie").GetString()).ToList();
        offered.ShouldContain("work/training");
        offered.ShouldContain("hand");

        var done = await finance.Post(address, new { tie = "work/training", seen = 0 });
        (done.Status, done["project"]).ShouldBe((200, before["project"]));
        (await finance.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("live").GetProperty("kind").GetString().ShouldBe("tied-count");
        (await finance.Get(address))["version"].ShouldBe("1");
        (await finance.Post(address, new { tie = "hand", seen = 0 })).ToString().ShouldBe("409 budget.tie-stale");
        (await finance.Post(address, new { tie = "", seen = 1 })).ToString().ShouldBe("200");
        (await finance.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("live").GetProperty("kind").GetString().ShouldBe("count");
    }

    [Theory, EveryEngine]
    public async Task What_is_not_offered_is_refused_and_a_retry_ties_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Tied(app);
        foreach (var tie in new[] { "work/none", "a\0b", null }) (await finance.Post(address, new { tie, seen = 0 })).ToString().ShouldBe("422 budget.tie-unknown");
        (await finance.Post("/budget/indicators/none/tie", new { tie = "hand", seen = 0 })).ToString().ShouldBe("404 budget.not-found");
        (await finance.Get("/budget/indicators/none/tie")).ToString().ShouldBe("404 budget.not-found");
        (await app.Count("budget_tie")).ShouldBe(0);

        foreach (var _ in new[] { 1, 2 }) (await finance.Post(address, new { tie = "hand", seen = 0 }, "tie")).ToString().ShouldBe("200");
        (await finance.Post(address, new { tie = "work/training", seen = 1 }, "tie")).ToString().ShouldBe("409 request.key-reused");
        (await app.Events()).Count(kind => kind == "budget.indicator-tied").ShouldBe(1);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "finance 001 | 403", "anonymous | 401")]
    public async Task Others_may_not_tie_an_indicator(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var (_, address) = await Tied(app);
        var (person, status) = (await app.As(persona), int.Parse(expected, CultureInfo.InvariantCulture));
        (await person.Get(address)).Status.ShouldBe(status);
        (await person.Post(address, new { tie = "hand", seen = 0 })).Status.ShouldBe(status);
        (await (await other.As("finance")).Post(address, new { tie = "hand", seen = 0 })).ToString().ShouldBe("404 budget.not-found", "another district");
        (await app.Column("select tie from budget_tie")).ShouldBeEmpty();
    }
}
