using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>接班确认: somebody else than the writer confirms a hand-over note, once.</summary>
internal static class TakeHandover
{
    public static string AddressOf(string id) => $"{WriteHandover.Address}/{id}/take";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.ReadRoster);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShiftPages page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(Refused: refused));
        var outcome = await handler.Handle(caller.Actor, key, id);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowShift.Address + "?done=taken") : await page.Show(http, caller, new(Refused: refused));
    }

    public sealed class Handler(Turns turns)
    {
        public Task<Outcome<WriteHandover.Response>> Handle(Actor actor, string key, string id) => turns.TakeOnce<WriteHandover.Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes("take " + id)), async turn =>
        {
            if (await RosterStore.FindHandover(turn, id) is not { } note) return RosterProblems.HandoverNotFound;
            if (note.Giver == turn.Actor.Account) return RosterProblems.HandoverOwn;
            if (note.Taker is not null) return RosterProblems.HandoverTaken;
            RosterStore.TakeHandover(turn, note);
            return new WriteHandover.Response(id);
        });
    }
}
