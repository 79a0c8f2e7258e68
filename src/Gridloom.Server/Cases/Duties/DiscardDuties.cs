using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>删除草案: a draft that nobody wants any more; the event keeps that there was one.</summary>
internal static class DiscardDuties
{
    public static string AddressOf(string version) => ShowDuties.AddressOf(version) + "/discard";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutiesPages pages)
    {
        if (!change.Read(form, caller.Actor, version, "discard").Succeeded(out var wanted, out var refused)) return await pages.One(http, caller, new(version) { Refused = refused });
        var outcome = await handler.Handle(caller.Actor, wanted);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowDuties.Address + "?done=discarded") : await pages.One(http, caller, new(version) { Refused = refused });
    }

    public sealed class Handler(DutyChange change)
    {
        public Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted) => change.Make(actor, wanted, async draft =>
        {
            var lines = await draft.Lines();
            DutyStore.Discard(draft.Turn, draft.Version, new DutiesDiscarded(draft.Version.Code, lines.Count, DutyStore.DigestOf(lines)));
            return null;
        });
    }
}
