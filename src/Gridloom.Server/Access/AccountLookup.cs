using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>What other modules may ask about accounts (账号查询): what the post is called, never whose it is.</summary>
internal sealed class AccountLookup(AccountDirectory directory, Store store, RoleBook book)
{
    /// <summary>An account in use, as far as others may know it (岗位).</summary>
    public sealed record Seat(string Id, string Login, string Post, string Area);

    private sealed record Held(string Id, string Login, string Post, string Area, string Role);

    /// <summary>The accounts in use whose roles allow this, in the order of their posts.</summary>
    public async Task<IReadOnlyList<Seat>> Holders(string district, string permission, CancellationToken stop)
    {
        var held = await store.List<Held>(
            """
            select a.id, a.login, a.post, a.area, r.role from acc_account a join acc_account_role r on r.district = a.district and r.account = a.id
            where a.district = @district and a.disabled = 0 order by a.post, a.login
            """,
            new { district }, stop);
        return [.. held.Where(h => book.PermissionsOf([h.Role]).Contains(permission)).Select(h => new Seat(h.Id, h.Login, h.Post, h.Area)).Distinct()];
    }

    private sealed record Working(string Id, string Area, string? Unit, string Role);

    /// <summary>Everybody whose account is in use, as rules know them.</summary>
    public async Task<IReadOnlyList<Actor>> Everybody(string district, CancellationToken stop)
    {
        var rows = await store.List<Working>(
            """
            select a.id, a.area, a.unit, r.role from acc_account a join acc_account_role r on r.district = a.district and r.account = a.id
            where a.district = @district and a.disabled = 0
            """,
            new { district }, stop);
        return [.. rows.GroupBy(r => r.Id, StringComparer.Ordinal).Select(g => new Actor(district, g.Key, new Scope(g.First().Area), book.PermissionsOf(g.Select(r => r.Role))) { Unit = g.First().Unit })];
    }

    /// <summary>The districts that have accounts: those which this installation serves.</summary>
    public Task<List<string>> Districts(CancellationToken stop) => store.List<string>("select distinct district from acc_account order by district", null, stop);

    /// <summary>The name by which the account signs in; its id where it is gone.</summary>
    public async Task<string> LoginOf(string district, string account, CancellationToken stop) => (await directory.Find(district, account, stop))?.Login ?? account;

    public async Task<string> PostOf(string district, string account, CancellationToken stop) =>
        account == Actor.SystemAccount ? "系统" : (await directory.Find(district, account, stop))?.Post ?? account;
}
