namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Among which indicators a part of the points is shared out (分值构成); the rate of execution stands beside them.</summary>
public enum ScoreGroup
{
    /// <summary>产出指标.</summary>
    Output,

    /// <summary>效益指标.</summary>
    Benefit,

    /// <summary>满意度指标.</summary>
    Satisfaction,

    /// <summary>成本指标, where the form has them as a first level of their own.</summary>
    Cost,
}

/// <summary>Tells an indicator's group from its levels.</summary>
public static class ScoreGroups
{
    private const string CostLevel = "成本指标";

    private static readonly (string Word, ScoreGroup Group)[] SecondLevels =
    [
        ("满意", ScoreGroup.Satisfaction), ("数量", ScoreGroup.Output), ("质量", ScoreGroup.Output), ("时效", ScoreGroup.Output), ("成本", ScoreGroup.Output),
        ("效益", ScoreGroup.Benefit), ("可持续", ScoreGroup.Benefit),
    ];

    /// <summary>
    /// By the second level, which tells what is meant where a form puts it under the wrong first one. Null for what is no indicator of
    /// performance, such as the payment plan among the inputs (投入指标).
    /// </summary>
    public static ScoreGroup? Of(string level1, string level2)
    {
        if (level1 == CostLevel) return ScoreGroup.Cost;
        foreach (var (word, group) in SecondLevels)
            if (level2.Contains(word, StringComparison.Ordinal)) return group;
        return null;
    }
}
