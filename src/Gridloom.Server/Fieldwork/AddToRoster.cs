using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>排班: one person is put on a shift of a day.</summary>
internal static class AddToRoster
{
    /// <param name="Shift">The shift's code, which says the post.</param>
    /// <param name="Person">The account's id.</param>
    public sealed record Request(string Day, string Shift, string Person, string Areas);

    public static void Map(Doors doors) => doors.Pages.MapPost(ShowRoster.AddressOf("{day}"), Submit).Requires(Permission.EditRoster);

    private static async Task<IResult> Submit(string day, HttpContext http, Caller caller, PostedForm form, RosterChange change, Handler handler, RosterDayPage page)
    {
        var request = new Request(day, form["shift"] ?? "", form["person"] ?? "", form["areas"] ?? "");
        if (!change.Read(form, caller.Actor, "add " + request).Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, day, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, wanted, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowRoster.AddressOf(day) + "?done=added") : await page.Show(http, caller, day, new(request, refused));
    }

    public sealed class Handler(RosterChange change)
    {
        public Task<Outcome<RosterChange.Changed>> Handle(Actor actor, RosterChange.Wanted wanted, Request request) => change.Make(actor, wanted, async (turn, ground) =>
        {
            if (!Read(request, ground).Succeeded(out var entry, out var refused)) return refused;
            if (await RosterStore.Find(turn, entry) is not null) return RosterProblems.AlreadyThere;
            var near = await RosterStore.Between(turn, entry.Day.AddDays(-1), entry.Day.AddDays(1));
            if (RosterCheck.Beside(entry, near.Select(n => n.ToEntry()), ground) is { } twice) return twice;
            turn.Append(new RosterAdded(entry), 0);
            RosterStore.Insert(turn, entry);
            return new RosterChange.Changed(1);
        });

        private static Outcome<RosterEntry> Read(Request request, RosterGround ground)
        {
            if (StoredRoster.ReadDay(request.Day) is not { } day) return RosterProblems.DayUnreadable;
            if (ground.Shifts.Find(request.Shift) is not { } shift) return RosterProblems.UnknownShift(request.Shift).At("shift");
            if (ground.Find(shift.Post, request.Person) is not { } person) return RosterProblems.UnknownPerson(request.Person);
            return ground.ReadAreas(request.Areas).Succeeded(out var areas, out var refused) ? new RosterEntry(day, shift.Code, person.Account, areas) : refused;
        }
    }
}
