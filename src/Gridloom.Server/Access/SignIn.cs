using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Gridloom.Server.Access;

/// <summary>登录: a person opens a session with login and password; five wrong tries lock the account for a quarter of an hour.</summary>
internal static class SignIn
{
    public const int TriesBeforeLock = 5;

    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    public sealed record Request(string? User, string? Password);

    public sealed record Response(string AccessToken, DateTimeOffset ExpiresAt);

    public static void Map(Doors doors)
    {
        doors.Api.MapPost("/tokens", MakeToken).WithSummary("Sign in for the API").Requires(Permission.Anyone).RequireRateLimiting(Limits.SignIn).Produces<Response>();
    }

    private static async Task<IResult> MakeToken(
        Request request, Handler handler, Clocks clocks, IOptionsMonitor<BearerTokenOptions> options, CancellationToken stop)
    {
        var outcome = await handler.Handle(request.User, request.Password, "api", stop);
        if (!outcome.Succeeded(out var account, out var refused)) return new ProblemResult(refused);
        var bearer = options.Get(BearerTokenDefaults.AuthenticationScheme);
        var expires = (clocks.Now(account.District) + Sessions.Length).ToChina();
        var ticket = new AuthenticationTicket(Sessions.ForApi(account), new AuthenticationProperties { ExpiresUtc = expires }, $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken");
        return TypedResults.Ok(new Response(bearer.BearerTokenProtector.Protect(ticket), expires));
    }

    /// <summary>The room behind both doors.</summary>
    public sealed class Handler(AccountDirectory accounts, Passwords passwords, Turns turns, Clocks clocks, FieldCipher cipher)
    {
        public async Task<Outcome<Account>> Handle(string? user, string? password, string door, CancellationToken stop)
        {
            var login = (user ?? "").Trim().ToLowerInvariant();
            if (login.Length > 64 || (password?.Length ?? 0) > 256) return AccessProblems.SignInRefused;
            var account = await accounts.FindByLogin(login, stop);
            var right = passwords.Verify(account, password ?? "");
            if (account is null) return await RecordStranger(login, door);

            var locked = account.LockedUntil > clocks.Now(account.District);
            if (!right || locked || account.Disabled == 1) return await RecordFailure(account, door, locked ? "locked" : account.Disabled == 1 ? "disabled" : "password");
            return await Open(account, door);
        }

        private Task<Outcome<Account>> Open(Account account, string door) => turns.Take<Account>(account.ToSystem(), turn =>
        {
            AccountStore.SignIn(turn, new SignedIn(account.Id, door), account.Version);
            accounts.Forget(account.District, account.Id);
            return new(account);
        });

        // The refusal is itself a turn that succeeds: the audit keeps it, and the count of failures must not be undone.
        private async Task<Outcome<Account>> RecordFailure(Account account, string door, string why)
        {
            await turns.Take<string>(account.ToSystem(), turn =>
            {
                var failures = why == "password" ? account.Failures + 1 : account.Failures;
                var lockNow = why == "password" && failures >= TriesBeforeLock;
                var until = lockNow ? turn.Now + LockLength : account.LockedUntil;
                AccountStore.CountFailure(turn, new SignInRefused(account.Id, door, why, failures), until, account.Version);
                return new(account.Id);
            });
            return AccessProblems.SignInRefused;
        }

        private async Task<Outcome<Account>> RecordStranger(string login, string door)
        {
            await turns.Take<string>(Actor.System(Installation.District), turn =>
            {
                turn.Append(new SignInRefused(Convert.ToHexStringLower(cipher.Digest(login)[..8]), door, "unknown", 0), version: 0);
                return new(login);
            });
            return AccessProblems.SignInRefused;
        }
    }
}
