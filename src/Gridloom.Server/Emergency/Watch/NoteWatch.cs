using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>登记值班记录: writes an entry into the duty log, the first of a matter or one about an earlier entry.</summary>
internal static class NoteWatch
{
    public static void Map(Doors doors) => doors.Pages.MapPost(ShowWatchLog.Address, Submit).Requires(Permission.EditEmergency);

    /// <param name="About">The serial of the entry that it is about; null for a first one.</param>
    /// <param name="As">The code of a <see cref="WatchRelation"/>.</param>
    public sealed record Request(WatchInput Entry, string? Area, string? Case, bool Open, long? About, string? As)
    {
        public static Request Of(PostedForm form) => new(
            new(form["at"], form["kind"], form["words"], form["source"], form["measures"]), form["area"], form["case"], form["open"] == "yes",
            long.TryParse(form["about"], NumberStyles.None, CultureInfo.InvariantCulture, out var about) ? about : null, form["as"]);
    }

    public sealed record Response(long Serial);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, WatchPageMaker page)
    {
        var request = Request.Of(form);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out var done, out refused)
            ? new SeeOther(FormattableString.Invariant($"{ShowWatchLog.Address}?done={done.Serial}"))
            : await page.Show(http, caller, new(request, refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, EmergencyLists lists, EmergencyGround ground, Cases.CaseLookup cases, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            var first = asked.About is null;
            if (!first && WatchRelationNames.Find(asked.As) is null) return WatchProblems.Relation;
            var entry = WatchEntry.Check(asked.Entry, first ? lists : null, clocks.Now(actor.District));
            var area = first ? await ground.Read(actor, asked.Area) : "";
            var number = await NumberOf(actor, asked.Case);
            if (!entry.Succeeded(out var noted, out var badEntry) | !area.Succeeded(out var place, out var badArea) | !number.Succeeded(out var of, out var badCase))
                return Problem.Of([.. new[] { badArea, badEntry, badCase }.OfType<Problem>().SelectMany(p => p.Errors is { Count: > 0 } all ? all : [p])]);
            var draft = new WatchNoted(0, place!, noted!, of!.Length == 0 ? null : of, asked.Open, first ? null : new(asked.About!.Value, asked.As!));
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())), turn => Note(turn, draft));
        }

        private static async ValueTask<Outcome<Response>> Note(Turn turn, WatchNoted draft)
        {
            var serial = await WatchStore.NextSerial(turn);
            if (draft.About is not { } about)
            {
                WatchStore.Note(turn, draft with { Serial = serial }, null);
                return new Response(serial);
            }

            if (await WatchStore.Find(turn, about.Serial) is not { } earlier || !turn.Actor.Scope.Covers(earlier.Area)) return WatchProblems.NotFound;
            var first = (await WatchStore.Find(turn, earlier.First))!;
            if (first.Open == 0 && about.Relation == WatchRelation.Final.Code()) return WatchProblems.Over;
            WatchStore.Note(turn, draft with { Serial = serial, Area = first.Area, Case = draft.Case ?? first.CaseNumber, Open = false }, first);
            return new Response(serial);
        }

        // Whoever writes the short number, as people say it, means a case of this district.
        private async Task<Outcome<string>> NumberOf(Actor actor, string? typed)
        {
            if (typed?.Trim() is not { Length: > 0 } number) return "";
            var found = await cases.Find(actor, number, CancellationToken.None) ?? await cases.Find(actor, $"{actor.District}-{number}", CancellationToken.None);
            return found is { } c ? c.Number : WatchProblems.NoCase;
        }
    }
}
