using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Phrases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>保存常用语: a phrase is added or changed, one's own or, with the permission, the district's.</summary>
internal static class SavePhrase
{
    public static string AddressOf(string id) => $"{ShowPhrases.Address}/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowPhrases.Address, (HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, null, form)).Requires(Permission.ReadCases);
        doors.Pages.MapPost(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, id, form)).Requires(Permission.ReadCases);
    }

    /// <param name="Id">Which one is changed; null for a new one.</param>
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string? Id, string? Act, string? Wording, bool Shared, long Seen)
    {
        public byte[] Digest => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Id, Act, Wording, Shared, Seen)));
    }

    public sealed record Response(string Id);

    public sealed class Page(FormKeys keys, Handler handler, PhrasesPageMaker page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, string? id, PostedForm form)
        {
            var request = new Request(id, form["act"], form["wording"], form["shared"] == "yes", long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(request, refused));
            var outcome = await handler.Handle(caller.Actor, key, request);
            return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPhrases.Address + "?done=saved") : await page.Show(http, caller, new(request, refused));
        }
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (CaseActKindNames.Find(request.Act ?? "") is not { } act || !PhraseBook.Acts.Contains(act)) return PhraseProblems.ActMissing;
            if (!PhraseText.Read(request.Wording).Succeeded(out var wording, out var refused)) return refused;
            if (request.Shared && !PhraseBook.MayShare(actor)) return PhraseProblems.NotYours;
            var draft = new PhraseBook.Draft(request.Id ?? Keys.ToId(actor.District, actor.Account, "phrase " + key), act, request.Shared ? "" : actor.Account, wording);
            return await turns.TakeOnce<Response>(actor, key, request.Digest, turn => Save(turn, draft, request));
        }

        private static async ValueTask<Outcome<Response>> Save(Turn turn, PhraseBook.Draft draft, Request request)
        {
            var before = request.Id is { } id ? await PhraseBook.Find(turn, id) : null;
            if (request.Id is not null && before is null) return PhraseProblems.NotFound;
            if (before is { IsShared: true } && !PhraseBook.MayShare(turn.Actor)) return PhraseProblems.NotYours;
            if ((before is null || before.Act != draft.Act.Code() || before.Account != draft.Account) && await PhraseBook.IsFull(turn, draft.Act, draft.Account)) return PhraseProblems.TooMany;
            if (before is null) PhraseBook.Add(turn, draft);
            else PhraseBook.Change(turn, draft, request.Seen);
            return new Response(draft.Id);
        }
    }
}
