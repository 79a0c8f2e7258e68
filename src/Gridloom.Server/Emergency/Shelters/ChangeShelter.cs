using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>更改避难场所: what the register says of one is mended; its code stays.</summary>
internal static class ChangeShelter
{
    public static string AddressOf(string code) => ShowShelter.AddressOf(code) + "/change";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{code}"), Submit).Requires(Permission.EditEmergency);

    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(ShelterInput Input, long Seen);

    private static async Task<IResult> Submit(string code, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShelterPageMaker page)
    {
        var request = new Request(SentShelter.Read(form, code), SentShelter.Seen(form));
        Task<IResult> Again(Problem refused) => page.Show(http, caller, code, new(refused) { Change = request });
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowShelter.AddressOf(made.Code) + "?done=changed") : await Again(refused);
    }

    /// <summary>Look → check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, ShelterReader reader)
    {
        public async Task<Outcome<AddShelter.Response>> Handle(Actor actor, string key, Request request)
        {
            // Of a shelter that the account does not see, nothing is said, however the form was filled.
            if (await reader.Find(actor, request.Input.Code ?? "", CancellationToken.None) is null) return ShelterProblems.NotFound;
            if (!ShelterCheck.Read(request.Input, await reader.GroundOf(actor)).Succeeded(out var shelter, out var refused)) return refused;
            return await turns.TakeOnce<AddShelter.Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes("change " + request)), async turn =>
            {
                if (await ShelterStore.Find(turn, shelter.Code) is not { } before || !actor.Scope.Covers(before.Area)) return ShelterProblems.NotFound;
                if (before.Version != request.Seen) return ShelterProblems.Stale;
                if (before.ToShelter() != shelter) ShelterStore.Change(turn, shelter, request.Seen);
                return new AddShelter.Response(shelter.Code);
            });
        }
    }
}
