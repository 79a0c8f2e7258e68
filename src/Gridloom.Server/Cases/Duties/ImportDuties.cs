using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>导入清单: the lines of a file take the place of a draft's own; one faulty row, and none of them does.</summary>
internal static class ImportDuties
{
    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    public static string AddressOf(string version) => ShowDuties.AddressOf(version) + "/import";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutiesPages pages)
    {
        Task<IResult> Again(Problem refused) => pages.One(http, caller, new(version) { Refused = refused });
        if (!DutyChange.MayEdit(caller.Actor)) return await Again(DutyProblems.WholeDistrictOnly);
        if (form.Refused is { } stale) return await Again(stale);
        if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return await Again(DutyProblems.NoFile);
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return await Again(DutyProblems.FileTooLarge(MegabytesMax));
        var content = await File.ReadAllBytesAsync(file.Path, http.RequestAborted);
        if (!change.Read(form, caller.Actor, version, "import " + Convert.ToHexStringLower(SHA256.HashData(content))).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, content);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=imported") : await Again(refused);
    }

    public sealed class Handler(DutyChange change)
    {
        public async Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, byte[] content)
        {
            // Two more than may be, so that one line too many is still seen as that.
            if (SheetFile.Read(content, DutyCatalogue.LinesMax + 2) is not { } cells) return DutyProblems.FileUnreadable;
            var rows = cells.Select((row, i) => new DutyRow(i + 1, row)).ToList();
            if (!DutyFile.Read(rows, await change.GroundOf(actor.District)).Succeeded(out var lines, out var refused)) return refused;
            return await change.Make(actor, wanted, draft =>
            {
                DutyStore.ReplaceLines(draft.Turn, draft.Version, new(draft.Version.Code, lines.Count, DutyStore.DigestOf(lines)), lines);
                return new((Problem?)null);
            });
        }
    }
}
