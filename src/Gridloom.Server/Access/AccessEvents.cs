using Gridloom.Domain.Access;

namespace Gridloom.Server.Access;

/// <summary>An account was made (新建账号).</summary>
internal sealed record AccountAdded(string Id, string Login, string Post, string Area, string? Unit, IReadOnlyList<string> Roles) : Event
{
    public override string Kind => "account.added";

    public override string Subject => Id;
}

/// <summary>An account's roles were set anew (更改角色).</summary>
internal sealed record AccountRolesSet(string Id, IReadOnlyList<string> Roles) : Event
{
    public override string Kind => "account.roles-set";

    public override string Subject => Id;
}

/// <summary>An account was switched off or on again (停用, 启用).</summary>
internal sealed record AccountSwitched(string Id, bool Disabled) : Event
{
    public override string Kind => Disabled ? "account.disabled" : "account.enabled";

    public override string Subject => Id;
}

/// <summary>A locked account was opened again before its time (解锁).</summary>
internal sealed record AccountUnlocked(string Id) : Event
{
    public override string Kind => "account.unlocked";

    public override string Subject => Id;
}

/// <summary>Somebody signed in (登录).</summary>
internal sealed record SignedIn(string Id, string Door) : Event
{
    public override string Kind => "access.signed-in";

    public override string Subject => Id;
}

/// <summary>A sign-in was refused (登录被拒). An unknown login stands as a keyed digest: people type passwords into the wrong field.</summary>
internal sealed record SignInRefused(string Id, string Door, string Why, long Failures) : Event
{
    public override string Kind => "access.sign-in-refused";

    public override string Subject => Id;
}

/// <summary>All sessions of an account were ended (全部退出).</summary>
internal sealed record SignedOutEverywhere(string Id) : Event
{
    public override string Kind => "access.signed-out-everywhere";

    public override string Subject => Id;
}

/// <summary>A password was changed (修改密码), which also ends all other sessions.</summary>
internal sealed record PasswordChanged(string Id) : Event
{
    public override string Kind => "account.password-changed";

    public override string Subject => Id;
}

/// <summary>The system officer gave an account a new first password (重设密码), which also ends all its sessions.</summary>
internal sealed record PasswordReset(string Id) : Event
{
    public override string Kind => "account.password-reset";

    public override string Subject => Id;
}

/// <summary>The audit chain was recomputed from the rows (核对审计链). It names the end that was found, so it anchors what stood before it.</summary>
/// <param name="Block">The last block then, and <paramref name="Hash"/> its hash.</param>
/// <param name="Fault">What does not fit, in words; null when all fits.</param>
internal sealed record ChainVerified(long Blocks, long Events, long Block, string Hash, string? Fault) : Event
{
    public const string Name = "access.chain-verified";

    /// <summary>Every check of a chain is about the same thing.</summary>
    public const string Chain = "chain";

    public override string Kind => Name;

    public override string Subject => Chain;
}
