using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Phrases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>删除常用语: one's own or, with the permission, the district's.</summary>
internal static class DeletePhrase
{
    public static string AddressOf(string id) => SavePhrase.AddressOf(id) + "/delete";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.ReadCases);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        return (await handler.Handle(caller.Actor, key, id)).Succeeded(out _, out refused) ? new SeeOther(ShowPhrases.Address + "?done=deleted") : Answers.Refusal(http, refused);
    }

    public sealed class Handler(Turns turns)
    {
        public Task<Outcome<SavePhrase.Response>> Handle(Actor actor, string key, string id) => turns.TakeOnce<SavePhrase.Response>(actor, key, Encoding.UTF8.GetBytes("delete " + id), async turn =>
        {
            if (await PhraseBook.Find(turn, id) is not { } phrase) return PhraseProblems.NotFound;
            if (phrase.IsShared && !PhraseBook.MayShare(turn.Actor)) return PhraseProblems.NotYours;
            PhraseBook.Delete(turn, phrase);
            return new SavePhrase.Response(id);
        });
    }
}
