using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Server.Host;
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
    public async Task Every_published_document_stands_in_the_store_as_it_is_printed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var reader = app.Get<BudgetReader>();
        foreach (var path in ReferenceData.DemoTargets())
        {
            BudgetFacts.Read(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Succeeded(out var facts, out _).ShouldBeTrue(path);
            await app.LoadTargets(facts);
            await app.LoadTargets(facts);
            var document = facts!.Files[0].Document;
            var stored = (await reader.Documents(app.District, CancellationToken.None)).Single(d => d.File == facts.Files[0].Name);
            (stored.DocumentYear, stored.Demo).ShouldBe((document.Year, 1));
            var projects = (await reader.Projects(app.District, 2026, CancellationToken.None)).Where(p => p.Document == stored.Id).ToList();
            foreach (var (row, printed) in projects.Zip(document.Projects))
            {
                (row.Name, row.Masked == 1, row.YearFen, row.TotalFen, row.AccountFen, row.SpentFen)
                    .ShouldBe((printed.Name, printed.Masked, printed.Amounts.ThisYear.Fen, printed.Amounts.Total?.Fen, printed.Amounts.FiscalAccount?.Fen, printed.Amounts.Spent?.Fen));
                (await Indicators(app, row.Id)).ShouldBe(printed.Indicators);
            }
            projects.Count.ShouldBe(document.Projects.Count);
            var whole = (await reader.WholeUnits(app.District, 2026, CancellationToken.None)).SingleOrDefault(p => p.Document == stored.Id);
            (whole is null).ShouldBe(document.WholeUnit is null);
            if (whole is null) continue;
            whole.YearFen.ShouldBe(document.WholeUnit!.TotalFen);
            (await Indicators(app, whole.Id)).ShouldBe(document.WholeUnit.Indicators);
            (await reader.Tasks(app.District, whole.Id, CancellationToken.None)).Select(t => (t.Name, t.TotalFen, t.FiscalFen, t.OtherFen))
                .ShouldBe(document.WholeUnit.Tasks.Select(t => (t.Name, t.Total.Fen, t.Fiscal.Fen, t.Other.Fen)));
        }
        await Every_page_opens(app);
    }

    private static async Task Every_page_opens(TestApp app)
    {
        var person = await app.As("finance");
        var (list, reader) = (await person.Open("/budget"), app.Get<BudgetReader>());
        list.Text.ShouldContain("涉密项目");
        foreach (var project in (await reader.Projects(app.District, 2026, CancellationToken.None)).Concat(await reader.WholeUnits(app.District, 2026, CancellationToken.None)))
        {
            var page = await person.Open("/budget/" + project.Id);
            page.Text.ShouldContain(project.Name);
            if (project.Starts is null) page.Text.ShouldContain("起止日期 —");
            (await person.Get("/budget/projects/" + project.Id)).Json.GetProperty("name").GetString().ShouldBe(project.Name);
        }
    }

    private static async Task<IEnumerable<BudgetIndicator>> Indicators(TestApp app, string project) =>
        (await app.Get<BudgetReader>().Indicators(app.District, project, CancellationToken.None)).Select(i =>
            new BudgetIndicator(i.Level1, i.Level2, i.Name, i.Target, i.TargetSource) { Code = i.Code, CycleTarget = i.CycleTarget, Actual = i.Actual });

    [Theory, EveryEngine]
    public async Task Targets_of_another_year_are_marked_and_those_of_no_year_are_what_one_says(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var file = DemoTargets.Facts.Files[0];
        foreach (var year in new int?[] { 2025, 2026, null })
            (await app.Get<LoadTargets.Handler>().Handle(Actor.System(app.District), new(new([file with { Document = file.Document with { Year = year } }]), Demo: false)))
                .Succeeded(out _, out _).ShouldBeTrue();

        (await app.Get<BudgetReader>().Documents(app.District, CancellationToken.None)).OrderBy(d => d.DocumentYear ?? 9999).Select(d => (d.DocumentYear, d.Demo))
            .ShouldBe([(2025L, 1L), (2026L, 0L), (null, 0L)]);
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
