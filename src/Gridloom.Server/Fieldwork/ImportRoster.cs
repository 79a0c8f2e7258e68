using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>导入排班: the rows of a file take the place of those people's own on its days; one faulty row, and none of them does.</summary>
internal static class ImportRoster
{
    public const string Address = ShowRoster.Address + "/import";

    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.EditRoster);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, RosterChange change, Handler handler, RosterPage page)
    {
        Task<IResult> Again(Problem refused) => page.Show(http, caller, new(null, refused));
        if (!RosterChange.MayEdit(caller.Actor)) return await Again(RosterProblems.WholeDistrictOnly);
        if (form.Refused is { } stale) return await Again(stale);
        if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return await Again(RosterProblems.NoFile);
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return await Again(RosterProblems.FileTooLarge(MegabytesMax));
        var content = await File.ReadAllBytesAsync(file.Path, http.RequestAborted);
        if (!change.Read(form, caller.Actor, "import " + Convert.ToHexStringLower(SHA256.HashData(content))).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, content);
        return outcome.Succeeded(out var done, out refused) ? new SeeOther(FormattableString.Invariant($"{ShowRoster.Address}?done={done.Entries}")) : await Again(refused);
    }

    public sealed class Handler(RosterChange change)
    {
        public async Task<Outcome<RosterChange.Changed>> Handle(Actor actor, RosterChange.Wanted wanted, byte[] content)
        {
            // Two more than may be, so that one row too many is still seen as that.
            if (SheetFile.Read(content, RosterFile.RowsMax + 2) is not { } cells) return RosterProblems.FileUnreadable;
            return await change.Make(actor, wanted, (turn, ground) => Replace(turn, ground, cells));
        }

        private static async ValueTask<Outcome<RosterChange.Changed>> Replace(Turn turn, RosterGround ground, IReadOnlyList<IReadOnlyList<string>> cells)
        {
            if (!RosterFile.Read(cells, ground).Succeeded(out var entries, out var refused)) return refused;
            var days = entries.Select(e => (e.Account, e.Day)).ToHashSet();
            var (from, to) = (entries.Min(e => e.Day), entries.Max(e => e.Day));
            if (!(await RosterChange.Replace(turn, ground, (entries, from, to), e => days.Contains((e.Account, e.Day)))).Succeeded(out var made, out refused)) return refused;
            turn.Append(new RosterImported(from, to, made.Added.Count, made.Gone, RosterStore.DigestOf(made.Added)), 0);
            return new RosterChange.Changed(made.Added.Count);
        }
    }
}
