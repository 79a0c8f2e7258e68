using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>
/// 作答明细: the anonymous rows that a number counts, and all answers as a file. They stand in no order of time, with their day and not their
/// hour, so that nobody is told by when they answered.
/// </summary>
internal static class ShowSurveyRows
{
    public static string AddressOf(string id) => ShowSurvey.AddressOf(id) + "/answers";

    /// <summary>Without its ending.</summary>
    public static string FileAddressOf(string id) => ShowSurvey.AddressOf(id) + "/answers";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, Page page) => page.Show(http, caller, id)).Requires(Permission.ReadBudget);
        doors.Pages.MapGet(FileAddressOf("{id}") + ".csv", (string id, HttpContext http, Caller caller, Page page) => page.File(http, caller, id, asCsv: true)).Requires(Permission.ReadBudget);
        doors.Pages.MapGet(FileAddressOf("{id}") + ".xlsx", (string id, HttpContext http, Caller caller, Page page) => page.File(http, caller, id, asCsv: false)).Requires(Permission.ReadBudget);
    }

    public sealed class Page(Frames frames, SurveyReader reader, SurveyLevelBook levels, Clocks clocks)
    {
        private const int Size = 100;

        public async Task<IResult> Show(HttpContext http, Caller caller, string id)
        {
            if (Refuses(caller.Actor)) return Answers.Refusal(http, SurveyProblems.WholeDistrictOnly);
            if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } survey) return Answers.Refusal(http, SurveyProblems.NotFound);
            var (t, query) = (http.RequestServices.GetRequiredService<Words>(), SurveyRowsQuery.Read(id, http.Request.Query, clocks.Now(survey.District)));
            var page = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= 100_000 ? asked : 1;
            var rows = new SurveyRows(survey, await reader.Questions(survey, http.RequestAborted), levels.Of(survey.Levels), t);
            var (total, cells) = query.Ordinals.Count == 0 ? await Whole(rows, query, page) : await Single(rows, query, page);
            return Pages.Show<SurveyRowsPage>(frames.For(http, t["作答明细"], RailEntry.Budget), new SurveyRowsModel
            {
                Survey = survey.Title, SurveyHref = ShowSurvey.AddressOf(id), Told = rows.Told(query), CutOff = query.Until, Total = total,
                Head = query.Ordinals.Count == 0 ? rows.Head : rows.ReplyHead, Rows = cells,
                PreviousHref = page > 1 ? query.ToUrl(page - 1) : null, NextHref = total > (long)page * Size ? query.ToUrl(page + 1) : null,
            });
        }

        public async Task<IResult> File(HttpContext http, Caller caller, string id, bool asCsv)
        {
            if (Refuses(caller.Actor)) return Answers.Refusal(http, SurveyProblems.WholeDistrictOnly);
            if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } survey) return Answers.Refusal(http, SurveyProblems.NotFound);
            var rows = new SurveyRows(survey, await reader.Questions(survey, http.RequestAborted), levels.Of(survey.Levels), Words.Chinese);
            var cells = rows.Answers(await reader.AllReplies(survey, clocks.Now(survey.District), http.RequestAborted));
            return asCsv ? new Csv("survey-answers", rows.Head, cells.ToAsyncEnumerable()) : new Xlsx("survey-answers", rows.Head, cells);
        }

        // Rows tell no area, so who answers for a part of the district sees none.
        private static bool Refuses(Actor actor) => !actor.Scope.Covers(actor.District);

        private async Task<(long Total, IReadOnlyList<IReadOnlyList<string>> Cells)> Single(SurveyRows rows, SurveyRowsQuery query, int page)
        {
            var (district, asked, skip) = (rows.Survey.District, query.ToAsked(), (page - 1L) * Size);
            var found = await reader.Replies(district, asked, (skip, Size), CancellationToken.None);
            return (await reader.CountReplies(district, asked, CancellationToken.None), [.. found.Index().Select(r => rows.Reply(skip + r.Index + 1, r.Item))]);
        }

        private async Task<(long Total, IReadOnlyList<IReadOnlyList<string>> Cells)> Whole(SurveyRows rows, SurveyRowsQuery query, int page)
        {
            var all = rows.Answers(await reader.AllReplies(rows.Survey, query.Until, CancellationToken.None)).ToList();
            return (all.Count, [.. all.Skip((page - 1) * Size).Take(Size)]);
        }
    }
}

/// <summary>How the rows of a questionnaire are written (作答行).</summary>
internal sealed class SurveyRows(StoredSurvey survey, IReadOnlyList<SurveyQuestion> questions, SurveyLevels levels, Words t)
{
    public StoredSurvey Survey => survey;

    public IReadOnlyList<string> Head { get; } = [t["序号"], t["作答日期"], .. questions.Index().Select(q => FormattableString.Invariant($"{q.Index + 1}. {q.Item.Wording}"))];

    public IReadOnlyList<string> ReplyHead { get; } = [t["序号"], t["作答日期"], t["题目"], t["回答"]];

    /// <summary>One line an answer; a question that was left out is blank.</summary>
    /// <param name="replies">Those of one answer side by side.</param>
    public IEnumerable<IReadOnlyList<string>> Answers(IEnumerable<SurveyReader.Reply> replies)
    {
        foreach (var (index, answer) in replies.GroupBy(r => r.Answer, StringComparer.Ordinal).Index())
        {
            var said = answer.ToDictionary(r => r.Ordinal, r => r.Value);
            yield return [Number(index + 1), Ui.Show.Day(answer.First().AnsweredAt.ChinaDay()), .. questions.Index().Select(q => said.TryGetValue(q.Index + 1, out var value) ? Say(q.Item, value) : "")];
        }
    }

    public IReadOnlyList<string> Reply(long number, SurveyReader.Reply reply) =>
        [Number(number), Ui.Show.Day(reply.AnsweredAt.ChinaDay()), FormattableString.Invariant($"{reply.Ordinal}. {questions[(int)reply.Ordinal - 1].Wording}"), Say(questions[(int)reply.Ordinal - 1], reply.Value)];

    /// <summary>What the list is, in a sentence.</summary>
    public string Told(SurveyRowsQuery query)
    {
        if (query.Ordinals.Count == 0) return t["全部作答，每行一份"];
        var asked = query.Ordinals.Where(o => o <= questions.Count).ToList();
        var which = string.Join(t["、"], asked.Select(o => t["第 {0} 题", o]));
        var said = asked.Count == 0 ? "" : string.Join(t["、"], query.Values.Select(v => Say(questions[(int)asked[0] - 1], v)));
        return said.Length == 0 ? t["{0}的全部作答", which] : t["{0}答“{1}”的", which, said];
    }

    private string Say(SurveyQuestion question, string value) => SurveyWords.Say(question, levels, value, t);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
