using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests;
using Gridloom.Domain.Tests.Cases;
using Gridloom.Domain.Tests.Indicators;
using Gridloom.Domain.Text;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class CaseSearchTests
{
    private const int Seed = 20261121;

    private static readonly string?[] Searches =
        [null, null, "路灯", "路灯 不亮", "灯", "不亮路灯", "井盖破损", "a", "cafe", "Café", "没有的字", "，", "440309-20260103-0", "2026-0", "20260102", "20260103-0004", "440309"];

    [Fact]
    public void Every_fact_has_a_column_of_its_own() => CaseFacts.All.Select(CaseFactColumns.Of).Distinct().Count().ShouldBe(CaseFacts.All.Count);

    [Theory, EveryEngine]
    public async Task Whatever_is_asked_the_pages_are_those_of_a_plain_search(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Random(app, Seed, 240);
        await app.Drain();
        var chance = new Seeded(Seed);
        var nothing = 0;
        for (var round = 0; round < 120; round++)
        {
            var (who, filter) = (Someone(app.District, chance), Some(app.District, chance));
            var plain = cases.Where(c => Fits(who, filter, c)).Select(c => c.Number).OrderDescending(StringComparer.Ordinal).ToList();
            var told = $"seed {Seed} round {round}: {filter} of {who.Scope.Area} {who.Unit}";
            if (plain.Count == 0) nothing++;

            var found = new List<string>();
            for (CaseLookup.Page? page = null; page is null || page.Rows.Count == 30; found.AddRange(page.Rows.Select(c => c.Number)))
            {
                page = await app.Get<CaseLookup>().Show(who, filter, new(found.Count == 0 ? null : found[^1], 30, Exact: round % 2 == 0), CancellationToken.None);
                page.Total.ShouldBe(plain.Count, told);
                page.Before.ShouldBe(found.Count, told);
            }

            found.ShouldBe(plain, told);
            (await app.Get<CaseLookup>().Count(who, filter, CancellationToken.None)).ShouldBe(plain.Count, told);
        }

        nothing.ShouldBeInRange(10, 90, "both kinds must come up");
    }

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

    private static bool Fits(Actor who, CaseFilter f, CaseFile c) =>
        CaseSight.Sees(who, c.Area, c.Units) && c.Area.StartsWith(f.Area ?? "", StringComparison.Ordinal)
        && (f.Stage is null || (f.Stage == CaseFilter.Open ? c.EndedAt is null : c.Stage.Code() == f.Stage))
        && (f.Late is null || (c.EndedAt is null && CaseClock.StepDue(c) < f.Late)) && (f.Unit is null || (f.Unit == CaseFilter.NoUnit ? c.Unit is null : c.Unit == f.Unit))
        && (f.Class is null || c.Class == f.Class) && (f.Source is null || c.Source == f.Source) && (!f.Moderation || c.AwaitsModeration)
        && string.CompareOrdinal(c.Number.Split('-')[1], f.From?.ToString("yyyyMMdd", null) ?? "") >= 0 && string.CompareOrdinal(c.Number.Split('-')[1], f.To?.ToString("yyyyMMdd", null) ?? "9") <= 0
        && (f.Text is null || (CaseFilter.IsNumber(f.Text) ? Begins(c.Number, f.Text) : Grams.Words(f.Text) is { Count: > 0 } words && words.All(w => Grams.Plain("长安路 1 号" + StoredCases.TextOf(c.Number)).Contains(w, StringComparison.Ordinal))));

    private static bool Begins(string number, string text) => number.StartsWith(text, StringComparison.Ordinal) ? text.Contains('-', StringComparison.Ordinal) : number[7..].StartsWith(text, StringComparison.Ordinal);

    private static Actor Someone(string district, Seeded chance) =>
        new(district, "a", new Scope(district + (chance.Next(3) == 0 ? "002" : "")), Permission.None) { Unit = chance.Next(4) == 0 ? "roads" : null };

    private static CaseFilter Some(string district, Seeded chance)
    {
        T? Maybe<T>(params T[] among) => chance.Next(4) == 0 ? among[chance.Next(among.Length)] : default;
        DateOnly? Day() => chance.Next(5) == 0 ? new(2026, 1, 1 + chance.Next(6)) : null;
        var text = Searches[chance.Next(Searches.Length)]?.Replace("440309", district, StringComparison.Ordinal);
        return new(text, Maybe("01-01", "0103"), Maybe("portal", "hotline"), Day(), Day(), chance.Next(6) == 0, Area: Maybe("002", "002001", "003001001") is { } part ? district + part : null,
            Stage: Maybe("open", "open", "closed", "handling", "reported", "linked"), Late: chance.Next(6) == 0 ? Calendars.China("2026-03-01 00:00") : null, Unit: Maybe("roads", "water", "-"));
    }

    private static async Task<List<string>> Listed(TestApp app, FigureLink link)
    {
        CaseFigure.Parse(link.ToString(), FigureBook.Measures).Succeeded(out var figure, out var refused).ShouldBeTrue(refused?.Field);
        var found = await app.Get<CaseLookup>().List(Actor.System(app.District), new CaseFilter(Figure: figure), new(null, 1_000_000), CancellationToken.None);
        return [.. found.Select(c => c.Number).Reverse()];
    }
}
