using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>移除避难场所: one is taken out of the register with its inspections; why, the history says.</summary>
internal static class RemoveShelter
{
    public static string AddressOf(string code) => ShowShelter.AddressOf(code) + "/remove";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{code}"), Submit).Requires(Permission.EditEmergency);

    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Code, string? Reason, long Seen);

    private static async Task<IResult> Submit(string code, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShelterPageMaker page)
    {
        var request = new Request(code, form["reason"], SentShelter.Seen(form));
        Task<IResult> Again(Problem refused) => page.Show(http, caller, code, new(refused) { Removal = request });
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowShelters.Address + "?done=removed") : await Again(refused);
    }

    /// <summary>Look → check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, ShelterReader reader)
    {
        public async Task<Outcome<AddShelter.Response>> Handle(Actor actor, string key, Request request)
        {
            if (!OpenText.Need(request.Reason, ShelterCheck.ReasonMax, ShelterProblems.NoReason).Succeeded(out var reason, out var refused))
                return await reader.Find(actor, request.Code, CancellationToken.None) is null ? ShelterProblems.NotFound : refused;
            return await turns.TakeOnce<AddShelter.Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes("remove " + request)), async turn =>
            {
                if (await ShelterStore.Find(turn, request.Code.ToUpperInvariant()) is not { } before || !actor.Scope.Covers(before.Area)) return ShelterProblems.NotFound;
                if (before.Version != request.Seen) return ShelterProblems.Stale;
                ShelterStore.Remove(turn, before, reason);
                return new AddShelter.Response(before.Code);
            });
        }
    }
}
