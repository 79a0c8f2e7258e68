namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>One way of scoring (评分方案): how 100 points are shared out, and how far from a target costs how much.</summary>
/// <param name="Execution">Points of the rate of execution (预算执行率).</param>
/// <param name="Groups">Points of each group of indicators; 0 where the scheme has none.</param>
/// <param name="Levels">Of qualitative targets, from the best down.</param>
public sealed record ScoreScheme(string Code, Bilingual Name, decimal Execution, IReadOnlyDictionary<ScoreGroup, decimal> Groups, IReadOnlyList<ScoreLevel> Levels)
{
    private const decimal All = 100;

    /// <summary>By how many per cent of the target a value may pass it before it counts as far above (偏离度上限).</summary>
    public required decimal OvershootFrom { get; init; }

    /// <summary>The greatest share of an indicator's points, in per cent, that a value far above its target can cost.</summary>
    public required decimal OvershootMost { get; init; }

    /// <summary>How far outside its range, in per cent of the nearer end, a value brings no points any more.</summary>
    public required decimal RangeTolerance { get; init; }

    /// <summary>From where the numbers are taken (依据).</summary>
    public required string Source { get; init; }

    /// <summary>Null when there is no such level.</summary>
    public ScoreLevel? FindLevel(string code) => Levels.FirstOrDefault(level => level.Code == code);

    /// <exception cref="ArgumentException">The points are not 100 in all, or the levels leave a gap.</exception>
    internal void Check()
    {
        if (Execution + Groups.Values.Sum() != All) throw new ArgumentException($"The points of {Code} are not 100.", nameof(Groups));
        if (Levels.Count == 0 || Levels[0].To != All || Levels[^1].From != 0 || Levels.Zip(Levels.Skip(1)).Any(two => two.First.From != two.Second.To))
            throw new ArgumentException($"The levels of {Code} leave a gap.", nameof(Levels));
    }
}
