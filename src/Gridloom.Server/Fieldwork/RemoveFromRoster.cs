using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;

namespace Gridloom.Server.Fieldwork;

/// <summary>撤班: one person is taken off a shift; what was signed in to stays.</summary>
internal static class RemoveFromRoster
{
    public static string AddressOf(string day) => ShowRoster.AddressOf(day) + "/remove";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{day}"), Submit).Requires(Permission.EditRoster);

    private static async Task<IResult> Submit(string day, HttpContext http, Caller caller, PostedForm form, RosterChange change, Handler handler, RosterDayPage page)
    {
        var (shift, person) = (form["shift"] ?? "", form["person"] ?? "");
        if (!change.Read(form, caller.Actor, $"remove {day} {shift} {person}").Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, day, new(null, refused));
        var outcome = await handler.Handle(caller.Actor, wanted, (day, shift, person));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowRoster.AddressOf(day) + "?done=removed") : await page.Show(http, caller, day, new(null, refused));
    }

    public sealed class Handler(RosterChange change)
    {
        public Task<Outcome<RosterChange.Changed>> Handle(Actor actor, RosterChange.Wanted wanted, (string Day, string Shift, string Person) of) => change.Make(actor, wanted, async (turn, _) =>
        {
            if (StoredRoster.ReadDay(of.Day) is not { } day) return RosterProblems.DayUnreadable;
            if (await RosterStore.Find(turn, new(day, of.Shift, of.Person, "")) is not { } found) return RosterProblems.NotFound;
            turn.Append(new RosterRemoved(found.ToEntry()), 0);
            RosterStore.Delete(turn, found.ToEntry());
            return new RosterChange.Changed(0);
        });
    }
}
