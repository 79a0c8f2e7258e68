using System.Globalization;
using Gridloom.Domain.Emergency;
using static Gridloom.Domain.Tests.Emergency.DrillBook;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class DrillSumsTests
{
    private static string Told(DrillSum sum) => FormattableString.Invariant($"{string.Join(' ', sum.Kinds)} = {sum.Held}, {sum.People} people, {sum.Given}/{sum.Planned}");

    private static Drill Held(string day, string area, string kind, long? planned = null) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), area, kind, "主题", "", 10, planned, planned is null ? null : planned - 5, "");

    [Fact]
    public void What_was_held_is_counted_by_kind_street_and_month()
    {
        var sums = DrillSums.Of(
        [
            Held("2026-03-01", "440309002", "drill"), Held("2026-03-31", "440309001001", "publicity", 100), Held("2026-11-01", "440309001", "publicity", 60),
        ], Kinds);

        Told(sums.Together).ShouldBe("1 2 0 0 = 3, 30 people, 150/160");
        sums.ByKind.Select(g => $"{g.Key}: {Told(g.Sum)}").ShouldBe(
            ["drill: 1 0 0 0 = 1, 10 people, 0/0", "publicity: 0 2 0 0 = 2, 20 people, 150/160", "training: 0 0 0 0 = 0, 0 people, 0/0", "lecture: 0 0 0 0 = 0, 0 people, 0/0"]);
        sums.ByStreet.Select(g => $"{g.Key}: {Told(g.Sum)}").ShouldBe(["440309001: 0 2 0 0 = 2, 20 people, 150/160", "440309002: 1 0 0 0 = 1, 10 people, 0/0"]);
        sums.ByMonth.Select(g => $"{g.Key}: {Told(g.Sum)}").ShouldBe(["2026-03: 1 1 0 0 = 2, 20 people, 95/100", "2026-11: 0 1 0 0 = 1, 10 people, 55/60"]);
    }

    [Fact]
    public void A_kind_that_the_list_has_no_more_is_still_counted()
    {
        var sums = DrillSums.Of([Held("2026-03-01", "440309002", "parade")], Kinds);

        sums.Kinds.ShouldBe(["drill", "publicity", "training", "lecture", "parade"]);
        Told(sums.Together).ShouldBe("0 0 0 0 1 = 1, 10 people, 0/0");
    }

    [Fact]
    public void Of_nothing_all_is_zero()
    {
        var sums = DrillSums.Of([], Kinds);

        Told(sums.Together).ShouldBe("0 0 0 0 = 0, 0 people, 0/0");
        (sums.ByKind.Count, sums.ByStreet.Count, sums.ByMonth.Count).ShouldBe((4, 0, 0));
    }

    [Theory]
    [InlineData(8101)]
    [InlineData(8102)]
    [InlineData(8103)]
    public void The_sums_are_what_counting_each_by_itself_gives(long seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 60; round++)
        {
            var drills = Enumerable.Range(0, chance.Next(40)).Select(_ => Any(chance)).ToList();
            var sums = DrillSums.Of(drills, Kinds);

            // As somebody counts with a list and a pencil: once more through the list for each number.
            string Count(Func<Drill, bool> of) => Told(new(
                [.. Kinds.Select(k => drills.LongCount(d => of(d) && d.Kind == k.Code))], drills.Where(of).Sum(d => d.People), drills.Where(of).Sum(d => d.Planned ?? 0), drills.Where(of).Sum(d => d.Given ?? 0)));
            var said = $"seed {seed}, round {round}";
            Told(sums.Together).ShouldBe(Count(_ => true), said);
            foreach (var kind in sums.ByKind) Told(kind.Sum).ShouldBe(Count(d => d.Kind == kind.Key), said);
            foreach (var street in sums.ByStreet) Told(street.Sum).ShouldBe(Count(d => d.Area.StartsWith(street.Key, StringComparison.Ordinal)), said);
            foreach (var month in sums.ByMonth) Told(month.Sum).ShouldBe(Count(d => $"{d.Day.Year}-{d.Day.Month:00}" == month.Key), said);
            sums.ByStreet.Sum(g => g.Sum.Held).ShouldBe(drills.Count, said);
            sums.ByMonth.Sum(g => g.Sum.Held).ShouldBe(drills.Count, said);
            sums.ByMonth.Select(g => g.Key).ShouldBe(sums.ByMonth.Select(g => g.Key).Order(StringComparer.Ordinal), said);
        }
    }
}
