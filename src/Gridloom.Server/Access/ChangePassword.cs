using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gridloom.Server.Access;

/// <summary>修改密码: the owner of an account replaces the password; every other session ends, this one goes on.</summary>
internal static class ChangePassword
{
    /// <param name="Current">The password until now, which whoever finds an open screen does not know.</param>
    public sealed record Request(string Current, string Next, string Repeated);

    private sealed record Changed(string Stamp);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/account/password", Submit).Requires(Permission.Self);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, MyAccount.Page page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return page.Show(http, caller, refused);
        var outcome = await handler.Handle(caller.Actor, key, new(form["current"] ?? "", form["password"] ?? "", form["repeat"] ?? ""), http.RequestAborted);
        if (!outcome.Succeeded(out var account, out refused)) return page.Show(http, caller, refused);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Sessions.ForPages(account));
        return new SeeOther(MyAccount.Address + "?done=password");
    }

    /// <summary>The account with the stamp of its only remaining session.</summary>
    public sealed class Handler(AccountDirectory accounts, Passwords passwords, SignIn.Handler signIn, Turns turns)
    {
        public async Task<Outcome<Account>> Handle(Actor actor, string key, Request request, CancellationToken stop)
        {
            if (await accounts.Reload(actor.District, actor.Account, stop) is not { } account) return AccessProblems.NoAccount;
            if (Refuse(account.Login, request) is { } unfit) return unfit;
            // Slow on purpose, so all hashing happens before the turn.
            var digest = passwords.Digest(key, request.Current, request.Next);
            var hash = passwords.Hash(account.Login, request.Next);
            var wrong = await signIn.Confirm(account, request.Current, "password");
            if (wrong is not null) return wrong == AccessProblems.SignInRefused ? AccessProblems.PasswordWrong : wrong;

            var outcome = await turns.TakeOnce<Changed>(actor, key, digest, async turn =>
            {
                var fresh = await AccountStore.Get(turn, account.Id);
                // Between the look and the turn somebody else ended the session or set the password.
                if (fresh.Stamp != account.Stamp) return AccessProblems.Stale;
                var stamp = Sessions.NewStamp();
                AccountStore.SetPassword(turn, new PasswordChanged(account.Id), new(hash, stamp), fresh.Version);
                return new Changed(stamp);
            });
            accounts.Forget(actor.District, actor.Account);
            return outcome.Succeeded(out var changed, out var refused) ? account with { Stamp = changed.Stamp } : refused;
        }

        private static Problem? Refuse(string login, Request request)
        {
            List<Problem?> faults =
            [
                Passwords.Refuse(login, request.Next) ?? (request.Next == request.Current ? AccessProblems.PasswordSame : null),
                request.Repeated == request.Next ? null : AccessProblems.PasswordsDiffer,
            ];
            var found = faults.OfType<Problem>().ToList();
            return found.Count == 0 ? null : Problem.Of(found);
        }
    }
}
