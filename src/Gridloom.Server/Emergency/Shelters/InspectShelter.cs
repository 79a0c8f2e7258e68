using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>检查避难场所: what an inspection found is kept, and the state that it found becomes the shelter's.</summary>
internal static class InspectShelter
{
    public static string AddressOf(string code) => ShowShelter.AddressOf(code) + "/inspect";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{code}"), Submit).Requires(Permission.EditEmergency);

    /// <param name="State">As it was found.</param>
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Code, string? Day, string? State, string? Note, long Seen);

    private static async Task<IResult> Submit(string code, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShelterPageMaker page)
    {
        var request = new Request(code, form["day"], form["found"], form["note"], SentShelter.Seen(form));
        Task<IResult> Again(Problem refused) => page.Show(http, caller, code, new(refused) { Inspection = request });
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowShelter.AddressOf(made.Code) + "?done=inspected") : await Again(refused);
    }

    /// <summary>Look → check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, ShelterReader reader, EmergencyLists lists, Clocks clocks)
    {
        public async Task<Outcome<AddShelter.Response>> Handle(Actor actor, string key, Request request)
        {
            if (await reader.Find(actor, request.Code, CancellationToken.None) is not { } found) return ShelterProblems.NotFound;
            if (!Read(request with { Code = found.Code }, clocks.Now(actor.District).ChinaDay()).Succeeded(out var inspected, out var refused)) return refused;
            return await turns.TakeOnce<AddShelter.Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes("inspect " + request)), async turn =>
            {
                if (await ShelterStore.Find(turn, found.Code) is not { } before || !actor.Scope.Covers(before.Area)) return ShelterProblems.NotFound;
                if (before.Version != request.Seen) return ShelterProblems.Stale;
                ShelterStore.Inspect(turn, before, inspected);
                return new AddShelter.Response(before.Code);
            });
        }

        private Outcome<ShelterInspected> Read(Request request, DateOnly today)
        {
            if (!ShelterCheck.ReadDay(request.Day, today, ShelterProblems.InspectionDay).Succeeded(out var day, out var refused)) return refused;
            if (!ShelterCheck.ReadWord(lists.States, request.State, ShelterProblems.NoState.At("found")).Succeeded(out var state, out refused)) return refused;
            return OpenText.Read(request.Note, ShelterCheck.NoteMax, "note").Succeeded(out var note, out refused) ? new ShelterInspected(request.Code, day, state, note) : refused;
        }
    }
}
