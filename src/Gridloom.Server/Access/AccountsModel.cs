using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The accounts of a district and what roles may do (账号与角色).</summary>
public sealed record AccountsModel
{
    public required IReadOnlyList<AccountRow> Accounts { get; init; }

    public required IReadOnlyList<Choice> Permissions { get; init; }

    public required IReadOnlyList<RoleRow> Roles { get; init; }

    /// <summary>Null for those who only unlock.</summary>
    public NewAccountForm? Form { get; init; }

    /// <summary>The first password of the account just made or reset, shown this once: (login, password).</summary>
    public (string Login, string Password)? FirstPassword { get; init; }

    public FormError? Error { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }
}

/// <summary>One account.</summary>
/// <param name="State">正常, 停用 or 锁定 with its tone.</param>
/// <param name="Acts">What this officer may do to it: label and address.</param>
public sealed record AccountRow(string Login, string Name, string Roles, string Scope, Remark State, Instant? LastSignIn, IReadOnlyList<(string Label, string Action)> Acts);

/// <summary>One role and the codes of its permissions.</summary>
public sealed record RoleRow(string Code, string Name, bool Officer, IReadOnlySet<string> Permissions);

/// <summary>The form that adds an account (新建账号).</summary>
/// <param name="Chosen">Codes of the roles that were ticked.</param>
public sealed record NewAccountForm(string Action, Field Login, Field Name, Field Scope, IReadOnlySet<string> Chosen, IReadOnlyList<Choice> Scopes)
{
    public string? RolesError { get; init; }
}
