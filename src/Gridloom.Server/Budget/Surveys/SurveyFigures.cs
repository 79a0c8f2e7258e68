using System.Globalization;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>The results of a questionnaire as its page shows them (结果显示): every number with the rows that it counts.</summary>
/// <param name="seesRows">False for who answers for a part of the district only: rows hold free texts, and tell no area.</param>
internal sealed class SurveyFigures(SurveySheet sheet, bool seesRows, Words t)
{
    public SurveyRatesModel Rates(IReadOnlyList<QuestionSheet> of)
    {
        var rates = SurveyRates.Sum(of.Select(sheet.RatesOf));
        SurveyNumber Number(long count, Func<SurveyLevel, bool>? counts) => new(Show.Count(count), seesRows ? SurveyRowsQuery.Of(sheet, of, counts) : null);
        return new(
            Show.Rate(rates.Strict.Satisfied, rates.Valid), Show.Rate(rates.Neutral.Satisfied, rates.Valid),
            Number(rates.Strict.Satisfied, static l => l.Strict), Number(rates.Neutral.Satisfied, static l => l.Neutral), Number(rates.Valid, null));
    }

    public SurveyQuestionModel Question(QuestionSheet q) => new(
        q.Ordinal, q.Question.Wording, SurveyWords.Of(q.Question.Kind, t), q.Question.Optional,
        q.Question.Kind == QuestionKind.Satisfaction ? Rates([q]) : null, [.. ValuesOf(q.Question).Select(v => Bar(q, v))], Number(q, [], q.Valid));

    private IEnumerable<string> ValuesOf(SurveyQuestion question) => question.Kind switch
    {
        QuestionKind.Satisfaction => sheet.Levels.All.Select(static l => l.Code),
        QuestionKind.Choice => Enumerable.Range(1, question.Choices.Count).Select(static n => n.ToString(CultureInfo.InvariantCulture)),
        _ => [],
    };

    private SurveyBar Bar(QuestionSheet q, string value)
    {
        var count = q.Replies.GetValueOrDefault(value);
        return new(SurveyWords.Say(q.Question, sheet.Levels, value, t), Number(q, [value], count), Show.Rate(count, q.Valid), q.Valid == 0 ? 0 : (int)Math.Round(count * 100m / q.Valid, MidpointRounding.AwayFromZero));
    }

    private SurveyNumber Number(QuestionSheet q, IReadOnlyList<string> values, long count) =>
        new(Show.Count(count), seesRows ? new SurveyRowsQuery(sheet.Survey.Id, [q.Ordinal], values, sheet.Until).ToUrl() : null);
}
