using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>解锁: the security officer opens an account again that too many wrong tries have locked.</summary>
internal static class UnlockAccount
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/accounts/{id}/unlock", Submit).Requires(Permission.UnlockAccounts);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, ListAccountsPage page)
    {
        if (!change.Read(form, id, "unlock").Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, new(), refused);
        // Each wrong try changes the account, so what was seen of it does not matter here.
        var outcome = await change.Make(caller.Actor, wanted with { Seen = null }, (turn, account) =>
        {
            if (account.LockedUntil > turn.Now) AccountStore.Unlock(turn, new AccountUnlocked(account.Id), account.Version);
            return new(result: null);
        });
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ListAccounts.Address + "?done=unlocked") : await page.Show(http, caller, new(), refused);
    }
}
