using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;

namespace Gridloom.Domain.Tests.Budget.Evaluation;

/// <summary>The national scheme as the data has it, written once more by hand.</summary>
internal static class ScoreSamples
{
    public static ScoreScheme National { get; } = Scheme(10, (50, 30, 10, 0));

    public static ScoreScheme WithCost { get; } = Scheme(10, (40, 20, 10, 20));

    public static ScoreBook Book { get; } = ScoreBook.Of("v1", [National, WithCost with { Code = "with-cost" }], [Band("excellent", 90), Band("good", 80), Band("fair", 60), Band("poor", 0)]);

    private static ScoreBand Band(string code, decimal from) => new(code, new(code, code), from);

    private static ScoreLevel Level(string code, decimal from, decimal to) => new(code, new(code, code), from, to);

    private static ScoreScheme Scheme(decimal execution, (decimal Output, decimal Benefit, decimal Satisfaction, decimal Cost) points) => new(
        "national", new("national", "national"), execution,
        new Dictionary<ScoreGroup, decimal> { [ScoreGroup.Output] = points.Output, [ScoreGroup.Benefit] = points.Benefit, [ScoreGroup.Satisfaction] = points.Satisfaction, [ScoreGroup.Cost] = points.Cost },
        [Level("reached", 80, 100), Level("partly", 60, 80), Level("missed", 0, 60)])
    {
        OvershootFrom = 50, OvershootMost = 40, RangeTolerance = 20, Source = "test",
    };
}
