using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>导入避难场所: the rows of a file add shelters or change them by their codes; one faulty row, and none of them does.</summary>
internal static class ImportShelters
{
    public const string Address = ShowShelters.Address + "/import";

    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.EditEmergency);

    public sealed record Response(long Added, long Changed, long Unchanged);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SheltersPageMaker page)
    {
        Task<IResult> Again(Problem refused) => page.Show(http, caller, new(null, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        if (form.Files.FirstOrDefault(static f => f.Field == Field) is not { } file) return await Again(ShelterProblems.NoFile);
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return await Again(ShelterProblems.FileTooLarge(MegabytesMax));
        var outcome = await handler.Handle(caller.Actor, key, await File.ReadAllBytesAsync(file.Path, http.RequestAborted));
        return outcome.Succeeded(out var done, out refused)
            ? new SeeOther(FormattableString.Invariant($"{ShowShelters.Address}?done=imported&added={done.Added}&changed={done.Changed}&same={done.Unchanged}"))
            : await Again(refused);
    }

    /// <summary>Read → turn (load → compare → save).</summary>
    public sealed class Handler(Turns turns, ShelterReader reader)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, byte[] content)
        {
            // Two more than may be, so that one row too many is still seen as that.
            if (SheetFile.Read(content, ShelterFile.RowsMax + 2) is not { } cells) return ShelterProblems.FileUnreadable;
            if (!ShelterFile.Read(cells, await reader.GroundOf(actor)).Succeeded(out var rows, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(content), turn => Save(turn, rows));
        }

        private static async ValueTask<Outcome<Response>> Save(Turn turn, IReadOnlyList<ShelterRow> rows)
        {
            var standing = (await ShelterStore.All(turn)).ToDictionary(static s => s.Code, StringComparer.Ordinal);
            var shelters = standing.ToDictionary(static s => s.Key, static s => s.Value.ToShelter(), StringComparer.Ordinal);
            if (!ShelterPlan.Of(rows, shelters, turn.Actor.Scope).Succeeded(out var plan, out var refused)) return refused;
            foreach (var shelter in plan.Added) ShelterStore.Add(turn, shelter);
            foreach (var shelter in plan.Changed) ShelterStore.Change(turn, shelter, standing[shelter.Code].Version);
            var done = new Response(plan.Added.Count, plan.Changed.Count, plan.Unchanged);
            turn.Append(new SheltersImported(done.Added, done.Changed, done.Unchanged), 0);
            return done;
        }
    }
}
