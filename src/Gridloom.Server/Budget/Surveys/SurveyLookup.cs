using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>A questionnaire to which an indicator may be tied.</summary>
/// <param name="Asks">The questions of satisfaction by their numbers; empty when it has none, and so no rate.</param>
internal sealed record ListedSurvey(string Id, string Title, string Audience, DateOnly FirstDay, DateOnly LastDay, SurveyState State, bool Demo, IReadOnlyList<(long Ordinal, string Wording)> Asks);

/// <summary>What a questionnaire has come to, and where its rows are.</summary>
/// <param name="Answers">Questionnaires that were answered, whatever they say.</param>
/// <param name="StrictHref">The rows of the strict rate's numerator; so <paramref name="NeutralHref"/>, and <paramref name="ValidHref"/> for the denominator of both.</param>
internal sealed record SurveyFigure(ListedSurvey Survey, SurveyRates Rates, long Answers, string StrictHref, string NeutralHref, string ValidHref);

/// <summary>
/// Asks the questionnaires for what an indicator of satisfaction has come to (问卷取数). Both rates are always there; without a valid reply
/// their percent is null. Equal questions and cut-offs give equal answers for ever, because answers are only added.
/// </summary>
internal sealed class SurveyLookup(SurveyReader reader, SurveySheets sheets, Storage.Clocks clocks)
{
    /// <summary>Those of a district, newest first; drafts too, which have no rate yet.</summary>
    public async Task<IReadOnlyList<ListedSurvey>> All(string district, CancellationToken stop)
    {
        var now = clocks.Now(district);
        var listed = new List<ListedSurvey>();
        foreach (var survey in await reader.All(district, stop)) listed.Add(ToListed(survey, await reader.Questions(survey, stop), now));
        return listed;
    }

    /// <summary>The rates of all questions of satisfaction together, or of one of them, of the answers until the cut-off, included.</summary>
    /// <param name="question">Its number; null for all of them together.</param>
    /// <returns>Null when the district has no such questionnaire, or it no such question of satisfaction.</returns>
    public async Task<SurveyFigure?> Rates(string district, (string Id, long? Question) of, Instant cutOff, CancellationToken stop)
    {
        if (await reader.Find(district, of.Id, stop) is not { } survey) return null;
        var sheet = await sheets.Of(survey, cutOff, stop);
        var asked = sheet.OfSatisfaction.Where(q => of.Question is null || q.Ordinal == of.Question).ToList();
        if (asked.Count == 0) return null;
        var listed = ToListed(survey, [.. sheet.Questions.Select(q => q.Question)], clocks.Now(district));
        string Href(Func<SurveyLevel, bool>? counts) => SurveyRowsQuery.Of(sheet, asked, counts);
        return new(listed, SurveyRates.Sum(asked.Select(sheet.RatesOf)), sheet.Answers, Href(static l => l.Strict), Href(static l => l.Neutral), Href(null));
    }

    private static ListedSurvey ToListed(StoredSurvey survey, IReadOnlyList<SurveyQuestion> questions, Instant now) => new(
        survey.Id, survey.Title, survey.Audience, survey.Window.FirstDay, survey.Window.LastDay, survey.Window.At(now), survey.Demo == 1,
        [.. questions.Index().Where(q => q.Item.Kind == QuestionKind.Satisfaction).Select(q => (q.Index + 1L, q.Item.Wording))]);
}
