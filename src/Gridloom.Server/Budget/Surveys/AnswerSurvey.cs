using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>
/// 作答: the public page of a questionnaire, by its link or with a slip. No account, no name, no phone, no address of the network: an answer is
/// kept apart from what says that this browser or slip has answered.
/// </summary>
internal static class AnswerSurvey
{
    private const string ByLink = "/s/{code}", BySlip = "/s/{code}/{slip}";

    /// <param name="Used">The digest of the browser or slip.</param>
    /// <param name="Typed">What was sent, by the question's number.</param>
    public sealed record Request(string Survey, string Used, IReadOnlyDictionary<long, string> Typed);

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(ByLink, (string code, HttpContext http, SurveyDoor door) => door.Open(http, code, null)).Requires(Permission.Anyone);
        doors.Pages.MapGet(BySlip, (string code, string slip, HttpContext http, SurveyDoor door) => door.Open(http, code, slip)).Requires(Permission.Anyone);
        doors.Pages.MapPost(ByLink, (string code, HttpContext http, PostedForm form, SurveyDoor door) => door.Submit(http, (code, null), form)).Requires(Permission.Anyone).RequireRateLimiting(Limits.SurveyAnswer);
        doors.Pages.MapPost(BySlip, (string code, string slip, HttpContext http, PostedForm form, SurveyDoor door) => door.Submit(http, (code, slip), form)).Requires(Permission.Anyone).RequireRateLimiting(Limits.SurveyAnswer);
    }

    /// <summary>Turn (load → check → save), once per key.</summary>
    public sealed class Handler(Turns turns, SurveyLevelBook levels, FieldCipher cipher)
    {
        public Task<Outcome<Response>> Handle(string district, string key, Request request) => turns.TakeOnce<Response>(
            Actor.Public(district), key, cipher.Digest([request.Survey, request.Used, .. Told(request.Typed)]), turn => Answer(turn, key, request));

        /// <summary>Within a turn, as the demo does it.</summary>
        public async ValueTask<Outcome<Response>> Answer(Turn turn, string key, Request request)
        {
            if (await SurveyStore.Find(turn, request.Survey) is not { } survey) return SurveyProblems.NotFound;
            if (survey.Window.At(turn.Now) != SurveyState.Open) return SurveyProblems.NotRunning;
            var questions = await SurveyStore.Questions(turn, survey.Id);
            if (!SurveyReply.Check(questions, levels.Of(survey.Levels), n => request.Typed.GetValueOrDefault(n)).Succeeded(out var replies, out var refused)) return refused;
            if (await SurveyStore.WasUsed(turn, survey.Id, request.Used)) return SurveyProblems.AnsweredAlready;
            // Not the key itself, which tells its time.
            var id = Keys.ToId(turn.District, Actor.PublicAccount, "answer " + key);
            var digest = Convert.ToHexStringLower(cipher.Digest([id, .. replies.SelectMany(r => new[] { SurveyReply.FieldOf(r.Ordinal), r.Value })]));
            SurveyStore.AddAnswer(turn, (survey.Id, id), replies, (request.Used, digest));
            return new Response(id);
        }

        private static IEnumerable<string> Told(IReadOnlyDictionary<long, string> typed) => typed.OrderBy(t => t.Key).SelectMany(t => new[] { SurveyReply.FieldOf(t.Key), t.Value });
    }
}
