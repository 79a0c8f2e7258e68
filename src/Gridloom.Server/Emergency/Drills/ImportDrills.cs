using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>导入演练宣教: the rows of a file are added, but for those that stand there already; one faulty row, and none of them is.</summary>
internal static class ImportDrills
{
    public const string Address = ShowDrills.Address + "/import";

    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    /// <param name="Known">Rows that stood there already.</param>
    public sealed record Response(long Added, long Known);

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.EditEmergency);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, DrillsPageMaker page)
    {
        Task<IResult> Again(Problem refused) => page.Refuse(http, caller, new(null, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return await Again(DrillProblems.NoFile);
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return await Again(DrillProblems.FileTooLarge(MegabytesMax));
        var outcome = await handler.Handle(caller.Actor, key, await File.ReadAllBytesAsync(file.Path, http.RequestAborted));
        return outcome.Succeeded(out var done, out refused)
            ? new SeeOther(FormattableString.Invariant($"{ShowDrills.Address}?done=imported&added={done.Added}&known={done.Known}"))
            : await Again(refused);
    }

    public sealed class Handler(Turns turns, DrillDesk desk)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, byte[] content)
        {
            // Two more than may be, so that one row too many is still seen as that.
            if (SheetFile.Read(content, DrillFile.RowsMax + 2) is not { } cells) return DrillProblems.FileUnreadable;
            var ground = await desk.GroundOf(actor);
            if (!DrillFile.Read(cells, ground).Succeeded(out var rows, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(content), async turn =>
            {
                var known = (await DrillStore.Between(turn, rows.Min(static d => d.Day), rows.Max(static d => d.Day))).Select(static d => d.Same).ToHashSet();
                var added = rows.FindAll(d => known.Add(d.Same));
                if (added.Count > 0) DrillStore.Import(turn, key, (added, rows.Count - added.Count), ground.Kinds);
                return new Response(added.Count, rows.Count - added.Count);
            });
        }
    }
}
