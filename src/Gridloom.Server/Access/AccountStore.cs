using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>The only code that writes accounts.</summary>
internal static class AccountStore
{
    private sealed record Held(string Role);

    private sealed record Number(long Count);

    /// <summary>What a session and a sign-in are held against.</summary>
    public sealed record Secret(string PasswordHash, string Stamp);

    /// <summary>The account as it is now, which others may have changed since the request looked; null when there is none.</summary>
    public static async ValueTask<Account?> Find(Turn turn, string id)
    {
        var account = await turn.Find<Account>($"select {Account.Columns} from acc_account where district = @District and id = @id", new { turn.District, id });
        if (account is null) return null;
        var roles = await turn.List<Held>("select role from acc_account_role where district = @District and account = @id order by role", new { turn.District, id });
        return account with { Roles = roles.ConvertAll(r => r.Role) };
    }

    public static async ValueTask<Account> Get(Turn turn, string id) => await Find(turn, id) ?? throw new InvalidOperationException("An account vanished.");

    /// <summary>How many accounts besides this one hold the role and are not switched off.</summary>
    public static async ValueTask<long> CountOthers(Turn turn, string role, string than) => (await turn.Find<Number>(
        """
        select count(*) as Count from acc_account a join acc_account_role r on r.district = a.district and r.account = a.id
        where a.district = @District and r.role = @role and a.disabled = 0 and a.id <> @than
        """,
        new { turn.District, role, than }))!.Count;

    /// <param name="chosenAt">When its owner chose the password; null for one that somebody else was shown.</param>
    public static void Add(Turn turn, AccountAdded e, Secret secret, Domain.Instant? chosenAt)
    {
        turn.Append(e, version: 1);
        turn.Save("insert into acc_login (login, district, account) values (@Login, @District, @Id)", new { e.Login, turn.District, e.Id });
        turn.Save(
            """
            insert into acc_account (district, id, login, post, area, unit, password_hash, password_changed_at, stamp, failures, locked_until, disabled, version)
            values (@District, @Id, @Login, @Post, @Area, @Unit, @PasswordHash, @chosenAt, @Stamp, 0, 0, 0, 1)
            """,
            new { turn.District, e.Id, e.Login, e.Post, e.Area, e.Unit, secret.PasswordHash, chosenAt = chosenAt ?? default, secret.Stamp });
        foreach (var role in e.Roles) AddRole(turn, e.Id, role);
    }

    public static void SetRoles(Turn turn, AccountRolesSet e, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("delete from acc_account_role where district = @District and account = @Id", new { turn.District, e.Id });
        foreach (var role in e.Roles) AddRole(turn, e.Id, role);
    }

    public static void Switch(Turn turn, AccountSwitched e, string stamp, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set disabled = @disabled, stamp = @stamp where district = @District and id = @Id",
            new { disabled = e.Disabled ? 1L : 0L, stamp, turn.District, e.Id });
    }

    public static void Unlock(Turn turn, AccountUnlocked e, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set failures = 0, locked_until = 0 where district = @District and id = @Id", new { turn.District, e.Id });
    }

    public static void SignIn(Turn turn, SignedIn e, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set failures = 0, locked_until = 0 where district = @District and id = @Id", new { turn.District, e.Id });
    }

    public static void CountFailure(Turn turn, SignInRefused e, Instant lockedUntil, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set failures = @Failures, locked_until = @lockedUntil where district = @District and id = @Id",
            new { e.Failures, lockedUntil, turn.District, e.Id });
    }

    public static void EndSessions(Turn turn, SignedOutEverywhere e, string stamp, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set stamp = @stamp where district = @District and id = @Id", new { stamp, turn.District, e.Id });
    }

    public static void SetPassword(Turn turn, PasswordChanged e, Secret secret, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set password_hash = @PasswordHash, password_changed_at = @Now, stamp = @Stamp where district = @District and id = @Id",
            new { secret.PasswordHash, turn.Now, secret.Stamp, turn.District, e.Id });
    }

    public static void ResetPassword(Turn turn, PasswordReset e, Secret secret, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set password_hash = @PasswordHash, password_changed_at = 0, stamp = @Stamp where district = @District and id = @Id",
            new { secret.PasswordHash, secret.Stamp, turn.District, e.Id });
    }

    private static void AddRole(Turn turn, string account, string role) =>
        turn.Save("insert into acc_account_role (district, account, role) values (@District, @account, @role)", new { turn.District, account, role });

    // The row decides the race: whoever saw an older version changes nothing and is told so.
    private static void Step(Turn turn, string id, long seen) => turn.Save(
        "update acc_account set version = version + 1 where district = @District and id = @id and version = @seen",
        new { turn.District, id, seen }, whenNone: AccessProblems.Stale);
}
