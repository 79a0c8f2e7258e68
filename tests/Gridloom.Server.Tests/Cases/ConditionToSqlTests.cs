using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Cases;
using Gridloom.Domain.Tests.Indicators;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ConditionToSqlTests
{
    private const int Seed = 20261121;

    [Fact]
    public void Every_fact_has_a_column_of_its_own() => CaseFacts.All.Select(CaseFactColumns.Of).Distinct().Count().ShouldBe(CaseFacts.All.Count);

    [Theory, EveryEngine("report", "closing")]
    public async Task The_list_of_a_figure_holds_exactly_the_cases_that_a_plain_recount_finds(Engine engine, string by)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Random(app, Seed, 240);
        var spring = new FigureQuestion
        {
            From = new(2026, 1, 15), To = new(2026, 4, 10), CutOff = Calendars.China("2026-04-05 12:00"), By = by == "report" ? CountBy.Report : CountBy.Closing,
        };
        foreach (var grouping in Enum.GetValues<Grouping>())
            foreach (var (at, row) in Figures.Count(cases, spring, grouping, [.. FigureBook.Measures.All]).Index())
                // All measures of all cases, and each group's turn and turn about: a list is read for each.
                foreach (var (measure, count) in FigureBook.Measures.All.Zip(row.Counts).Where((_, n) => grouping == Grouping.None || n % 4 == at % 4))
                {
                    var counted = Figures.List(cases, row.Cases, measure).Select(c => c.Number).Order().ToList();
                    counted.Count.ShouldBe((int)count);
                    (await Listed(app, new(measure.Code, row.Cases))).ShouldBe(counted, $"seed {Seed}: {grouping} {row.Group} {measure.Code}");
                }
    }

    [Theory, EveryEngine]
    public async Task What_a_person_may_see_is_the_same_as_a_condition(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Random(app, Seed, 120);
        foreach (var (area, unit) in new[] { (app.District, null), (app.District + "002", null), (app.District, "roads"), (app.District + "002001", "street") })
        {
            var who = new Actor(app.District, "a", new Scope(area), Permission.None) { Unit = unit };
            var condition = new Not(new Not(FigureSight.Of(who)));
            var arguments = new Dictionary<string, object?> { ["district"] = app.District };
            var where = condition.Read(new ConditionToSql(arguments));
            var found = await app.Get<Gridloom.Server.Storage.Store>().List<string>($"select c.number from case_case c where c.district = @district and {where} order by c.number", new Dapper.DynamicParameters(arguments), CancellationToken.None);

            found.ShouldBe(cases.Where(c => CaseSight.Sees(who, c.Area, c.Units)).Select(c => c.Number).Order().ToList(), $"{area} {unit}");
            cases.Where(c => condition.Read(new ConditionOnCase(c))).Select(c => c.Number).Order().ShouldBe(found);
        }
    }

    private static async Task<List<string>> Listed(TestApp app, FigureLink link)
    {
        CaseFigure.Parse(link.ToString(), FigureBook.Measures).Succeeded(out var figure, out var refused).ShouldBeTrue(refused?.Field);
        var found = await app.Get<CaseLookup>().List(Actor.System(app.District), new CaseFilter(Figure: figure), new(null, 1_000_000), CancellationToken.None);
        return [.. found.Select(c => c.Number).Reverse()];
    }
}
