using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>补充隐患信息: class, risk, place and way to mend of a hazard, on its case's page; each change is a version with who and when.</summary>
internal static class NoteHazard
{
    /// <summary>Names this part of the case page.</summary>
    public const string Part = "hazard";

    public sealed record Response(string Number, long Edition);

    /// <param name="Case">Its id.</param>
    /// <param name="Seen">How many versions there were when the form was drawn.</param>
    public sealed record Request(string Case, long Seen, HazardInput Facts);

    public static string AddressOf(string id) => $"/cases/{id}/hazard";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.NoteHazard);

    public static HazardInput Typed(PostedForm form) => new(form["hazard-class"], form["hazard-risk"], form["hazard-place"], form["hazard-way"], form["hazard-note"]);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, KindPage page)
    {
        Task<IResult> Again(Problem refused) => page.Again(http, caller, id, new(Part, form, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, KindPage.Seen(form), Typed(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=hazard") : await Again(refused);
    }

    public sealed class Handler(Turns turns, CaseKinds kinds, HazardLists lists)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            if (!HazardFacts.Check(asked.Facts, lists).Succeeded(out var facts, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())), async turn =>
            {
                if (await KindCase.Find(turn, asked.Case) is not { } c) return CaseProblems.NotFound;
                if (kinds.Of(c.Class) != CaseKind.Hazard) return KindProblems.NotHazard;
                var editions = await HazardStore.Editions(turn, c.Number);
                if (editions != asked.Seen) return KindProblems.KindStale;
                var noted = new HazardNoted(c.Id, c.Number, editions + 1, facts);
                HazardStore.Note(turn, noted);
                return new Response(c.Number, noted.Edition);
            });
        }
    }
}
