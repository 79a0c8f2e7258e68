using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Indicators.FigureBook;

namespace Gridloom.Domain.Tests.Indicators;

public sealed class CaseFiguresTests
{
    private const int Seed = 20260405;

    private static readonly FigureQuestion Spring = new() { From = new(2026, 1, 15), To = new(2026, 4, 10), CutOff = China("2026-04-05 12:00") };

    private static readonly CaseMeasure[] All = [.. Measures.All];

    public static readonly TheoryData<FigureQuestion> Questions =
    [
        Spring,
        Spring with { By = CountBy.Closing },
        Spring with { Area = "440309002" },
        Spring with { Area = "440309002001", By = CountBy.Closing },
        Spring with { Area = "440309002", AreaOnly = true },
        Spring with { Unit = FigureQuestion.Nobody, Class = "01-01" },
        Spring with { Unit = "water", Source = "portal", Worker = "a", By = CountBy.Closing },
        Spring with { Area = "999", By = CountBy.Closing },
    ];

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public void The_columns_count_as_the_plain_recount_does_and_each_row_lists_its_cases(FigureQuestion question)
    {
        var cases = Cases(700);
        var figures = new CaseFigures(cases);
        foreach (var grouping in Enum.GetValues<Grouping>())
        {
            var rows = figures.Count(question, grouping, All);
            Told(rows).ShouldBe(Told(Figures.Count(cases, question, grouping, All)), $"seed {Seed}, {grouping}");
            foreach (var row in rows)
            {
                All.Select(measure => (long)Figures.List(cases, row.Cases, measure).Count()).ShouldBe(row.Counts, $"seed {Seed}, {grouping} {row.Group}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public void A_series_counts_in_each_part_what_is_asked_of_that_part_alone(FigureQuestion question)
    {
        var cases = Cases(300);
        var figures = new CaseFigures(cases);
        foreach (var parts in new[] { question.Days(), question.Months(), [.. question.Days().Take(20)] })
        {
            var rows = figures.Series(question, parts, All);
            Told(rows).ShouldBe(Told(parts.Select(part => Figures.Count(cases, part, Grouping.None, All)[0] with { Group = part.From.ToString("yyyy-MM-dd", null) })), $"seed {Seed}");
        }
    }

    [Fact]
    public void A_case_that_moves_on_is_counted_by_its_new_facts()
    {
        var chance = new Seeded(Seed);
        var cases = Cases(130);
        var figures = new CaseFigures(cases);
        for (var round = 0; round < 200; round++)
        {
            var at = chance.Next(cases.Count);
            cases[at] = FigureBook.Random(chance) with { Number = cases[at].Number };
            figures.Put(new CaseFileRow(cases[at]));
        }

        Told(figures.Count(Spring, Grouping.Unit, All)).ShouldBe(Told(Figures.Count(cases, Spring, Grouping.Unit, All)), $"seed {Seed}");
    }

    [Fact]
    public void Histories_of_the_case_loop_are_counted_alike_and_no_rate_passes_a_hundred_per_cent()
    {
        var cases = Enumerable.Range(1, 400).Select(static seed => new RandomHistory(seed).Live(static (_, _, _, _) => { }, 60) with { Number = Number(seed) }).ToList();
        var figures = new CaseFigures(cases);
        var reached = new HashSet<string>();
        foreach (var by in (CountBy[])[CountBy.Report, CountBy.Closing])
        {
            var year = new FigureQuestion { From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = China("2027-01-01 00:00"), By = by };
            var pairs = Formulas.All.SelectMany(f => (CaseMeasure[])[f.Numerator, f.Denominator(by)]).ToArray();
            var rows = figures.Count(year, Grouping.Month, pairs);
            Told(rows).ShouldBe(Told(Figures.Count(cases, year, Grouping.Month, pairs)));
            foreach (var counts in rows.SelectMany(static row => row.Counts.Chunk(2))) counts[0].ShouldBeLessThanOrEqualTo(counts[1]);
            reached.UnionWith(pairs.Where((_, at) => rows.Any(row => row.Counts[at] > 0)).Select(static m => m.Name));
        }

        reached.ShouldBeSubsetOf(All.Select(static m => m.Name));
        reached.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void In_whichever_order_cases_come_they_are_counted_and_listed_by_their_numbers()
    {
        var chance = new Seeded(Seed);
        var cases = Cases(500);
        var figures = new CaseFigures(cases.OrderBy(_ => chance.Next(1000)));

        Told(figures.Count(Spring, Grouping.Unit, All)).ShouldBe(Told(Figures.Count(cases, Spring, Grouping.Unit, All)), $"seed {Seed}");
        figures.Find(FigureSight.Of(new("440309", "a", new("440309"), Permission.None)), 0, long.MaxValue).Below(long.MaxValue, 1000).Select(CaseNumber.OfKey).ShouldBe(cases.Select(c => c.Number).OrderDescending());
    }

    [Fact]
    public void What_is_found_is_what_a_plain_search_finds_from_any_place_on()
    {
        var chance = new Seeded(Seed);
        var cases = Cases(700);
        var figures = new CaseFigures(cases);
        for (var round = 0; round < 400; round++)
        {
            Condition condition = round % 3 == 0 ? new TextIs(CaseFacts.Class, "0103") : round % 3 == 1 ? !new Missing(CaseFacts.Ended) : new NumberIs(CaseFacts.StepDue, Comparison.Less, Spring.CutOff.Microseconds);
            var (from, until, below) = (Key(chance), Key(chance), Key(chance));
            var plain = cases.Where(c => condition.Read(new ConditionOnCase(c))).Select(c => CaseNumber.KeyOf(c.Number)!.Value).Where(key => key >= from && key < until).OrderDescending().ToList();

            var found = figures.Find(condition, from, until);

            found.Count.ShouldBe(plain.Count, $"seed {Seed} round {round}");
            found.CountFrom(below).ShouldBe(plain.Count(key => key >= below), $"seed {Seed} round {round}");
            found.Below(below, 20).ShouldBe(plain.Where(key => key < below).Take(20), $"seed {Seed} round {round}");
            var some = Enumerable.Range(0, 60).Select(_ => Key(chance)).Concat(plain.Take(3)).OrderDescending().ToList();
            found.Among(some).ShouldBe(some.Where(plain.Contains), $"seed {Seed} round {round}");
        }

        static long Key(Seeded chance) => CaseNumber.KeyOf(Number(1 + chance.Next(720)))!.Value;
    }

    [Fact]
    public void Nothing_is_counted_without_cases() =>
        new CaseFigures([]).Count(Spring, Grouping.None, All).ShouldHaveSingleItem().Counts.ShouldAllBe(static count => count == 0);

    private static List<CaseFile> Cases(int count)
    {
        var chance = new Seeded(Seed);
        return [.. Enumerable.Range(0, count).Select(id => FigureBook.Random(chance) with { Number = Number(id + 1) })];
    }

    private static string Number(int serial) => CaseNumber.Of("440309", new(2026, 1, 1 + serial % 9), serial);

    private static string Told(IEnumerable<FigureRow> rows) =>
        string.Join('\n', rows.Select(static row => $"{row.Group ?? "none"} {row.Cases} {string.Join(' ', row.Counts)}"));
}
