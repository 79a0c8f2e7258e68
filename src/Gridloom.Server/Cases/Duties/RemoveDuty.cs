using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>删除条款: a line of a draft is taken out.</summary>
internal static class RemoveDuty
{
    public static string AddressOf(string version, string clause) => SaveDuty.AddressOf(version, clause) + "/remove";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}", "{clause}"), Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(string version, string clause, HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutyForm page)
    {
        if (!change.Read(form, caller.Actor, version, "remove " + clause).Succeeded(out var wanted, out var refused)) return await page.Show(http, caller.Actor, new(version, clause) { Refused = refused });
        var outcome = await handler.Handle(caller.Actor, wanted, clause);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=removed") : await page.Show(http, caller.Actor, new(version, clause) { Refused = refused });
    }

    public sealed class Handler(DutyChange change)
    {
        public Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, string clause) => change.Make(actor, wanted, draft =>
        {
            // Whether there is such a line the row itself decides.
            DutyStore.RemoveLine(draft.Turn, draft.Version, new DutyRemoved(draft.Version.Code, clause));
            return new((Problem?)null);
        });
    }
}
