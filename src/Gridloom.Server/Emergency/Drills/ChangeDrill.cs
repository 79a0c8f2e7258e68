using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>修改演练宣教: an entry is changed by who saw it as it is.</summary>
internal static class ChangeDrill
{
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, long Seen, DrillInput Typed);

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(ShowDrills.AddressOf("{id}"), (string id, HttpContext http, Caller caller, DrillPageMaker page) => page.Show(http, caller, id, new())).Requires(Permission.EditEmergency);
        doors.Pages.MapPost(ShowDrills.AddressOf("{id}"), Submit).Requires(Permission.EditEmergency);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, DrillPageMaker page)
    {
        var request = new Request(id, DrillDesk.Seen(form), DrillDesk.Read(form));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, id, new(new(request.Typed, refused)));
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowDrills.Address + "?done=changed") : await page.Show(http, caller, id, new(new(request.Typed, refused)));
    }

    /// <summary>Check → turn (load → save).</summary>
    public sealed class Handler(Turns turns, DrillDesk desk)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!Drill.Check(request.Typed, await desk.GroundOf(actor)).Succeeded(out var drill, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, DrillDesk.DigestOf(request.Typed, request.Id, request.Seen.ToString(CultureInfo.InvariantCulture)), async turn =>
            {
                if (await DrillStore.Find(turn, request.Id) is not { } before) return DrillProblems.NotFound;
                DrillStore.Change(turn, before, drill, request.Seen);
                return new Response(before.Id);
            });
        }
    }
}

/// <summary>Draws the page of one entry (修改登记页), with the forms that change and remove it.</summary>
internal sealed class DrillPageMaker(Frames frames, DrillDesk desk, DrillStore store)
{
    /// <param name="Change">What was typed into the form that changes it.</param>
    /// <param name="Reason">What was typed into the form that removes it; null when it was not sent.</param>
    public sealed record After(DrillDesk.Tried? Change = null, string? Reason = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, string id, After after)
    {
        if (await store.Find(caller.Actor, id, http.RequestAborted) is not { } drill) return Answers.Refusal(http, DrillProblems.NotFound);
        var (t, tried) = (http.RequestServices.GetRequiredService<Words>(), after.Change ?? new());
        var model = new DrillModel(
            drill.Topic, await desk.Form(http, caller.Actor, drill, tried), RemoveDrill.AddressOf(id), new(after.Reason ?? "", tried.Refused.Of("reason", t)), tried.Refused?.ToFormError(t));
        return Pages.Show<DrillPage>(frames.For(http, t["修改演练宣教登记"], RailEntry.Emergency), model, tried.Refused?.Status ?? StatusCodes.Status200OK);
    }
}
