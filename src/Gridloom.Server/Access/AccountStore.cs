using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>The only code that writes accounts.</summary>
internal static class AccountStore
{
    /// <summary>What of an account a turn must read anew, as others may have changed it since the request looked.</summary>
    public sealed record Fresh(long Version, long Failures, Domain.Instant LockedUntil, string Stamp);

    public static async ValueTask<Fresh> GetFresh(Turn turn, string id) => await turn.Find<Fresh>(
        "select version, failures, locked_until as LockedUntil, stamp from acc_account where district = @District and id = @id", new { turn.District, id })
        ?? throw new InvalidOperationException("An account vanished.");

    public static void Add(Turn turn, AccountAdded e, string passwordHash, string stamp)
    {
        turn.Append(e, version: 1);
        turn.Save("insert into acc_login (login, district, account) values (@Login, @District, @Id)", new { e.Login, turn.District, e.Id });
        turn.Save(
            """
            insert into acc_account (district, id, login, post, area, unit, password_hash, password_changed_at, stamp, failures, locked_until, disabled, version)
            values (@District, @Id, @Login, @Post, @Area, @Unit, @passwordHash, @Now, @stamp, 0, 0, 0, 1)
            """,
            new { turn.District, e.Id, e.Login, e.Post, e.Area, e.Unit, passwordHash, turn.Now, stamp });
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

    /// <param name="secret">The new hash, and the new stamp that ends the sessions under the old one.</param>
    public static void SetPassword(Turn turn, PasswordChanged e, (string Hash, string Stamp) secret, long seen)
    {
        turn.Append(e, seen + 1);
        Step(turn, e.Id, seen);
        turn.Save("update acc_account set password_hash = @passwordHash, password_changed_at = @Now, stamp = @stamp where district = @District and id = @Id",
            new { passwordHash = secret.Hash, turn.Now, stamp = secret.Stamp, turn.District, e.Id });
    }

    private static void AddRole(Turn turn, string account, string role) =>
        turn.Save("insert into acc_account_role (district, account, role) values (@District, @account, @role)", new { turn.District, account, role });

    // The row decides the race: whoever saw an older version changes nothing and is told so.
    private static void Step(Turn turn, string id, long seen) => turn.Save(
        "update acc_account set version = version + 1 where district = @District and id = @id and version = @seen",
        new { turn.District, id, seen }, whenNone: AccessProblems.Stale);
}
