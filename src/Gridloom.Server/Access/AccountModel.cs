using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>One's own account (我的账号).</summary>
public sealed record AccountModel
{
    /// <summary>What the seat is called: 操作员 07席.</summary>
    public required string Post { get; init; }

    public required string Login { get; init; }

    /// <summary>Names of roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The territory for which the roles hold: 龙华区 民治街道.</summary>
    public required string Scope { get; init; }

    /// <summary>The handling unit; null for those who belong to none.</summary>
    public string? Unit { get; init; }

    /// <summary>Names of permissions.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>The key of both forms: whichever is sent, the other goes with the page.</summary>
    public string Key { get; init; } = "";

    public string SignOutEverywhereAction { get; init; } = "/account/sign-out-everywhere";

    public string PasswordAction { get; init; } = "/account/password";

    public Field CurrentPassword { get; init; } = Field.Blank;

    public Field NewPassword { get; init; } = Field.Blank;

    public Field RepeatedPassword { get; init; } = Field.Blank;

    public FormError? Error { get; init; }

    /// <summary>The password is one that somebody else was shown.</summary>
    public bool FirstPassword { get; init; }
}
