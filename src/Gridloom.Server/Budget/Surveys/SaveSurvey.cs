using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>编制问卷: a questionnaire is made, or changed as long as it is a draft.</summary>
internal static class SaveSurvey
{
    public const string NewAddress = ShowSurveys.Address + "/new";

    public static string EditAddressOf(string id) => ShowSurvey.AddressOf(id) + "/edit";

    /// <param name="Id">Which one is changed; null for a new one.</param>
    /// <param name="Seen">The version that was looked at; 0 for a new one.</param>
    public sealed record Request(string? Id, SurveyInput Input, long Seen)
    {
        /// <summary>True when the demo makes it up.</summary>
        public bool Demo { get; init; }

        internal byte[] Digest => SurveyDesk.DigestOf(
            [Id, Input.Title, Input.Audience, Input.Intro, Input.FirstDay, Input.LastDay, Input.Way, FormattableString.Invariant($"{Seen}"), .. Input.Questions.SelectMany(q => new[] { q.Kind, q.Wording, q.Choices, q.Optional ? "1" : "0" })]);
    }

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(NewAddress, (HttpContext http, Caller caller, SurveyFormMaker page) => page.Show(http, caller, null, null)).Requires(Permission.EditSurveys);
        doors.Pages.MapPost(NewAddress, (HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, null, form)).Requires(Permission.EditSurveys);
        doors.Pages.MapGet(EditAddressOf("{id}"), (string id, HttpContext http, Caller caller, SurveyFormMaker page) => page.Show(http, caller, id, null)).Requires(Permission.EditSurveys);
        doors.Pages.MapPost(EditAddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, id, form)).Requires(Permission.EditSurveys);
    }

    public sealed class Page(FormKeys keys, Handler handler, SurveyFormMaker page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, string? id, PostedForm form)
        {
            var request = new Request(id, Read(form), id is null ? 0 : SurveyDesk.Seen(form));
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, id, new(request.Input, refused));
            var outcome = await handler.Handle(caller.Actor, key, request);
            return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowSurvey.AddressOf(made.Id) + "?done=saved") : await page.Show(http, caller, id, new(request.Input, refused));
        }

        private static SurveyInput Read(PostedForm form) => new(
            form["title"], form["audience"], form["intro"], form["firstDay"], form["lastDay"], form["way"],
            [.. Enumerable.Range(1, SurveyDraft.QuestionsMost).Select(n => new QuestionInput(form[$"q{n}-kind"], form[$"q{n}-wording"], form[$"q{n}-choices"], form[$"q{n}-optional"] == "yes"))]);
    }

    /// <summary>Check → turn (load → save).</summary>
    public sealed class Handler(Turns turns, SurveyCodes codes, SurveyLevelBook levels)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return SurveyProblems.WholeDistrictOnly;
            if (!SurveyDraft.Check(request.Input).Succeeded(out var draft, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, request.Digest, async turn =>
            {
                if (request.Id is not { } known) return Make(turn, Keys.ToId(actor.District, actor.Account, "survey " + key), draft, request.Demo);
                if (await SurveyStore.Find(turn, known) is not { } before) return SurveyProblems.NotFound;
                if (before.OpenedAt is not null) return SurveyProblems.NotADraft;
                SurveyStore.Change(turn, before, draft, request.Seen);
                return new Response(known);
            });
        }

        private Response Make(Turn turn, string id, SurveyDraft draft, bool demo)
        {
            SurveyStore.Add(turn, (id, codes.CodeOf(turn.District, id)), draft, (levels.Newest.Version, demo));
            return new(id);
        }
    }
}
