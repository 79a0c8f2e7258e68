using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Cases;
using Gridloom.Domain.Tests.Indicators;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class CaseFactsLookupTests
{
    private const int Seed = 20261122;

    private static readonly FigureQuestion Year = new() { From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = Calendars.China("2026-11-20 10:26") };

    [Theory, EveryEngine("report", "closing")]
    public async Task Histories_are_counted_as_a_plain_recount_does_and_each_count_opens_to_its_cases(Engine engine, string by)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Histories(app, Seed, 150);
        var asked = Year with { By = by == "report" ? CountBy.Report : CountBy.Closing };
        CaseMeasure[] all = [.. FigureBook.Measures.All];
        foreach (var grouping in Enum.GetValues<Grouping>())
        {
            var rows = await app.Get<CaseFactsLookup>().Ask(app.District, figures => figures.Count(asked, grouping, all), CancellationToken.None);
            Told(rows).ShouldBe(Told(Figures.Count(cases, asked, grouping, all)), $"seed {Seed} {grouping}");
            foreach (var row in rows.Take(3))
                foreach (var (measure, count) in all.Zip(row.Counts))
                    (await Listed(app, new(measure.Code, row.Cases))).ShouldBe(count, $"seed {Seed} {grouping} {row.Group} {measure.Code}");
            foreach (var row in rows)
                foreach (var formula in FigureBook.Formulas.All)
                    row.Counts[Array.IndexOf(all, formula.Numerator)].ShouldBeLessThanOrEqualTo(row.Counts[Array.IndexOf(all, formula.Denominator(asked.By))], formula.Code);
        }
    }

    [Theory, EveryEngine]
    public async Task What_was_written_since_is_counted_whoever_wrote_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        // A board of its own is told nothing by anybody, as if another process had written.
        using var board = new CaseFactsLookup(app.Get<Gridloom.Server.Storage.Store>());
        var asked = Year with { CutOff = app.Get<Gridloom.Server.Storage.Clocks>().Now(app.District) };
        async Task<IReadOnlyList<long>> Counts(params string[] codes) =>
            (await board.Ask(app.District, figures => figures.Count(asked, Grouping.None, [.. codes.Select(code => FigureBook.Measures.Find(code)!)]), CancellationToken.None))[0].Counts;
        (await Counts("reported")).ShouldBe([0]);

        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        await app.Given("case 油烟, source hotline");
        (await Counts("reported", "closed", "should-close")).ShouldBe([2, 0, 0]);

        await loop.Walk("operator | accept | | accepted", "operator | close-directly | note 已当场解决 | closed");
        (await Counts("reported", "closed", "should-close")).ShouldBe([2, 1, 1]);
    }

    [Theory, EveryEngine]
    public async Task Many_may_ask_at_once_while_cases_come_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await StoredCases.Random(app, Seed, 300);
        var board = app.Get<CaseFactsLookup>();
        var counts = await Task.WhenAll(Enumerable.Range(0, 12).Select(async n =>
        {
            if (n % 3 == 0) await app.Given($"case 路面塌陷 {n}, source collector");
            return await board.Ask(app.District, figures => figures.Count(Year, Grouping.None, [FigureBook.Measures.Find("reported")!])[0].Counts[0], CancellationToken.None);
        }));

        counts.Max().ShouldBe(await board.Ask(app.District, figures => figures.Count(Year, Grouping.None, [FigureBook.Measures.Find("reported")!])[0].Counts[0], CancellationToken.None));
    }

    [Theory, EveryEngine("|", "002|", "002001|roads", "|street")]
    public async Task A_person_is_counted_what_they_see_and_opens_as_much(Engine engine, string part, string unit)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Random(app, Seed, 200);
        var who = new Actor(app.District, "a", new Scope(app.District + part), Permission.None) { Unit = unit.Length > 0 ? unit : null };
        var asked = Year with { Sight = FigureSight.Of(who), By = CountBy.Closing };
        CaseMeasure[] all = [.. FigureBook.Measures.All];

        var counts = (await app.Get<CaseFactsLookup>().Ask(app.District, figures => figures.Count(asked, Grouping.None, all), CancellationToken.None))[0].Counts;

        var seen = cases.Where(c => CaseSight.Sees(who, c.Area, c.Units)).ToList();
        seen.Count.ShouldBeInRange(1, part.Length + unit.Length > 0 ? cases.Count - 1 : cases.Count);
        counts.ShouldBe(Figures.Count(seen, Year with { By = CountBy.Closing }, Grouping.None, all)[0].Counts);
        foreach (var (measure, count) in all.Zip(counts)) (await Listed(app, new(measure.Code, asked), who)).ShouldBe(count, measure.Code);
    }

    private static async Task<long> Listed(TestApp app, FigureLink link, Actor? who = null)
    {
        CaseFigure.Parse(link.ToString(), FigureBook.Measures).Succeeded(out var figure, out _).ShouldBeTrue();
        return await app.Get<CaseLookup>().Count(who ?? Actor.System(app.District), new CaseFilter(Figure: figure), CancellationToken.None);
    }

    private static string Told(IEnumerable<FigureRow> rows) => string.Join('\n', rows.Select(static row => $"{row.Group ?? "none"} {row.Cases} {string.Join(' ', row.Counts)}"));
}
