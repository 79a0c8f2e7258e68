using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>登记演练宣教: a drill, a publicity event, a training or a lecture that was held is written down.</summary>
internal static class AddDrill
{
    public sealed record Response(string Id);

    public static void Map(Doors doors) => doors.Pages.MapPost(ShowDrills.Address, Submit).Requires(Permission.EditEmergency);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, DrillsPageMaker page)
    {
        var typed = DrillDesk.Read(form);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Refuse(http, caller, new(typed, refused));
        var outcome = await handler.Handle(caller.Actor, key, typed);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowDrills.Address + "?done=added") : await page.Refuse(http, caller, new(typed, refused));
    }

    /// <summary>Check → turn.</summary>
    public sealed class Handler(Turns turns, DrillDesk desk)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, DrillInput typed)
        {
            if (!Drill.Check(typed, await desk.GroundOf(actor)).Succeeded(out var drill, out var refused)) return refused;
            var id = Keys.ToId(actor.District, actor.Account, "drill " + key);
            return await turns.TakeOnce<Response>(actor, key, DrillDesk.DigestOf(typed), turn =>
            {
                DrillStore.Add(turn, id, drill);
                return new(new Response(id));
            });
        }
    }
}
