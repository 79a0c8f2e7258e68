using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>删除目录草案: a draft that nobody wants any more; the event keeps that there was one.</summary>
internal static class DiscardClasses
{
    public static string AddressOf(string version) => ShowClasses.AddressOf(version) + "/discard";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassesPages pages)
    {
        if (!change.Read(form, caller.Actor, version, "discard").Succeeded(out var wanted, out var refused)) return await pages.One(http, caller, new(version) { Refused = refused });
        var outcome = await handler.Handle(caller.Actor, wanted);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowClasses.Address + "?done=discarded") : await pages.One(http, caller, new(version) { Refused = refused });
    }

    public sealed class Handler(ClassChange change)
    {
        public Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted) => change.Make(actor, wanted, async draft =>
        {
            var lines = await draft.Lines();
            ClassStore.Discard(draft.Turn, draft.Version, new ClassesDiscarded(draft.Version.Code, lines.Count, ClassStore.DigestOf(lines)));
            return null;
        });
    }
}
