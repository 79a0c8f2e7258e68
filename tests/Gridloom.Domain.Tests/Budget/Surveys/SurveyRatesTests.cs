using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Domain.Tests.Budget.Surveys;

public sealed class SurveyRatesTests
{
    internal static readonly SurveyLevels Levels = new("v1",
    [
        new("very-satisfied", "很满意", "", true, true), new("satisfied", "满意", "", true, true), new("neutral", "一般", "", false, true),
        new("dissatisfied", "不满意", "", false, false), new("very-dissatisfied", "很不满意", "", false, false),
    ]);

    private static SurveyRates Rates(params long[] counts) => SurveyRates.Of(Levels.All.Zip(counts, (level, count) => (level.Code, count)), Levels);

    [Fact]
    public void Both_rates_have_the_same_denominator_and_differ_by_the_neutral()
    {
        var rates = Rates(40, 30, 20, 7, 3);

        rates.Strict.ShouldBe(new(70, 100));
        rates.Neutral.ShouldBe(new(90, 100));
        (rates.Strict.Percent, rates.Neutral.Percent).ShouldBe((70m, 90m));
    }

    [Fact]
    public void Without_a_valid_reply_there_is_no_rate()
    {
        var rates = Rates(0, 0, 0, 0, 0);
        (rates.Strict.Percent, rates.Neutral.Percent, rates.Valid).ShouldBe((null, null, 0));
        SurveyRates.Of([], Levels).Strict.Percent.ShouldBeNull();
        SurveyRates.Sum([]).Neutral.Percent.ShouldBeNull();
    }

    [Fact]
    public void Nobody_satisfied_is_zero_and_not_nothing() => Rates(0, 0, 0, 3, 0).Strict.Percent.ShouldBe(0m);

    [Fact]
    public void A_level_that_is_not_known_is_valid_and_not_satisfied() =>
        SurveyRates.Of([("satisfied", 1), ("gone", 1)], Levels).Strict.ShouldBe(new(1, 2));

    [Fact]
    public void Together_each_reply_counts_once_so_a_question_with_more_replies_weighs_more()
    {
        var together = SurveyRates.Sum([Rates(1, 0, 0, 0, 0), Rates(0, 0, 0, 9, 0)]);
        together.Strict.ShouldBe(new(1, 10));
        together.Strict.Percent.ShouldBe(10m);
    }

    [Fact]
    public void The_strict_rate_never_exceeds_the_other()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Seeded(seed);
            var rates = Rates([.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(50))]);
            rates.Strict.Satisfied.ShouldBeLessThanOrEqualTo(rates.Neutral.Satisfied);
            rates.Neutral.Satisfied.ShouldBeLessThanOrEqualTo(rates.Valid);
        }
    }
}
