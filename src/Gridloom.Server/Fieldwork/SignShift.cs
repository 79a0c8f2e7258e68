using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>签到与签退: one's own shift, and nobody else's.</summary>
internal static class SignShift
{
    public const string In = ShowShift.Address + "/in", Out = ShowShift.Address + "/out";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(In, (HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, form, leaves: false)).Requires(Permission.ReadRoster);
        doors.Pages.MapPost(Out, (HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, form, leaves: true)).Requires(Permission.ReadRoster);
        doors.Api.MapPost(In, (Request request, Caller caller, HttpRequest http, Handler handler) => ByApi(caller, request with { Leaves = false }, http, handler)).WithSummary("Sign in to one's shift").Requires(Permission.ReadRoster).Produces<Response>();
        doors.Api.MapPost(Out, (Request request, Caller caller, HttpRequest http, Handler handler) => ByApi(caller, request with { Leaves = true }, http, handler)).WithSummary("Sign out of one's shift").Requires(Permission.ReadRoster).Produces<Response>();
    }

    /// <param name="Day">On which the shift begins, yyyy-MM-dd.</param>
    /// <param name="Shift">The shift's code.</param>
    /// <param name="Leaves">Set by the route: sign-out.</param>
    public sealed record Request(string Day, string Shift, bool Leaves = false);

    public sealed record Response(string Day, string Shift);

    private static async Task<IResult> ByApi(Caller caller, Request request, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, request)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    public sealed class Page(FormKeys keys, Handler handler, ShiftPages page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, bool leaves)
        {
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(Refused: refused));
            var outcome = await handler.Handle(caller.Actor, key, new(form["day"] ?? "", form["shift"] ?? "", leaves));
            return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ShowShift.Address}?done={(leaves ? "out" : "in")}") : await page.Show(http, caller, new(Refused: refused));
        }
    }

    public sealed class Handler(Turns turns, Shifts shifts)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, Request request) =>
            turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(request.ToString())), turn => Sign(turn, request));

        private async ValueTask<Outcome<Response>> Sign(Turn turn, Request request)
        {
            if (StoredRoster.ReadDay(request.Day) is not { } day || shifts.Find(request.Shift) is not { } shift) return RosterProblems.NotYours;
            if (await RosterStore.Find(turn, new(day, shift.Code, turn.Actor.Account, "")) is not { } own) return RosterProblems.NotYours;
            if (!request.Leaves && !shift.On(day).TakesSignIn(turn.Now)) return RosterProblems.NotNow;
            if (request.Leaves && own.InAt is null) return RosterProblems.NotSignedIn;
            if (request.Leaves) RosterStore.SignOut(turn, own.ToEntry());
            else RosterStore.SignIn(turn, own.ToEntry());
            return new Response(own.Day, own.Shift);
        }
    }
}
