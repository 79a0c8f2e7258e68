using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>One's own account (我的账号).</summary>
public sealed record AccountModel
{
    public required string Name { get; init; }

    public required string Login { get; init; }

    /// <summary>Names of roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The territory or unit for which the roles hold: 龙华区.</summary>
    public required string Scope { get; init; }

    /// <summary>Names of permissions.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    public IReadOnlyList<SessionLine> Sessions { get; init; } = [];

    public string SignOutEverywhereAction { get; init; } = "/account/sign-out-everywhere";

    public string PasswordAction { get; init; } = "/account/password";

    /// <summary>What a password must be, in one sentence.</summary>
    public string PasswordRule { get; init; } = "";

    public Field CurrentPassword { get; init; } = Field.Blank;

    public Field NewPassword { get; init; } = Field.Blank;

    public Field RepeatedPassword { get; init; } = Field.Blank;

    public FormError? Error { get; init; }

    /// <summary>The first password must be changed before anything else.</summary>
    public bool MustChange { get; init; }
}

/// <summary>One signed-in browser.</summary>
/// <param name="Device">What can be told of it: Chrome · Windows.</param>
public sealed record SessionLine(string Device, Instant SignedInAt, Instant LastSeenAt, bool IsThis);
