namespace Gridloom.Domain.Budget.Surveys;

/// <summary>One level of satisfaction (满意度等级).</summary>
/// <param name="Strict">Counts as satisfied in the strict rate (严格口径).</param>
/// <param name="Neutral">Counts as satisfied in the rate that takes neutral for satisfied (含一般口径).</param>
public sealed record SurveyLevel(string Code, string Name, string English, bool Strict, bool Neutral);

/// <summary>The levels that a questionnaire offers, best first, as one version of the data has them (等级表).</summary>
public sealed record SurveyLevels(string Version, IReadOnlyList<SurveyLevel> All)
{
    /// <summary>Null when there is no such level.</summary>
    public SurveyLevel? Find(string? code) => All.FirstOrDefault(level => level.Code == code);
}

/// <summary>Every version of the levels (等级表各版): a questionnaire goes on with the one under which it was opened.</summary>
/// <param name="versions">Oldest first, one at least.</param>
public sealed class SurveyLevelBook(IReadOnlyList<SurveyLevels> versions)
{
    public SurveyLevels Newest => versions[^1];

    /// <exception cref="InvalidOperationException">A row names a version that is not in the data.</exception>
    public SurveyLevels Of(string version) =>
        versions.FirstOrDefault(v => v.Version == version) ?? throw new InvalidOperationException($"There are no survey levels of version {version}.");
}
