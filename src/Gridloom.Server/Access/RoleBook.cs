using System.Collections.Frozen;
using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Access;

/// <summary>One role (角色): a named set of permissions.</summary>
/// <param name="English">What it is called on English pages; a post that somebody named keeps its name.</param>
/// <param name="Officer">True for the three officers (三员), whose powers must not meet in one account, nor with any other role.</param>
internal sealed record Role(string Code, string Name, string English, bool Officer, IReadOnlyList<string> Permissions);

/// <summary>All roles and the names of all permissions, from <c>data/access</c>.</summary>
internal sealed class RoleBook(IReadOnlyList<Role> roles, IReadOnlyDictionary<string, (string Chinese, string English)> permissionNames)
{
    private readonly Dictionary<string, Role> byCode = roles.ToDictionary(r => r.Code, StringComparer.Ordinal);

    public IReadOnlyList<Role> Roles => roles;

    public string NameOf(string role) => byCode.TryGetValue(role, out var found) ? found.Name : role;

    /// <summary>The role in the page's language.</summary>
    public string NameOf(string role, Ui.Words t) => t.InEnglish && byCode.TryGetValue(role, out var found) ? found.English : NameOf(role);

    /// <summary>The permission in the page's language.</summary>
    public string PermissionOf(string permission, Ui.Words t) => t.InEnglish ? permissionNames[permission].English : permissionNames[permission].Chinese;

    public IReadOnlySet<string> PermissionsOf(IEnumerable<string> held) =>
        held.Where(byCode.ContainsKey).SelectMany(r => byCode[r].Permissions).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Refuses a set of roles that does not exist or would let an officer watch over their own work.</summary>
    public Problem? Refuse(IReadOnlyCollection<string> wanted)
    {
        if (wanted.Count == 0 || wanted.Any(r => !byCode.ContainsKey(r))) return AccessProblems.UnknownRole;
        return wanted.Count > 1 && wanted.Any(r => byCode[r].Officer) ? AccessProblems.OfficersApart : null;
    }
}
