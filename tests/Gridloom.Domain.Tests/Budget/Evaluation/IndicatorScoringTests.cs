using System.Globalization;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;

namespace Gridloom.Domain.Tests.Budget.Evaluation;

public sealed class IndicatorScoringTests
{
    private static IndicatorScore Score(string target, string actual, bool costs = false, bool excused = false) => new IndicatorScoring(ScoreSamples.National, costs).Score(
        10, (Target.Read(target), target), actual.Length == 0 ? new Achieved.Nothing() : new Achieved.Number(decimal.Parse(actual, CultureInfo.InvariantCulture), excused));

    [Theory]
    // 正向: reached brings all; else by actual ÷ target.
    [InlineData("≥98%", "98.61", "10", ScoreStanding.Reached)]
    [InlineData("≥98%", "98", "10", ScoreStanding.Reached)]
    [InlineData("≥98%", "49", "5", ScoreStanding.Short)]
    [InlineData("153", "153", "10", ScoreStanding.Reached)]
    [InlineData("153", "100", "6.54", ScoreStanding.Short)]
    [InlineData("100%", "0", "0", ScoreStanding.Short)]
    [InlineData(">90%", "90", "10", ScoreStanding.Short)]
    // Far above a target that was too low costs by the deviation, 40 % at most.
    [InlineData("150000", "225000", "10", ScoreStanding.Reached)]
    [InlineData("150000", "240000", "9", ScoreStanding.FarAbove)]
    [InlineData("150000", "276418", "6.57", ScoreStanding.FarAbove)]
    [InlineData("10", "1000", "6", ScoreStanding.FarAbove)]
    // 反向: kept brings all, nothing at all too; else by target ÷ actual.
    [InlineData("≤3%", "3", "10", ScoreStanding.Reached)]
    [InlineData("≤3%", "0", "10", ScoreStanding.Reached)]
    [InlineData("≤3%", "6", "5", ScoreStanding.Short)]
    [InlineData("低于3%", "4", "7.5", ScoreStanding.Short)]
    [InlineData("≤0", "2", "0", ScoreStanding.Short)]
    // 等于: off by as much as it deviates.
    [InlineData("=100", "100", "10", ScoreStanding.Reached)]
    [InlineData("=100", "90", "9", ScoreStanding.Short)]
    [InlineData("=100", "250", "0", ScoreStanding.Short)]
    // 区间: inside brings all, outside falls evenly to none at 20 % beyond the nearer end.
    [InlineData("90-95", "90", "10", ScoreStanding.Reached)]
    [InlineData("90-95", "95", "10", ScoreStanding.Reached)]
    [InlineData("90-95", "81", "5", ScoreStanding.Short)]
    [InlineData("90-95", "104.5", "5", ScoreStanding.Short)]
    [InlineData("90-95", "60", "0", ScoreStanding.Short)]
    // A term, words, and nothing at all are not for a number to decide.
    [InlineData("1年", "1", "0", ScoreStanding.Missing)]
    [InlineData("提升", "1", "0", ScoreStanding.Missing)]
    [InlineData("≥98%", "", "0", ScoreStanding.Missing)]
    public void A_number_is_scored_by_its_target(string target, string actual, string points, ScoreStanding standing)
    {
        var score = Score(target, actual);
        score.Points.ShouldBe(decimal.Parse(points, CultureInfo.InvariantCulture));
        score.Standing.ShouldBe(standing);
        score.Weight.ShouldBe(10);
    }

    [Fact]
    public void A_cost_without_a_sign_is_a_limit()
    {
        Score("100万元", "80", costs: true).Standing.ShouldBe(ScoreStanding.Reached);
        Score("100万元", "125", costs: true).Points.ShouldBe(8);
        Score("100万元", "80").Points.ShouldBe(8);
    }

    [Fact]
    public void A_value_far_above_that_is_explained_brings_all_points()
    {
        var score = Score("10", "1000", excused: true);
        score.Points.ShouldBe(10);
        score.Standing.ShouldBe(ScoreStanding.Reached);
        score.Why.Chinese.ShouldContain("已说明");
    }

    [Theory]
    [InlineData("reached", "80", "8")]
    [InlineData("reached", "100", "10")]
    [InlineData("partly", "79.99", "8")]
    [InlineData("missed", "0", "0")]
    public void A_judgement_brings_its_share(string level, string percent, string points)
    {
        var judged = new Achieved.Judged(ScoreSamples.National.FindLevel(level)!, decimal.Parse(percent, CultureInfo.InvariantCulture));
        var score = new IndicatorScoring(ScoreSamples.National, costs: false).Score(10, (Target.Read("提升"), "提升"), judged);
        score.Points.ShouldBe(decimal.Parse(points, CultureInfo.InvariantCulture));
        score.Standing.ShouldBe(ScoreStanding.Judged);
    }

    [Theory]
    [InlineData("reached", "80", true)]
    [InlineData("reached", "100", true)]
    [InlineData("reached", "79.99", false)]
    [InlineData("partly", "80", false)]
    [InlineData("partly", "60", true)]
    [InlineData("missed", "60", false)]
    [InlineData("missed", "0", true)]
    [InlineData("missed", "-1", false)]
    [InlineData("missed", "many", false)]
    [InlineData("elsewhere", "50", false)]
    public void A_level_holds_its_lower_end_and_not_its_upper(string level, string percent, bool holds) =>
        Judgement.Check(new(level, percent, false, ""), ScoreSamples.National, "x").Succeeded(out _, out _).ShouldBe(holds);

    /// <summary>Whoever reads the words can do the sum again.</summary>
    [Theory]
    [InlineData("≥98%", "49", "实际 49 %，未达到目标 ≥98 %，按实际 ÷ 目标 = 50 % 计：10 × 50 % = 5")]
    [InlineData("≤3%", "6", "实际 6 %，未达到目标 ≤3 %，按目标 ÷ 实际 = 50 % 计：10 × 50 % = 5")]
    [InlineData("≥98%", "98.61", "实际 98.61 %，达到目标 ≥98 %，得满分 10")]
    [InlineData("150000", "240000", "实际 240,000，高于目标 150,000 60 %，超过 50 % 视为目标偏低，扣减 10 %：10 × 90 % = 9")]
    [InlineData("90-95", "81", "实际 81，偏出目标区间 90–95 10 %，偏出 20 % 记 0 分，其间按比例计 5（满分 10）")]
    public void Every_point_is_explained(string target, string actual, string words) => Score(target, actual).Why.Chinese.ShouldBe(words);

    /// <summary>More is never worse for a quota below the far line, less never better; a limit the other way round.</summary>
    [Fact]
    public void Points_follow_the_value()
    {
        for (var at = 1; at < 150; at++)
        {
            Score("100", $"{at}").Points.ShouldBeGreaterThanOrEqualTo(Score("100", $"{at - 1}").Points);
            Score("≤100", $"{at}").Points.ShouldBeLessThanOrEqualTo(Score("≤100", $"{at - 1}").Points);
        }
    }
}
