using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Access;

/// <summary>An account (账号) as the doors need it.</summary>
/// <param name="Post">What people call the seat (岗位), for instance 操作员 07席; no person's name.</param>
/// <param name="Stamp">Changes when every session must end.</param>
internal sealed record Account(
    string District, string Id, string Login, string Post, string Area, string? Unit, string PasswordHash, Instant PasswordChangedAt,
    string Stamp, long Failures, Instant LockedUntil, long Disabled, long Version)
{
    public const string Columns =
        "district, id, login, post, area, unit, password_hash as PasswordHash, password_changed_at as PasswordChangedAt, stamp, failures, locked_until as LockedUntil, disabled, version";

    private Actor? actor;

    public IReadOnlyList<string> Roles { get; init; } = [];

    public Actor ToActor(RoleBook book) => actor ??= new(District, Id, new Scope(Area), book.PermissionsOf(Roles));
}

internal static class AccountActors
{
    /// <summary>Acts for the account before it is signed in, without any permission.</summary>
    public static Actor ToSystem(this Account account) => new(account.District, account.Id, new Scope(account.Area), Permission.None);
}
