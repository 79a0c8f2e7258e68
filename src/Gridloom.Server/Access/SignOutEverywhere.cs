using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gridloom.Server.Access;

/// <summary>全部退出: ends every session and every access token of one's own account, this one included.</summary>
internal static class SignOutEverywhere
{
    private sealed record Ended(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/account/sign-out-everywhere", Submit).Requires(Permission.Self);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Turns turns, AccountDirectory accounts, MyAccount.Page page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return page.Show(http, caller, refused);
        var outcome = await turns.TakeOnce<Ended>(caller.Actor, key, [], async turn =>
        {
            var fresh = await AccountStore.Get(turn, caller.Account.Id);
            AccountStore.EndSessions(turn, new SignedOutEverywhere(fresh.Id), Sessions.NewStamp(), fresh.Version);
            return new Ended(fresh.Id);
        });
        accounts.Forget(caller.Actor.District, caller.Actor.Account);
        if (!outcome.Succeeded(out _, out refused)) return page.Show(http, caller, refused);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return new SeeOther("/sign-in");
    }
}
