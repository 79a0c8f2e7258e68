using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>删除目录条目: a line of a draft is taken out.</summary>
internal static class RemoveClass
{
    public static string AddressOf(string version, string line) => SaveClass.AddressOf(version, line) + "/remove";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}", "{line}"), Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(string version, string line, HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassForm page)
    {
        var code = SaveClass.CodeOf(line);
        if (!change.Read(form, caller.Actor, version, "remove " + code).Succeeded(out var wanted, out var refused)) return await page.Show(http, caller.Actor, new(version, code) { Refused = refused });
        var outcome = await handler.Handle(caller.Actor, wanted, code);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=removed") : await page.Show(http, caller.Actor, new(version, code) { Refused = refused });
    }

    public sealed class Handler(ClassChange change)
    {
        public Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted, string line) => change.Make(actor, wanted, draft =>
        {
            // Whether there is such a line the row itself decides.
            ClassStore.RemoveLine(draft.Turn, draft.Version, new ClassLineRemoved(draft.Version.Code, line));
            return new((Problem?)null);
        });
    }
}
