using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>The only code that writes questionnaires and their answers.</summary>
internal static class SurveyStore
{
    public static async ValueTask<StoredSurvey?> Find(Turn turn, string id) =>
        (await turn.Find<SurveyRow>($"select {SurveyRow.Columns} from budget_survey s where s.district = @District and s.id = @id", new { turn.District, id }))?.ToSurvey();

    public static async ValueTask<IReadOnlyList<SurveyQuestion>> Questions(Turn turn, string id) => [.. (await turn.List<StoredQuestion>(
        $"select {StoredQuestion.Columns} from budget_survey_question q where q.district = @District and q.survey = @id order by q.ordinal", new { turn.District, id })).Select(q => q.ToQuestion())];

    /// <param name="made">Its id and public code.</param>
    public static void Add(Turn turn, (string Id, string Code) made, SurveyDraft draft, (string Levels, bool Demo) how)
    {
        turn.Append(new SurveySaved(made.Id, draft, how.Demo), version: 1);
        turn.Save(
            """
            insert into budget_survey (district, id, code, title, audience, intro, first_day, last_day, way, slips, levels, demo, made_at, version)
            values (@District, @Id, @Code, @Title, @Audience, @Intro, @first, @last, @way, 0, @Levels, @demo, @Now, 1)
            """,
            new
            {
                turn.District, made.Id, made.Code, draft.Title, draft.Audience, draft.Intro, first = Ui.Show.Day(draft.FirstDay), last = Ui.Show.Day(draft.LastDay),
                way = WayOf(draft), how.Levels, demo = how.Demo ? 1L : 0L, turn.Now,
            });
        AddQuestions(turn, made.Id, draft.Questions);
    }

    /// <summary>A draft is written anew; whoever saw an older version changes nothing and is told so.</summary>
    public static void Change(Turn turn, StoredSurvey before, SurveyDraft draft, long seen)
    {
        turn.Append(new SurveySaved(before.Id, draft, before.Demo == 1), seen + 1);
        turn.Save(
            """
            update budget_survey set title = @Title, audience = @Audience, intro = @Intro, first_day = @first, last_day = @last, way = @way, version = version + 1
            where district = @District and id = @Id and version = @seen
            """,
            new
            {
                turn.District, before.Id, seen, draft.Title, draft.Audience, draft.Intro, first = Ui.Show.Day(draft.FirstDay), last = Ui.Show.Day(draft.LastDay), way = WayOf(draft),
            }, whenNone: SurveyProblems.Stale);
        DropQuestions(turn, before.Id);
        AddQuestions(turn, before.Id, draft.Questions);
    }

    public static void Discard(Turn turn, StoredSurvey survey)
    {
        turn.Append(new SurveyDiscarded(survey.Id), survey.Version + 1);
        DropQuestions(turn, survey.Id);
        turn.Save("delete from budget_survey where district = @District and id = @Id and version = @Version", new { turn.District, survey.Id, survey.Version }, whenNone: SurveyProblems.Stale);
    }

    public static void Open(Turn turn, StoredSurvey survey, string levels)
    {
        turn.Append(new SurveyOpened(survey.Id, levels), survey.Version + 1);
        turn.Save("update budget_survey set opened_at = @Now, levels = @levels, version = version + 1 where district = @District and id = @Id and version = @Version",
            new { turn.District, survey.Id, survey.Version, levels, turn.Now }, whenNone: SurveyProblems.Stale);
    }

    public static void AddSlips(Turn turn, StoredSurvey survey, long slips)
    {
        turn.Append(new SlipsMade(survey.Id, slips), survey.Version + 1);
        turn.Save("update budget_survey set slips = @slips, version = version + 1 where district = @District and id = @Id and version = @Version",
            new { turn.District, survey.Id, survey.Version, slips }, whenNone: SurveyProblems.Stale);
    }

    public static void Close(Turn turn, StoredSurvey survey, string reason)
    {
        turn.Append(new SurveyClosed(survey.Id, reason), survey.Version + 1);
        turn.Save("update budget_survey set closed_at = @Now, close_reason = @reason, version = version + 1 where district = @District and id = @Id and version = @Version",
            new { turn.District, survey.Id, survey.Version, reason, turn.Now }, whenNone: SurveyProblems.Stale);
    }

    private sealed record Used(string Digest);

    public static async ValueTask<bool> WasUsed(Turn turn, string survey, string digest) => await turn.Find<Used>(
        "select u.digest from budget_survey_used u where u.district = @District and u.survey = @survey and u.digest = @digest", new { turn.District, survey, digest }) is not null;

    /// <param name="digests">Of the browser or slip, kept apart from the answer; and of the replies, for history.</param>
    public static void AddAnswer(Turn turn, (string Survey, string Id) answer, IReadOnlyList<SurveyReply> replies, (string Used, string Replies) digests)
    {
        turn.Append(new SurveyAnswered(answer.Id, answer.Survey, digests.Replies), version: 1);
        turn.Save("insert into budget_survey_answer (district, survey, id, answered_at) values (@District, @Survey, @Id, @Now)", new { turn.District, answer.Survey, answer.Id, turn.Now });
        foreach (var reply in replies)
            turn.Save("insert into budget_survey_reply (district, survey, answer, ordinal, value) values (@District, @Survey, @Id, @Ordinal, @Value)",
                new { turn.District, answer.Survey, answer.Id, reply.Ordinal, reply.Value });
        turn.Save("insert into budget_survey_used (district, survey, digest) values (@District, @Survey, @Used)", new { turn.District, answer.Survey, digests.Used });
    }

    private static void DropQuestions(Turn turn, string id) =>
        turn.Save("delete from budget_survey_question where district = @District and survey = @id", new { turn.District, id });

    private static void AddQuestions(Turn turn, string survey, IReadOnlyList<SurveyQuestion> questions)
    {
        foreach (var (index, question) in questions.Index())
            turn.Save(
                "insert into budget_survey_question (district, survey, ordinal, kind, wording, choices, optional) values (@District, @survey, @ordinal, @kind, @Wording, @choices, @optional)",
                new { turn.District, survey, ordinal = index + 1L, kind = question.Kind.Code(), question.Wording, choices = string.Join('\n', question.Choices), optional = question.Optional ? 1L : 0L });
    }

    private static string WayOf(SurveyDraft draft) => draft.BySlips ? SurveyDraft.BySlipsCode : SurveyDraft.ByLinkCode;
}
