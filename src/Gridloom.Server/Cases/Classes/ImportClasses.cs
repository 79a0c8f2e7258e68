using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>导入目录: the lines of a file take the place of a draft's own; one faulty row, and none of them does.</summary>
internal static class ImportClasses
{
    public static string AddressOf(string version) => ShowClasses.AddressOf(version) + "/import";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassesPages pages)
    {
        Task<IResult> Again(Problem refused) => pages.One(http, caller, new(version) { Refused = refused });
        if (!ClassChange.MayEdit(caller.Actor)) return await Again(ClassProblems.WholeDistrictOnly);
        if (!(await SentSheet.Read(form, http.RequestAborted)).Succeeded(out var content, out var unfit)) return await Again(unfit);
        if (!change.Read(form, caller.Actor, version, "import " + Convert.ToHexStringLower(SHA256.HashData(content))).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, content);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=imported") : await Again(refused);
    }

    public sealed class Handler(ClassChange change)
    {
        public async Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted, byte[] content)
        {
            if (!SentSheet.Rows(content, ClassBook.LinesMax).Succeeded(out var rows, out var unfit)) return unfit;
            if (!ClassFile.Read(rows, change.GroundOf(actor.District)).Succeeded(out var lines, out var refused)) return refused;
            return await change.Make(actor, wanted, draft =>
            {
                ClassStore.ReplaceLines(draft.Turn, draft.Version, new(draft.Version.Code, lines.Count, ClassStore.DigestOf(lines)), lines);
                return new((Problem?)null);
            });
        }
    }
}
