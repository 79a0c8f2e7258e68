using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>装入统一分拨目录: the shipped classes of community dispatch are added to a draft, as far as it has not got them.</summary>
internal static class LoadDispatchClasses
{
    public static string AddressOf(string version) => ShowClasses.AddressOf(version) + "/dispatch";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassesPages pages)
    {
        if (!change.Read(form, caller.Actor, version, "dispatch").Succeeded(out var wanted, out var refused)) return await pages.One(http, caller, new(version) { Refused = refused });
        var outcome = await handler.Handle(caller.Actor, wanted);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=dispatch") : await pages.One(http, caller, new(version) { Refused = refused });
    }

    public sealed class Handler(ClassChange change, DispatchClasses dispatch)
    {
        public Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted) => change.Make(actor, wanted, async draft =>
        {
            var lines = await draft.Lines();
            // A class that the district has made its own stays as it is there.
            var classes = lines.Select(l => l.Class).ToHashSet(StringComparer.Ordinal);
            var added = dispatch.Lines.Where(l => !classes.Contains(l.Class)).ToList();
            if (added.Count == 0) return ClassProblems.NothingToLoad;
            ClassStore.AddLines(draft.Turn, draft.Version, new(draft.Version.Code, added.Count, ClassStore.DigestOf(lines.Concat(added))), added);
            return null;
        });
    }
}
