using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>删除当事人: what was sealed of a party is deleted; that there was one, and who deleted it, stays.</summary>
internal static class RemoveParty
{
    public sealed record Response(string Number, long Party);

    public static string AddressOf(string id, string party) => $"/cases/{id}/parties/{party}/remove";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}", "{party:long}"), Submit).Requires(Permission.Mediate);

    private static async Task<IResult> Submit(string id, long party, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, KindPage page)
    {
        Task<IResult> Again(Problem refused) => page.Again(http, caller, id, new(AddParty.Part, form, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, (id, party));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=party-removed") : await Again(refused);
    }

    public sealed class Handler(Turns turns)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, (string Case, long Party) asked) =>
            turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{asked.Case} {asked.Party}"))), async turn =>
            {
                if (await KindCase.Find(turn, asked.Case) is not { } c) return CaseProblems.NotFound;
                var found = await turn.Find<SealedParty>(
                    $"select {SealedParty.Columns} from case_party_version p where p.district = @District and p.number = @Number and p.party = @Party", new { turn.District, c.Number, asked.Party });
                if (found is null) return KindProblems.NoParty;
                DisputeStore.Remove(turn, c, found);
                return new Response(c.Number, asked.Party);
            });
    }
}
