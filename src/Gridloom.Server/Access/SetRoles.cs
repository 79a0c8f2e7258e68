using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>更改角色: the system officer gives an account other roles; its sessions go on under the new ones.</summary>
internal static class SetRoles
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/accounts/{id}/roles", Submit).Requires(Permission.ManageAccounts);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, Handler handler, ListAccountsPage page)
    {
        IReadOnlyList<string> roles = [.. form.All("roles").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var typed = new ListAccountsPage.Asked(Managed: id, Roles: roles);
        if (!change.Read(form, id, "roles " + string.Join(' ', roles)).Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, typed, refused);
        var outcome = await handler.Handle(caller.Actor, wanted, roles);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ListAccounts.AddressOf(id) + "&done=roles") : await page.Show(http, caller, typed, refused);
    }

    public sealed class Handler(AccountChange change, RoleBook book)
    {
        public async Task<Outcome<AccountChange.Changed>> Handle(Actor actor, AccountChange.Wanted wanted, IReadOnlyList<string> roles)
        {
            if (book.Refuse(roles) is { } unfit) return unfit;
            return await change.Make(actor, wanted, async (turn, account) =>
            {
                if (account.Id == actor.Account) return AccessProblems.NotYourOwnRoles;
                if (await LastOfficer.Refuse(turn, book, account, roles) is { } last) return last;
                AccountStore.SetRoles(turn, new AccountRolesSet(account.Id, roles), account.Version);
                return null;
            });
        }
    }
}

/// <summary>Keeps a district from locking itself out (最后一个系统管理员): somebody must be left who manages accounts.</summary>
internal static class LastOfficer
{
    /// <param name="left">The roles with which the account would still be in use; none when it is switched off.</param>
    public static async ValueTask<Problem?> Refuse(Turn turn, RoleBook book, Account account, IReadOnlyList<string> left)
    {
        bool Manages(string role) => book.PermissionsOf([role]).Contains(Permission.ManageAccounts);
        if (account.Disabled == 1 || !account.Roles.Any(Manages) || left.Any(Manages)) return null;
        foreach (var role in book.Roles.Where(r => Manages(r.Code)))
            if (await AccountStore.CountOthers(turn, role.Code, account.Id) > 0) return null;
        return AccessProblems.LastOfficer;
    }
}
