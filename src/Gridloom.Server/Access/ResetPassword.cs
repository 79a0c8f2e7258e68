using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>重设密码: the system officer gives an account a generated first password, shown once; whatever was open under the old one ends.</summary>
internal static class ResetPassword
{
    /// <param name="Password">Null when the same form had reset it before: that password was shown then and is kept nowhere.</param>
    public sealed record Response(string Login, string? Password);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/accounts/{id}/password", Submit).Requires(Permission.ManageAccounts);
    }

    private static async Task<IResult> Submit(
        string id, HttpContext http, Caller caller, PostedForm form, AccountChange change, Handler handler, FirstPassword first, ListAccountsPage page)
    {
        var asked = new ListAccountsPage.Asked(Managed: id);
        if (!change.Read(form, id, "password").Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, asked, refused);
        var outcome = await handler.Handle(caller.Actor, wanted, http.RequestAborted);
        if (!outcome.Succeeded(out var made, out refused)) return await page.Show(http, caller, asked, refused);
        if (made.Password is { } password) first.Give(http, caller.Account, made.Login, password);
        return new SeeOther(ListAccounts.AddressOf(id) + (made.Password is null ? "&done=again" : "&done=reset"));
    }

    public sealed class Handler(AccountChange change, AccountDirectory accounts, Passwords passwords)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, AccountChange.Wanted wanted, CancellationToken stop)
        {
            if (await accounts.Reload(actor.District, wanted.Id, stop) is not { } known) return AccessProblems.NoAccount;
            // Slow on purpose, so it happens before the turn.
            var password = Passwords.Make(known.Login);
            var hash = passwords.Hash(known.Login, password);
            var set = false;
            var outcome = await change.Make(actor, wanted, (turn, account) =>
            {
                if (account.Id == actor.Account) return new(AccessProblems.NotYourOwnPassword);
                AccountStore.ResetPassword(turn, new PasswordReset(account.Id), new(hash, Sessions.NewStamp()), account.Version);
                set = true;
                return new(result: null);
            });
            return outcome.Succeeded(out var changed, out var refused) ? new Response(changed.Login, set ? password : null) : refused;
        }
    }
}
