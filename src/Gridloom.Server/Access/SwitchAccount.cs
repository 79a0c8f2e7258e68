using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>停用与启用: the system officer switches an account off, which ends its sessions at once, or on again.</summary>
internal static class SwitchAccount
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/accounts/{id}/disable", Disable).Requires(Permission.ManageAccounts);
        doors.Pages.MapPost("/accounts/{id}/enable", Enable).Requires(Permission.ManageAccounts);
    }

    private static Task<IResult> Disable(string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, Handler handler, ListAccountsPage page) =>
        Submit(id, http, caller, form, change, handler, page, disable: true);

    private static Task<IResult> Enable(string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, Handler handler, ListAccountsPage page) =>
        Submit(id, http, caller, form, change, handler, page, disable: false);

    private static async Task<IResult> Submit(
        string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, Handler handler, ListAccountsPage page, bool disable)
    {
        var asked = new ListAccountsPage.Asked(Managed: id);
        if (!change.Read(form, id, disable ? "disable" : "enable").Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, asked, refused);
        var outcome = await handler.Handle(caller.Actor, wanted, disable);
        return outcome.Succeeded(out _, out refused)
            ? new SeeOther(ListAccounts.AddressOf(id) + (disable ? "&done=disabled" : "&done=enabled"))
            : await page.Show(http, caller, asked, refused);
    }

    public sealed class Handler(AccountChange change, RoleBook book)
    {
        public Task<Outcome<AccountChange.Changed>> Handle(Actor actor, AccountChange.Wanted wanted, bool disable) => change.Make(actor, wanted, async (turn, account) =>
        {
            if (account.Id == actor.Account) return AccessProblems.NotYourself;
            // The mark of what was seen holds this state, so only a form made by hand comes here.
            if (account.Disabled == 1 == disable) return AccessProblems.Stale;
            if (disable && await LastOfficer.Refuse(turn, book, account, left: []) is { } last) return last;
            AccountStore.Switch(turn, new AccountSwitched(account.Id, disable), Sessions.NewStamp(), account.Version);
            return null;
        });
    }
}
