using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;

namespace Gridloom.Domain.Tests.Budget.Evaluation;

public sealed class SelfEvaluationTests
{
    private static EvaluatedIndicator Row(string level1, string level2, string target, decimal? weight = null) => new(level1, level2, Target.Read(target), target, weight);

    private static (EvaluatedIndicator, Achieved) With(EvaluatedIndicator row, decimal? value) => (row, value is { } known ? new Achieved.Number(known) : new Achieved.Nothing());

    [Fact]
    public void A_project_that_reached_everything_has_100_points()
    {
        var scored = SelfEvaluation.Of((ScoreSamples.Book, ScoreSamples.National), (1_000, 1_000),
        [
            With(Row("产出目标", "数量", "153"), 153), With(Row("产出目标", "质量", "100%"), 100), With(Row("产出目标", "时效", "100%"), 100),
            With(Row("效果目标", "经济效益", "≥10"), 10), With(Row("效果目标", "满意度", "≥90%"), 95),
        ]);
        scored.Total.ShouldBe(100);
        scored.Band.Code.ShouldBe("excellent");
        scored.Lines.Select(line => line!.Weight).ShouldBe([16.67m, 16.67m, 16.66m, 30, 10]);
        scored.Execution.Points.ShouldBe(10);
    }

    [Theory]
    [InlineData(900, "9")]
    [InlineData(1_000, "10")]
    [InlineData(1_200, "10")]
    [InlineData(0, "0")]
    [InlineData(-50, "0")]
    public void Execution_brings_its_share(long paid, string points) =>
        SelfEvaluation.Of((ScoreSamples.Book, ScoreSamples.National), (1_000, paid), []).Execution.Points.ShouldBe(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_does_not_apply_is_not_scored_and_its_points_go_to_the_others()
    {
        var scored = SelfEvaluation.Of((ScoreSamples.Book, ScoreSamples.National), (1_000, 1_000),
        [
            With(Row("产出目标", "数量", "10"), 10), With(Row("效果目标", "经济效益", "不适用") with { Applies = false }, null), With(Row("效果目标", "满意度", "≥90%"), 90),
            With(Row("投入指标", "资金支出进度", "1-3月累计支付119万元"), null),
        ]);
        scored.Lines[1].ShouldBeNull();
        scored.Lines[3].ShouldBeNull();
        scored.Lines[0]!.Weight.ShouldBe(75);
        scored.Lines[2]!.Weight.ShouldBe(15);
        scored.Total.ShouldBe(100);
    }

    [Fact]
    public void Weights_of_the_form_hold_and_the_rest_is_shared_out()
    {
        var weights = ScoreWeights.Share(ScoreSamples.National, [(ScoreGroup.Output, 20), (ScoreGroup.Output, null), (ScoreGroup.Output, null), (ScoreGroup.Benefit, 30), (ScoreGroup.Satisfaction, null)]);
        weights.ShouldBe([20, 15, 15, 30, 10]);
    }

    [Theory]
    [InlineData(30, 30, "25", "25")]
    [InlineData(60, 20, "37.5", "12.5")]
    public void Weights_that_miss_the_groups_points_hold_in_proportion(int first, int second, string one, string other)
    {
        var weights = ScoreWeights.Share(ScoreSamples.National, [(ScoreGroup.Output, first), (ScoreGroup.Output, second), (ScoreGroup.Benefit, null), (ScoreGroup.Satisfaction, null)]);
        weights[0].ShouldBe(decimal.Parse(one, System.Globalization.CultureInfo.InvariantCulture));
        weights[1].ShouldBe(decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Whatever_the_rows_the_points_are_always_100()
    {
        const long seed = 20261122;
        var random = new Seeded(seed);
        for (var run = 0; run < 2_000; run++)
        {
            var scheme = random.Next(2) == 0 ? ScoreSamples.National : ScoreSamples.WithCost;
            var rows = Enumerable.Range(0, (int)random.Between(1, 40)).Select(_ => ((ScoreGroup?)random.Next(3), random.Next(3) == 0 ? (decimal?)(random.Between(1, 4_000) / 100m) : null)).ToList();
            var weights = ScoreWeights.Share(scheme, rows);
            weights.Sum().ShouldBe(90, $"seed {seed}, run {run}");
            weights.ShouldAllBe(weight => weight >= 0);
        }
    }

    [Theory]
    [InlineData("90", "excellent")]
    [InlineData("89.99", "good")]
    [InlineData("80", "good")]
    [InlineData("60", "fair")]
    [InlineData("59.99", "poor")]
    [InlineData("0", "poor")]
    public void A_band_holds_its_lower_end(string total, string band) => ScoreSamples.Book.BandOf(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture)).Code.ShouldBe(band);
}
