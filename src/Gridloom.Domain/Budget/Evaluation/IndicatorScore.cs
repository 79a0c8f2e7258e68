namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>The points of one indicator (指标得分) and why they are so many.</summary>
/// <param name="Weight">分值: the points when it is reached.</param>
/// <param name="Points">得分, rounded to two places, from 0 to the weight.</param>
/// <param name="Standing">Whether it was reached, as the score sees it.</param>
/// <param name="Why">In words, with all the numbers that the points follow from.</param>
public sealed record IndicatorScore(decimal Weight, decimal Points, ScoreStanding Standing, Bilingual Why);

/// <summary>How an indicator stands in the score (得分情形).</summary>
public enum ScoreStanding
{
    /// <summary>达成: all points.</summary>
    Reached,

    /// <summary>远超: reached, and so far above the target that the target was too low.</summary>
    FarAbove,

    /// <summary>未达成: points by how far it came.</summary>
    Short,

    /// <summary>评定: points by a person's judgement.</summary>
    Judged,

    /// <summary>未填: nothing was said about it, and it brings no points.</summary>
    Missing,
}
