using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>删除演练宣教: an entry that should not stand there goes; why, and what it was, stays in history.</summary>
internal static class RemoveDrill
{
    /// <summary>Characters.</summary>
    private const int ReasonLimit = 200;

    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, long Seen, string? Reason)
    {
        public byte[] Digest => SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"remove {Id} {Seen} {Reason}")));
    }

    public sealed record Response(string Id);

    public static string AddressOf(string id) => ShowDrills.AddressOf(id) + "/remove";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EditEmergency);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, DrillPageMaker page)
    {
        var request = new Request(id, DrillDesk.Seen(form), form["reason"]);
        Task<IResult> Again(Problem refused) => page.Show(http, caller, id, new(new(null, refused), request.Reason ?? ""));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowDrills.Address + "?done=removed") : await Again(refused);
    }

    public sealed class Handler(Turns turns)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!OpenText.Need(request.Reason, ReasonLimit, DrillProblems.NoReason).Succeeded(out var reason, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, request.Digest, async turn =>
            {
                if (await DrillStore.Find(turn, request.Id) is not { } drill) return DrillProblems.NotFound;
                DrillStore.Remove(turn, drill, reason, request.Seen);
                return new Response(drill.Id);
            });
        }
    }
}
