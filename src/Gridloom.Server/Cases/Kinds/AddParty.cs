using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>登记当事人: somebody who takes part in a dispute; name, phone and identity number are sealed before they are kept.</summary>
internal static class AddParty
{
    /// <summary>Names this part of the case page.</summary>
    public const string Part = "party";

    public sealed record Response(string Number, long Party);

    /// <param name="Case">Its id.</param>
    public sealed record Request(string Case, PartyInput Party);

    public static string AddressOf(string id) => $"/cases/{id}/parties";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.Mediate);

    public static PartyInput Typed(PostedForm form) => new(form["party-side"], form["party-name"], form["party-phone"], form["party-identity"]);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, KindPage page)
    {
        Task<IResult> Again(Problem refused) => page.Again(http, caller, id, new(Part, form, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, Typed(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=party") : await Again(refused);
    }

    public sealed class Handler(Turns turns, CaseKinds kinds, DisputeLists lists, DisputeStore disputes, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            if (!Party.Check(asked.Party, lists).Succeeded(out var party, out var refused)) return refused;
            // A keyed digest: what was typed is personal, and its plain hash could be guessed.
            var digest = cipher.Digest(asked.Case, party.Side, party.Name, party.Phone, party.Identity);
            return await turns.TakeOnce<Response>(actor, key, digest, async turn =>
            {
                if (await KindCase.Find(turn, asked.Case) is not { } c) return CaseProblems.NotFound;
                if (kinds.Of(c.Class) != CaseKind.Dispute) return KindProblems.NotDispute;
                var has = await DisputeStore.Count(turn, c.Number);
                if (has.Parties >= Party.Most) return KindProblems.TooManyParties;
                disputes.Add(turn, c, has.LastParty + 1, party);
                return new Response(c.Number, has.LastParty + 1);
            });
        }
    }
}
