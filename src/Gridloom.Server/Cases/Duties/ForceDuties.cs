using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>清单生效: a draft without faults gets the day from which it holds, and is never changed again.</summary>
internal static class ForceDuties
{
    public static string AddressOf(string version) => ShowDuties.AddressOf(version) + "/force";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutiesPages pages)
    {
        var typed = form["from"] ?? "";
        DateOnly? from = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        Task<IResult> Again(Problem refused) => pages.One(http, caller, new(version) { Refused = refused, From = typed });
        if (!change.Read(form, caller.Actor, version, "force " + typed).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, from);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=forced") : await Again(refused);
    }

    public sealed class Handler(DutyChange change)
    {
        public Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, DateOnly? from) => change.Make(actor, wanted, async draft =>
        {
            var versions = await DutyStore.Versions(draft.Turn);
            if (versions.RefuseForce(draft.Version.ToVersion(), from, draft.Turn.Now.ChinaDay()) is { } early) return early;
            var lines = await draft.Lines();
            if (DutyCheck.Review(lines, draft.Ground) is { Faults: { Count: > 0 } faults }) return Problem.Of(faults);
            DutyStore.Force(draft.Turn, draft.Version, new(draft.Version.Code, from!.Value, lines.Count, DutyStore.DigestOf(lines)));
            return null;
        });
    }
}
