using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>One question and what it was answered with (一题的结果).</summary>
/// <param name="Replies">By level code or choice number; of words, one entry with an empty value.</param>
internal sealed record QuestionSheet(long Ordinal, SurveyQuestion Question, IReadOnlyDictionary<string, long> Replies)
{
    public long Valid => Replies.Values.Sum();
}

/// <summary>A questionnaire with its results until an instant, included (问卷结果).</summary>
internal sealed record SurveySheet(StoredSurvey Survey, SurveyLevels Levels, IReadOnlyList<QuestionSheet> Questions, long Answers, Instant Until)
{
    public IReadOnlyList<QuestionSheet> OfSatisfaction => [.. Questions.Where(q => q.Question.Kind == QuestionKind.Satisfaction)];

    /// <summary>All questions of satisfaction together: each reply counts once.</summary>
    public SurveyRates Together => SurveyRates.Sum(OfSatisfaction.Select(RatesOf));

    public SurveyRates RatesOf(QuestionSheet question) => SurveyRates.Of(question.Replies.Select(r => (r.Key, r.Value)), Levels);
}

/// <summary>Counts questionnaires (问卷统计).</summary>
internal sealed class SurveySheets(SurveyReader reader, SurveyLevelBook levels)
{
    public async Task<SurveySheet> Of(StoredSurvey survey, Instant until, CancellationToken stop)
    {
        var questions = await reader.Questions(survey, stop);
        var counts = (await reader.Counts(survey, until, stop)).ToLookup(c => c.Ordinal);
        return new(survey, levels.Of(survey.Levels),
            [.. questions.Index().Select(q => new QuestionSheet(q.Index + 1, q.Item, counts[q.Index + 1].ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal)))],
            await reader.Answers(survey, until, stop), until);
    }
}
