using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>Reads questionnaires and what was answered.</summary>
internal sealed class SurveyReader(Store store)
{
    /// <summary>How often a question was answered so; a class, because the count is computed.</summary>
    public sealed class Counted
    {
        public long Ordinal { get; init; }

        /// <summary>The level's code or the choice's number; empty for words.</summary>
        public string Value { get; init; } = "";

        public long Count { get; init; }
    }

    /// <summary>A reply in the list of what a number counts. The answer's id says nothing of who or when.</summary>
    public sealed record Reply(string Answer, Instant AnsweredAt, long Ordinal, string Value);

    /// <summary>Which replies a number counts (所数的作答).</summary>
    /// <param name="Ordinals">The questions', parted by commas and with one at each end: <c>,1,4,</c>.</param>
    /// <param name="Values">Levels or choices in the same way; empty for whatever was answered.</param>
    public sealed record Asked(string Survey, string Ordinals, string Values, Instant Until);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<StoredSurvey>> All(string district, CancellationToken stop) => (await store.List<SurveyRow>(
        $"select {SurveyRow.Columns} from budget_survey s where s.district = @district order by s.made_at desc, s.id", new { district }, stop)).ConvertAll(row => row.ToSurvey());

    public async Task<StoredSurvey?> Find(string district, string id, CancellationToken stop) => (await store.Find<SurveyRow>(
        $"select {SurveyRow.Columns} from budget_survey s where s.district = @district and s.id = @id", new { district, id }, stop))?.ToSurvey();

    /// <summary>By its public code; null when there is none.</summary>
    public async Task<StoredSurvey?> FindByCode(string code, CancellationToken stop) => SurveyCodes.DistrictOf(code) is not { } district ? null : (await store.Find<SurveyRow>(
        $"select {SurveyRow.Columns} from budget_survey s where s.district = @district and s.code = @code", new { district, code }, stop))?.ToSurvey();

    public async Task<IReadOnlyList<SurveyQuestion>> Questions(StoredSurvey survey, CancellationToken stop) => [.. (await store.List<StoredQuestion>(
        $"select {StoredQuestion.Columns} from budget_survey_question q where q.district = @District and q.survey = @Id order by q.ordinal", new { survey.District, survey.Id }, stop)).Select(q => q.ToQuestion())];

    public Task<long> Answers(StoredSurvey survey, Instant until, CancellationToken stop) => store.Count(
        "select count(*) from budget_survey_answer a where a.district = @District and a.survey = @Id and a.answered_at <= @Microseconds", new { survey.District, survey.Id, until.Microseconds }, stop);

    /// <summary>What the questions of one questionnaire were answered with, until the instant, included.</summary>
    public Task<List<Counted>> Counts(StoredSurvey survey, Instant until, CancellationToken stop) => store.List<Counted>(
        """
        select c.ordinal as Ordinal, c.value as Value, count(*) as Count from (
            select r.ordinal, case when q.kind = 'text' then '' else r.value end as value
            from budget_survey_reply r join budget_survey_answer a on a.district = r.district and a.survey = r.survey and a.id = r.answer
                join budget_survey_question q on q.district = r.district and q.survey = r.survey and q.ordinal = r.ordinal
            where r.district = @District and r.survey = @Id and a.answered_at <= @Microseconds) c
        group by c.ordinal, c.value
        """, new { survey.District, survey.Id, until.Microseconds }, stop);

    public Task<bool> WasUsed(StoredSurvey survey, string digest, CancellationToken stop) => Any(
        "select count(*) from budget_survey_used u where u.district = @District and u.survey = @Id and u.digest = @digest", new { survey.District, survey.Id, digest }, stop);

    /// <summary>The replies that a number counts, in the order of the answers' ids, which is no order of time.</summary>
    public Task<List<Reply>> Replies(string district, Asked asked, (long Skip, long Most) part, CancellationToken stop) => store.List<Reply>(
        $"""
        select r.answer, a.answered_at as AnsweredAt, r.ordinal, r.value {FromReplies} order by r.answer, r.ordinal limit @Most offset @Skip
        """, new { district, asked.Survey, asked.Ordinals, asked.Values, asked.Until.Microseconds, part.Most, part.Skip }, stop);

    public Task<long> CountReplies(string district, Asked asked, CancellationToken stop) => store.Count(
        $"select count(*) {FromReplies}", new { district, asked.Survey, asked.Ordinals, asked.Values, asked.Until.Microseconds }, stop);

    /// <summary>Every reply of a questionnaire, answer by answer.</summary>
    public Task<List<Reply>> AllReplies(StoredSurvey survey, Instant until, CancellationToken stop) => store.List<Reply>(
        """
        select r.answer, a.answered_at as AnsweredAt, r.ordinal, r.value from budget_survey_reply r join budget_survey_answer a on a.district = r.district and a.survey = r.survey and a.id = r.answer
        where r.district = @District and r.survey = @Id and a.answered_at <= @Microseconds order by r.answer, r.ordinal
        """, new { survey.District, survey.Id, until.Microseconds }, stop);

    private const string FromReplies =
        """
        from budget_survey_reply r join budget_survey_answer a on a.district = r.district and a.survey = r.survey and a.id = r.answer
        where r.district = @district and r.survey = @Survey and a.answered_at <= @Microseconds
            and @Ordinals like '%,' || r.ordinal || ',%' and (@Values = '' or @Values like '%,' || r.value || ',%')
        """;

    private async Task<bool> Any(string sql, object arguments, CancellationToken stop) => await store.Count(sql, arguments, stop) > 0;
}
