using Gridloom.Domain.Budget;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Indicators;
using static Gridloom.Domain.Tests.Cases.Calendars;

namespace Gridloom.Domain.Tests.Budget;

public sealed class LiveFiguresTests
{
    private const int Seed = 20261121;

    private static LiveSource Source(string kind, string of, string by) => LiveSource.Parse((kind, of, by), FigureBook.Measures, FigureBook.Formulas);

    private static List<CaseFile> Cases(int count)
    {
        var chance = new Seeded(Seed);
        return [.. Enumerable.Range(1, count).Select(n => FigureBook.Random(chance) with { Number = CaseNumber.Of("440309", new(2026, 1, 1), n) })];
    }

    [Theory]
    [InlineData("count", "reported", "report")]
    [InlineData("count", "collector-reported+verified+checked", "report")]
    [InlineData("count", "reported+closed", "closing")]
    [InlineData("rate", "closing-rate", "closing")]
    [InlineData("rate", "completion-rate", "report")]
    [InlineData("workers", "collector-reported", "report")]
    [InlineData("monthly-per-worker", "collector-reported", "report")]
    public void A_live_value_equals_the_recount_of_the_cases_that_its_parts_list(string kind, string of, string by)
    {
        var cases = Cases(600);
        var source = Source(kind, of, by);
        var cutOff = China("2026-07-02 00:00"); // the 183rd of 365 days

        var live = LiveFigures.Of(source, LiveFigures.Year(2026, cutOff, null), new CaseFigures(cases).Count, withTrend: true);

        var listed = live.Parts.Select(part => Figures.List(cases, part.Cases, part.Measure).ToList()).ToList();
        live.Parts.Select(part => part.Count).ShouldBe(listed.Select(list => (long)list.Count), $"seed {Seed}");
        var people = listed.SelectMany(list => list).Select(c => c.Reporter).Where(who => who != "public").Distinct().Count();
        var expected = source.Kind switch
        {
            LiveKind.Count => listed.Sum(list => list.Count),
            LiveKind.Rate => listed[0].Count * 100m / listed[1].Count,
            LiveKind.Workers => people,
            _ => listed.Sum(list => list.Count) / (decimal)people / (12m * 183 / 365),
        };
        live.Value.ShouldBe(expected);
    }

    [Fact]
    public void A_trend_ends_today_and_a_count_adds_up_to_its_value()
    {
        var cases = Cases(600);

        var live = LiveFigures.Of(Source("count", "reported", "report"), LiveFigures.Year(2026, China("2026-05-15 10:00"), null), new CaseFigures(cases).Count, withTrend: true);

        live.Trend.Select(p => p.Month).ShouldBe(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
        live.Trend.Select(p => p.Value!.Value).ShouldBeInOrder();
        live.Trend[^1].Value.ShouldBe(live.Value);
    }

    [Fact]
    public void With_nothing_to_divide_by_there_is_no_value()
    {
        LiveFigure Of(string kind, string of) => LiveFigures.Of(Source(kind, of, "report"), LiveFigures.Year(2026, China("2026-05-15 10:00"), null), new CaseFigures([]).Count, withTrend: false);

        Of("rate", "closing-rate").Value.ShouldBeNull();
        Of("monthly-per-worker", "reported").Value.ShouldBeNull();
        Of("count", "reported").Value.ShouldBe(0);
        Of("workers", "reported").Value.ShouldBe(0);
    }

    [Theory]
    [InlineData(48_998, 50_000, "≥98%", 97.99)]
    [InlineData(49_000, 50_000, "≥98%", 98)]
    [InlineData(49_001, 50_000, "≥98%", 98.01)]
    [InlineData(2, 3, "提升", 66.67)]
    public void Rounding_never_carries_a_rate_over_its_target(long numerator, long denominator, string target, double shown) =>
        new LiveFigure(Source("rate", "closing-rate", "closing"), numerator * 100m / denominator, [], null, []).Shown(Target.Read(target)).ShouldBe((decimal)shown);

    [Theory]
    [InlineData("share", "reported", "report")]
    [InlineData("count", "reported+dreamt", "report")]
    [InlineData("rate", "dreamt", "closing")]
    [InlineData("count", "reported", "dispatch")]
    public void A_binding_that_says_nothing_we_know_is_refused(string kind, string of, string by) => Should.Throw<ArgumentException>(() => Source(kind, of, by));

    [Theory]
    [InlineData("2026-08-01 00:00", "2026-07-31")]
    [InlineData("2026-07-31 00:01", "2026-07-31")]
    [InlineData("2026-01-01 00:00", "2026-01-01")]
    [InlineData("2027-03-01 00:00", "2026-12-31")]
    public void A_question_up_to_a_cut_off_ends_with_the_day_before_it(string cutOff, string last) =>
        LiveFigures.UpTo(2026, China(cutOff), null).To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(last);
}
