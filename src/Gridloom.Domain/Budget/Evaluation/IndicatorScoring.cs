namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>
/// Scores one indicator (指标评分). 正向: reached brings all points, else the points by actual ÷ target. 反向: reached brings all, else by
/// target ÷ actual. 区间: inside brings all, outside it falls evenly to none at the scheme's tolerance. 定性: the level's share. Far above
/// a target that was too low costs points by the deviation (财预〔2020〕10号).
/// </summary>
/// <param name="costs">True for indicators of cost, where a plain number is a limit and not a quota.</param>
public sealed class IndicatorScoring(ScoreScheme scheme, bool costs)
{
    private const int Places = 2;

    /// <param name="weight">分值, 0 or more.</param>
    /// <param name="target">As <see cref="Target.Read(string)"/> has it.</param>
    /// <param name="printed">The target as printed, for the words.</param>
    public IndicatorScore Score(decimal weight, (Target Target, string Printed) aim, Achieved achieved) => (aim.Target, achieved) switch
    {
        (_, Achieved.Judged judged) => Judge(weight, judged),
        (Target.Measured measured, Achieved.Number number) when !IsTerm(measured) => Measure(weight, measured, number),
        (Target.Between between, Achieved.Number number) => Range(weight, between, number.Value),
        _ => new(weight, 0, ScoreStanding.Missing, ScoreWords.Missing),
    };

    /// <summary>A plain duration ("1年") may be a term to be served or a time to be kept: only a person can say.</summary>
    public static bool IsTerm(Target target) => target is Target.Measured { Comparator: TargetComparator.None } measured && measured.Met(measured.Number) is null;

    private static IndicatorScore Judge(decimal weight, Achieved.Judged judged)
    {
        var points = Rounded(weight * judged.Percent / 100);
        return new(weight, points, ScoreStanding.Judged, ScoreWords.Judged(judged, weight, points));
    }

    private IndicatorScore Measure(decimal weight, Target.Measured target, Achieved.Number actual)
    {
        var comparator = costs && target.Comparator == TargetComparator.None ? TargetComparator.AtMost : target.Comparator;
        var aim = target with { Comparator = comparator };
        if (aim.Met(actual.Value) == true) return Reached(weight, aim, actual);
        var share = comparator switch
        {
            TargetComparator.Equal => 1 - Ratio(Math.Abs(actual.Value - aim.Number), aim.Number),
            TargetComparator.AtMost or TargetComparator.LessThan => Ratio(aim.Number, actual.Value),
            _ => Ratio(actual.Value, aim.Number),
        };
        var points = Rounded(weight * Math.Clamp(share, 0, 1));
        return new(weight, points, ScoreStanding.Short, ScoreWords.Short((aim, actual.Value), Math.Clamp(share, 0, 1), weight, points));
    }

    private IndicatorScore Reached(decimal weight, Target.Measured aim, Achieved.Number actual)
    {
        var above = aim.Comparator is TargetComparator.AtMost or TargetComparator.LessThan or TargetComparator.Equal || aim.Number == 0 ? 0 : (actual.Value / aim.Number - 1) * 100;
        if (above <= scheme.OvershootFrom) return new(weight, weight, ScoreStanding.Reached, ScoreWords.Reached(aim, actual.Value, weight));
        if (actual.Excused) return new(weight, weight, ScoreStanding.Reached, ScoreWords.Excused((aim, actual.Value), above, weight));
        var off = Math.Min(scheme.OvershootMost, above - scheme.OvershootFrom);
        var points = Rounded(weight * (100 - off) / 100);
        return new(weight, points, ScoreStanding.FarAbove, ScoreWords.FarAbove((aim, actual.Value), (above, scheme.OvershootFrom, off), weight, points));
    }

    private IndicatorScore Range(decimal weight, Target.Between aim, decimal actual)
    {
        if (aim.Met(actual) == true) return new(weight, weight, ScoreStanding.Reached, ScoreWords.Inside(aim, actual, weight));
        var near = actual < aim.Low ? aim.Low : aim.High;
        var outside = Ratio(Math.Abs(actual - near), near) * 100;
        var share = Math.Clamp(1 - Ratio(outside, scheme.RangeTolerance), 0, 1);
        var points = Rounded(weight * share);
        return new(weight, points, ScoreStanding.Short, ScoreWords.Outside((aim, actual), (outside, scheme.RangeTolerance), weight, points));
    }

    // Whatever is far from 0 is infinitely far from it.
    private static decimal Ratio(decimal part, decimal whole) => whole == 0 ? part == 0 ? 0 : 1 : part / whole;

    private static decimal Rounded(decimal points) => Math.Round(points, Places, MidpointRounding.AwayFromZero);
}
