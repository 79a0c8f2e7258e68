using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
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
        doors.Pages.MapGet("/sign-in", Open).Requires(Permission.Anyone);
        doors.Pages.MapPost("/sign-in", Submit).Requires(Permission.Anyone).RequireRateLimiting(Limits.SignIn);
        doors.Pages.MapPost("/sign-out", End).Requires(Permission.Anyone);
        doors.Api.MapPost("/tokens", MakeToken).WithSummary("Sign in for the API").Requires(Permission.Anyone).RequireRateLimiting(Limits.SignIn).Produces<Response>();
    }

    private static IResult Open(string? back, HttpContext http, Frames frames) =>
        Caller.Find(http) is null ? Show(http, frames, Field.Blank, back, null) : new SeeOther(Inside(back));

    private static async Task<IResult> Submit(HttpContext http, PostedForm form, Handler handler, Frames frames)
    {
        var (login, back) = (form["login"], form["returnTo"]);
        if (form.Refused is { } expired) return Show(http, frames, login, back, expired);
        var outcome = await handler.Handle(login, form["password"], "page", http.RequestAborted);
        if (!outcome.Succeeded(out var account, out var refused)) return Show(http, frames, login, back, refused);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Sessions.ForPages(account));
        return new SeeOther(account.HasFirstPassword ? "/account" : Inside(back));
    }

    private static async Task<IResult> End(HttpContext http, PostedForm form)
    {
        if (form.Refused is { } refused) return Answers.Refusal(http, refused);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return new SeeOther("/sign-in");
    }

    private static IResult Show(HttpContext http, Frames frames, Field login, string? back, Problem? refused)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var model = new SignInModel("/sign-in", login, back, refused?.ToFormError(t)) { PublicReportHref = "/report" };
        return Pages.Show<SignInPage>(frames.For(http, t["登录"]), model, refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Only an address on this site is a way back; anything else would let a link send people elsewhere after they sign in.</summary>
    private static string Inside(string? back) =>
        back is not null && back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) && !back.Any(char.IsControl) ? back : "/";

    private static async Task<IResult> MakeToken(
        Request request, Handler handler, TimeProvider time, IOptionsMonitor<BearerTokenOptions> options, CancellationToken stop)
    {
        var outcome = await handler.Handle(request.User, request.Password, "api", stop);
        if (!outcome.Succeeded(out var account, out var refused)) return new ProblemResult(refused);
        var bearer = options.Get(BearerTokenDefaults.AuthenticationScheme);
        // The tickets' own clock: the framework checks them against it.
        var expires = (time.GetUtcNow() + Sessions.Length).ToOffset(Instant.ChinaOffset);
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

            return await Check(account, right, door) is { } refused ? refused : await Open(account, door);
        }

        /// <summary>For the owner of a session who gives the password once more: counted and locked like a sign-in, but none.</summary>
        public Task<Problem?> Confirm(Account account, string password, string door) => Check(account, passwords.Verify(account, password), door);

        private async Task<Problem?> Check(Account account, bool right, string door)
        {
            if (account.LockedUntil > clocks.Now(account.District)) return await RecordFailure(account, door, "locked");
            if (account.Disabled == 1) return await RecordFailure(account, door, "disabled");
            return right ? null : await RecordFailure(account, door, "password");
        }

        /// <summary>Opens the session of an account whose password was right a moment ago.</summary>
        public async Task<Outcome<Account>> Open(Account account, string door)
        {
            var outcome = await turns.Take<Account>(account.ToSystem(), async turn =>
            {
                var fresh = await AccountStore.Get(turn, account.Id);
                // A session under a stamp that was changed a moment ago would be dead at birth; and of a hundred guesses sent at once,
                // those behind the fifth wrong one must not open.
                if (fresh.Stamp != account.Stamp || fresh.LockedUntil > turn.Now) return AccessProblems.SignInRefused;
                AccountStore.SignIn(turn, new SignedIn(account.Id, door), fresh.Version);
                return account;
            });
            return !outcome.Succeeded(out _, out var refused) && refused == AccessProblems.SignInRefused ? await RecordFailure(account, door, "locked") : outcome;
        }

        // The refusal is itself a turn that succeeds: the audit keeps it, and the count of failures must not be undone. The count is read
        // inside the turn, so that many tries at once are all counted.
        private async Task<Problem> RecordFailure(Account account, string door, string why)
        {
            var outcome = await turns.Take<string>(account.ToSystem(), async turn =>
            {
                var fresh = await AccountStore.Get(turn, account.Id);
                // A lock that has run out gives five new tries.
                var (tries, until) = fresh.LockedUntil <= turn.Now && fresh.Failures >= TriesBeforeLock ? (0, default) : (fresh.Failures, fresh.LockedUntil);
                var failures = why == "password" ? tries + 1 : tries;
                if (why == "password" && failures >= TriesBeforeLock) until = turn.Now + LockLength;
                AccountStore.CountFailure(turn, new SignInRefused(account.Id, door, why, failures), until, fresh.Version);
                return account.Id;
            });
            return outcome.Succeeded(out _, out var outage) ? AccessProblems.SignInRefused : outage;
        }

        private async Task<Outcome<Account>> RecordStranger(string login, string door)
        {
            var outcome = await turns.Take<string>(Actor.System(Installation.District), turn =>
            {
                turn.Append(new SignInRefused(Convert.ToHexStringLower(cipher.Digest(login)[..8]), door, "unknown", 0), version: 0);
                return new(login);
            });
            return outcome.Succeeded(out _, out var outage) ? AccessProblems.SignInRefused : outage;
        }
    }
}
