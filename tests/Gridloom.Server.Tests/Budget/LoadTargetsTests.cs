using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class LoadTargetsTests
{
    [Theory, EveryEngine]
    public async Task The_published_targets_stand_in_the_store_to_the_cent(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var loaded = await app.LoadTargets();

        loaded.ShouldBe(new LoadTargets.Response(2026, 15, 171));
        var projects = await app.Get<BudgetReader>().Projects(app.District, 2026, CancellationToken.None);
        projects.Sum(p => p.YearFen).ShouldBe(4_925_580_000, "4925.58 万元");
        projects.Sum(p => p.TotalFen).ShouldBe(7_926_990_000, "7926.99 万元");
        projects.Select(p => p.Name).ShouldBe(DemoTargets.Facts.Files[0].Document.Projects.Select(p => p.Name), "in the document's order");
        var stored = (await app.Get<BudgetReader>().IndicatorsOfYear(app.District, 2026, CancellationToken.None)).ToLookup(i => i.Project);
        foreach (var (project, facts) in projects.Zip(DemoTargets.Facts.Files[0].Document.Projects))
            stored[project.Id].Select(i => new BudgetIndicator(i.Level1, i.Level2, i.Name, i.Target, i.TargetSource)).ShouldBe(facts.Indicators);
        (await app.Events()).ShouldBe(["budget.targets-loaded"]);
    }

    [Theory, EveryEngine]
    public async Task Loading_them_again_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        await Task.WhenAll(app.LoadTargets(), app.LoadTargets());
        var again = await app.LoadTargets();

        again.Projects.ShouldBe(15);
        (await app.Count("budget_project"), await app.Count("budget_indicator")).ShouldBe((15, 171));
        (await app.Events()).ShouldBe(["budget.targets-loaded"]);
    }

    [Theory, EveryEngine]
    public async Task Other_targets_under_the_same_name_are_refused_whole(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var file = DemoTargets.Facts.Files[0];
        var fewer = new BudgetFacts([file with { Document = file.Document with { Projects = [.. file.Document.Projects.Skip(1)] } }]);

        var outcome = await app.Get<LoadTargets.Handler>().Handle(Actor.System(app.District), new(fewer, Demo: true));

        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.already-loaded");
        (await app.Count("budget_project")).ShouldBe(15);
    }

    [Theory, EveryEngine]
    public async Task The_next_year_has_targets_of_its_own(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-12-31T23:59+08:00");
        (await app.LoadTargets()).Year.ShouldBe(2026);
        app.SetClock("2027-01-01T00:00+08:00");

        (await app.LoadTargets()).Year.ShouldBe(2027);

        (await app.Count("budget_document")).ShouldBe(2);
        var person = await app.As("finance");
        (await person.Open("/budget")).Text.ShouldContain("用于 2027 年");
        (await person.Open("/budget?year=2026")).Text.ShouldContain("用于 2026 年");
        (await person.Open("/budget?year=1999")).Text.ShouldContain("用于 2027 年", Case.Sensitive, "a year without targets shows the running one");
    }
}
