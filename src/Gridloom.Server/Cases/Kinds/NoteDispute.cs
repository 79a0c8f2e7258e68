using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>记录纠纷信息: what a dispute is about, its amount, and in the end the agreement; each change is a version with who and when.</summary>
internal static class NoteDispute
{
    /// <summary>Names this part of the case page.</summary>
    public const string Part = "dispute";

    public sealed record Response(string Number, long Edition);

    /// <param name="Case">Its id.</param>
    /// <param name="Seen">How many versions there were when the form was drawn.</param>
    public sealed record Request(string Case, long Seen, DisputeInput Facts);

    public static string AddressOf(string id) => $"/cases/{id}/dispute";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.Mediate);

    public static DisputeInput Typed(PostedForm form) =>
        new(form["dispute-contract"], form["dispute-amount"], form["dispute-agreed"], form["dispute-day"], form["dispute-agreement"], form["dispute-performed"]);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, KindPage page)
    {
        Task<IResult> Again(Problem refused) => page.Again(http, caller, id, new(Part, form, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, KindPage.Seen(form), Typed(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=dispute") : await Again(refused);
    }

    public sealed class Handler(Turns turns, CaseKinds kinds, DisputeLists lists, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            if (!DisputeFacts.Check(asked.Facts, lists, clocks.Now(actor.District).ChinaDay()).Succeeded(out var facts, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())), async turn =>
            {
                if (await KindCase.Find(turn, asked.Case) is not { } c) return CaseProblems.NotFound;
                if (kinds.Of(c.Class) != CaseKind.Dispute) return KindProblems.NotDispute;
                var has = await DisputeStore.Count(turn, c.Number);
                if (has.Editions != asked.Seen) return KindProblems.KindStale;
                if (facts.Agreed == true && has.Sessions == 0) return KindProblems.NoSession;
                var noted = new DisputeNoted(c.Id, c.Number, has.Editions + 1, facts);
                DisputeStore.Note(turn, noted);
                return new Response(c.Number, noted.Edition);
            });
        }
    }
}
