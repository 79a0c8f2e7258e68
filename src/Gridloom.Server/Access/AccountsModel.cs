using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The accounts of a district and what roles may do (账号与角色).</summary>
public sealed record AccountsModel
{
    public required IReadOnlyList<AccountRow> Accounts { get; init; }

    /// <summary>How many there are, on all pages.</summary>
    public required long Total { get; init; }

    public required IReadOnlyList<Choice> Permissions { get; init; }

    public required IReadOnlyList<RoleRow> Roles { get; init; }

    /// <summary>What stands in the search box: the beginning of a login, or a part of a post.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null for those who only unlock, and while one account is being changed.</summary>
    public NewAccountForm? New { get; init; }

    /// <summary>The account that is being changed.</summary>
    public ManagedAccount? Managed { get; init; }

    /// <summary>The first password of the account just made or reset, shown this once: (login, password).</summary>
    public (string Login, string Password)? FirstPassword { get; init; }

    public FormError? Error { get; init; }

    public Lists.ExportOffer? Export { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }
}

/// <summary>One account.</summary>
/// <param name="State">正常, 停用 or 锁定至 10:41 with its tone.</param>
public sealed record AccountRow(string Login, string Post, string Roles, string Scope, Remark State, Instant? LastSignIn)
{
    /// <summary>Opens the account's forms; null for those who only unlock.</summary>
    public string? ManageHref { get; init; }

    /// <summary>Opens a locked account again: (address, key); null when it is not locked or that is not this officer's to do.</summary>
    public (string Action, string Key)? Unlock { get; init; }
}

/// <summary>One role and the codes of its permissions.</summary>
public sealed record RoleRow(string Code, string Name, bool Officer, IReadOnlySet<string> Permissions);

/// <summary>The form that adds an account (新建账号).</summary>
/// <param name="Chosen">Codes of the roles that were ticked.</param>
public sealed record NewAccountForm(string Action, string Key, Field Login, Field Post, Field Area, IReadOnlySet<string> Chosen)
{
    public required IReadOnlyList<Choice> Areas { get; init; }

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public Field Unit { get; init; } = Field.Blank;

    public string? RolesError { get; init; }
}

/// <summary>One account's forms (管理账号): its roles, its password, on and off.</summary>
/// <param name="Address">The account's address, below which each form posts.</param>
/// <param name="Seen">Goes with each form, so that nobody overwrites what they have not seen.</param>
public sealed record ManagedAccount(string Address, string Login, string Post, string Key, string Seen)
{
    public required IReadOnlySet<string> Chosen { get; init; }

    public string? RolesError { get; init; }

    public required bool Disabled { get; init; }

    /// <summary>One's own: roles, password and switch are for somebody else.</summary>
    public required bool Own { get; init; }
}
