using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>导入清单: the lines of a file take the place of a draft's own; one faulty row, and none of them does.</summary>
internal static class ImportDuties
{
    public static string AddressOf(string version) => ShowDuties.AddressOf(version) + "/import";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutiesPages pages)
    {
        Task<IResult> Again(Problem refused) => pages.One(http, caller, new(version) { Refused = refused });
        if (!DutyChange.MayEdit(caller.Actor)) return await Again(DutyProblems.WholeDistrictOnly);
        if (!(await SentSheet.Read(form, http.RequestAborted)).Succeeded(out var content, out var unfit)) return await Again(unfit);
        if (!change.Read(form, caller.Actor, version, "import " + Convert.ToHexStringLower(SHA256.HashData(content))).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, content);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=imported") : await Again(refused);
    }

    public sealed class Handler(DutyChange change)
    {
        public async Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, byte[] content)
        {
            if (!SentSheet.Rows(content, DutyCatalogue.LinesMax).Succeeded(out var rows, out var unfit)) return unfit;
            if (!DutyFile.Read(rows, await change.GroundOf(actor.District)).Succeeded(out var lines, out var refused)) return refused;
            return await change.Make(actor, wanted, draft =>
            {
                DutyStore.ReplaceLines(draft.Turn, draft.Version, new(draft.Version.Code, lines.Count, DutyStore.DigestOf(lines)), lines);
                return new((Problem?)null);
            });
        }
    }
}
