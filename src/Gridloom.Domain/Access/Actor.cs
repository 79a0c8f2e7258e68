namespace Gridloom.Domain.Access;

/// <summary>Who acts (操作人), as far as a rule may know: never a name.</summary>
/// <param name="District">The district to which the account belongs, 6 digits.</param>
/// <param name="Account">The account's id; <see cref="PublicAccount"/> for residents without an account, <see cref="SystemAccount"/> for jobs.</param>
/// <param name="Scope">The part of the territory that this person may see.</param>
/// <param name="Permissions">What this person may do.</param>
public sealed record Actor(string District, string Account, Scope Scope, IReadOnlySet<string> Permissions)
{
    public const string PublicAccount = "public";

    public const string SystemAccount = "system";

    /// <summary>The handling unit (处置单位) for which this person acts; null for those who belong to none.</summary>
    public string? Unit { get; init; }

    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>A resident on a public page (群众): may do nothing but what the page itself offers.</summary>
    public static Actor Public(string district) => new(district, PublicAccount, new Scope(district), Permission.None);

    /// <summary>Whoever holds a case's private link (私人链接): may evaluate that case, once. The page answers for the link.</summary>
    public static Actor LinkHolder(string district) => Public(district) with { Permissions = Permission.OfLinkHolder };

    /// <summary>The program itself, in jobs and on the command line.</summary>
    public static Actor System(string district) => new(district, SystemAccount, new Scope(district), Permission.None);
}

/// <summary>A subtree of the territory (数据范围): every division whose code begins with <paramref name="Area"/>, the area itself included.</summary>
/// <param name="Area">A district's 6 digits, a street's 9, a community's 12 or a grid's 15.</param>
public readonly record struct Scope(string Area)
{
    public bool Covers(string area) => area.StartsWith(Area, StringComparison.Ordinal);
}
