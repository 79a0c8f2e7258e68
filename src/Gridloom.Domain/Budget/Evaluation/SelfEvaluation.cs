namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>An indicator of a self-evaluation (自评指标).</summary>
/// <param name="Printed">The target as printed.</param>
/// <param name="Target">As it is read.</param>
public sealed record EvaluatedIndicator(string Level1, string Level2, Target Target, string Printed, decimal? Weight)
{
    /// <summary>False for a level that the form marks 不适用: it is not scored.</summary>
    public bool Applies { get; init; } = true;

    public ScoreGroup? Group => Applies ? ScoreGroups.Of(Level1, Level2) : null;

    public bool IsCost => Group == ScoreGroup.Cost || Level2.Contains("成本", StringComparison.Ordinal);
}

/// <summary>The score of a project (项目绩效自评): the rate of execution, each indicator, the total and its band.</summary>
/// <param name="Execution">Of the rate of execution (预算执行率得分).</param>
/// <param name="Lines">In the order of the indicators; null for what is not scored.</param>
/// <param name="Total">From 0 to 100.</param>
public sealed record SelfEvaluation(IndicatorScore Execution, IReadOnlyList<IndicatorScore?> Lines, decimal Total, ScoreBand Band)
{
    private const decimal FenPerWanYuan = 1_000_000;

    /// <summary>True when every scored indicator has a value or a judgement.</summary>
    public bool IsComplete => Lines.All(line => line is not { Standing: ScoreStanding.Missing });

    /// <summary>Points of a group: reached, and to be had.</summary>
    /// <param name="indicators">Those that were scored.</param>
    public (decimal Points, decimal Weight) Of(ScoreGroup group, IReadOnlyList<EvaluatedIndicator> indicators)
    {
        var of = indicators.Zip(Lines).Where(pair => pair.First.Group == group).Select(pair => pair.Second).OfType<IndicatorScore>().ToList();
        return (of.Sum(line => line.Points), of.Sum(line => line.Weight));
    }

    /// <param name="money">全年预算数 and 全年执行数, in 分.</param>
    /// <param name="indicators">With what each has come to.</param>
    public static SelfEvaluation Of((ScoreBook Book, ScoreScheme Scheme) by, (long BudgetFen, long PaidFen) money, IReadOnlyList<(EvaluatedIndicator Indicator, Achieved Achieved)> indicators)
    {
        var weights = ScoreWeights.Share(by.Scheme, [.. indicators.Select(row => (row.Indicator.Group, row.Indicator.Weight))]);
        List<IndicatorScore?> lines =
        [
            .. indicators.Zip(weights).Select(row => row.First.Indicator.Group is null ? null
                : new IndicatorScoring(by.Scheme, row.First.Indicator.IsCost).Score(row.Second, (row.First.Indicator.Target, row.First.Indicator.Printed), row.First.Achieved)),
        ];
        var execution = ScoreExecution(by.Scheme, money);
        var total = execution.Points + lines.Sum(line => line?.Points ?? 0);
        return new(execution, lines, total, by.Book.BandOf(total));
    }

    private static IndicatorScore ScoreExecution(ScoreScheme scheme, (long BudgetFen, long PaidFen) money)
    {
        var share = money.BudgetFen == 0 ? 0 : Math.Clamp((decimal)money.PaidFen / money.BudgetFen, 0, 1);
        var points = Math.Round(scheme.Execution * share, 2, MidpointRounding.AwayFromZero);
        return new(scheme.Execution, points, share == 1 ? ScoreStanding.Reached : ScoreStanding.Short,
            ScoreWords.Execution(money.PaidFen / FenPerWanYuan, money.BudgetFen / FenPerWanYuan, scheme.Execution, points));
    }
}
