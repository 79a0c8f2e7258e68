namespace Gridloom.Domain.Budget.Surveys;

/// <summary>A rate of satisfaction with its two numbers (满意率).</summary>
/// <param name="Satisfied">Replies that count as satisfied (分子).</param>
/// <param name="Valid">Replies to the question (有效作答), whatever they say (分母).</param>
public readonly record struct SurveyRate(long Satisfied, long Valid)
{
    /// <summary>In percent, not rounded; null while there is no valid reply: nothing divided by nothing is no rate.</summary>
    public decimal? Percent => Valid == 0 ? null : Satisfied * 100m / Valid;
}

/// <summary>Both ways of counting the satisfied, always shown together (两种口径).</summary>
/// <param name="Strict">(很满意 + 满意) / valid (严格口径).</param>
/// <param name="Neutral">(很满意 + 满意 + 一般) / valid (含一般口径), as Huangpu's documents count.</param>
public readonly record struct SurveyRates(SurveyRate Strict, SurveyRate Neutral)
{
    public long Valid => Strict.Valid;

    /// <summary>The rates of some replies, counted by level. A level that the version does not have counts as valid and as not satisfied.</summary>
    public static SurveyRates Of(IEnumerable<(string Level, long Count)> replies, SurveyLevels levels)
    {
        var (strict, neutral, valid) = (0L, 0L, 0L);
        foreach (var (code, count) in replies)
        {
            var level = levels.Find(code);
            valid += count;
            if (level?.Strict == true) strict += count;
            if (level?.Neutral == true) neutral += count;
        }
        return new(new(strict, valid), new(neutral, valid));
    }

    /// <summary>Several questions together (合计): each reply counts once.</summary>
    public static SurveyRates Sum(IEnumerable<SurveyRates> all) => all.Aggregate(new SurveyRates(), static (a, b) => new(
        new(a.Strict.Satisfied + b.Strict.Satisfied, a.Valid + b.Valid), new(a.Neutral.Satisfied + b.Neutral.Satisfied, a.Valid + b.Valid)));
}
