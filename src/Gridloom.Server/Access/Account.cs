using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Access;

/// <summary>An account (账号) as the doors need it.</summary>
/// <param name="Post">What people call the seat (岗位), for instance 操作员 07席; no person's name.</param>
/// <param name="PasswordChangedAt">When its owner chose the password; 0 while it is one that somebody else was shown.</param>
/// <param name="Stamp">Changes when every session must end.</param>
internal sealed record Account(
    string District, string Id, string Login, string Post, string Area, string? Unit, string PasswordHash, Instant PasswordChangedAt,
    string Stamp, long Failures, Instant LockedUntil, long Disabled, long Version)
{
    public const string Columns =
        "district, id, login, post, area, unit, password_hash as PasswordHash, password_changed_at as PasswordChangedAt, stamp, failures, locked_until as LockedUntil, disabled, version";

    private Actor? actor;

    public IReadOnlyList<string> Roles { get; init; } = [];

    public bool HasFirstPassword => PasswordChangedAt == default;

    /// <summary>
    /// Marks what an officer saw of the account before changing it (所见). It is not the version: a version grows with every sign-in and
    /// every wrong try, so whoever hammers at an account could keep it from being switched off. The stamp in it cannot be guessed or read back.
    /// </summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Stamp} {Disabled} {string.Join(' ', Roles)}"))[..8]);

    public Actor ToActor(RoleBook book) => actor ??= new(District, Id, new Scope(Area), book.PermissionsOf(Roles)) { Unit = Unit };
}

internal static class AccountActors
{
    /// <summary>Acts for the account before it is signed in, without any permission.</summary>
    public static Actor ToSystem(this Account account) => new(account.District, account.Id, new Scope(account.Area), Permission.None);
}
