using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>交班: what the shift leaves to the next, with the open cases by stage as they stand at that moment.</summary>
internal static class WriteHandover
{
    public const string Address = ShowShift.Address + "/handovers";

    /// <summary>The longest note, in characters.</summary>
    public const int NoteMax = 1000;

    public sealed record Response(string Id);

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.ReadRoster);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShiftPages page)
    {
        var note = form["note"] ?? "";
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(note, refused));
        var outcome = await handler.Handle(caller.Actor, key, note);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowShift.Address + "?done=handover") : await page.Show(http, caller, new(note, refused));
    }

    public sealed class Handler(Turns turns, RosterLookup roster, Cases.CaseLookup cases, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, string note)
        {
            var kept = note.Trim().ReplaceLineEndings("\n");
            if (kept.Length > NoteMax) return RosterProblems.NoteTooLong(kept.Length, NoteMax);
            // Counted before the turn: it reads a whole district.
            var now = clocks.Now(actor.District);
            var queues = HandoverText.Of(await cases.Stages(actor, now, CancellationToken.None));
            var words = new RosterWords(await roster.GroundOf(actor.District, CancellationToken.None), Ui.Words.Chinese);
            var id = Keys.ToId(actor.District, actor.Account, key);
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(kept)), async turn =>
            {
                var own = (await RosterStore.Between(turn, turn.Now.ChinaDay().AddDays(-1), turn.Now.ChinaDay())).Where(r => r.Account == turn.Actor.Account);
                if (ShiftPages.Running(own, words, turn.Now) is not { InAt: not null } running) return RosterProblems.NotOnShift;
                RosterStore.AddHandover(turn, new(id, StoredRoster.DayOf(running.Day), running.Shift, queues, kept));
                return new Response(id);
            });
        }
    }
}
