using Gridloom.Domain.Access;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>账号与角色: the accounts of the district, for the officer who manages them and the one who unlocks them.</summary>
internal static class ListAccounts
{
    public const string Address = "/accounts";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Open).Requires(Permission.ManageAccounts, Permission.UnlockAccounts);
    }

    /// <summary>The list with the account's forms beside it.</summary>
    public static string AddressOf(string id) => $"{Address}?edit={Uri.EscapeDataString(id)}";

    private static Task<IResult> Open(string? q, string? after, string? edit, HttpContext http, Caller caller, ListAccountsPage page) =>
        page.Show(http, caller, new(Typed.Clean(q), after, edit));

    /// <summary>Reads the accounts that an officer may see.</summary>
    public sealed class Reader(Store store)
    {
        private sealed record HeldRole(string Account, string Role);

        private const string Wanted = "a.district = @district and a.area like @area and (@search = '' or a.login like @start or a.post like @part)";

        public Task<long> Count(Actor actor, string? search, CancellationToken stop) =>
            store.Count($"select count(*) from acc_account a where {Wanted}", Arguments(actor, search, null, 0), stop);

        /// <summary>By login, those after <paramref name="page"/>'s; at most its size.</summary>
        public async Task<List<Account>> List(Actor actor, string? search, (string? After, long Size) page, CancellationToken stop)
        {
            var accounts = await store.List<Account>(
                $"select {Account.Columns} from acc_account a where {Wanted} and a.login > @after order by a.login limit @size", Arguments(actor, search, page.After, page.Size), stop);
            if (accounts.Count == 0) return accounts;
            var held = (await store.List<HeldRole>(
                """
                select r.account, r.role from acc_account_role r join acc_account a on a.district = r.district and a.id = r.account
                where a.district = @District and a.login >= @First and a.login <= @Last order by r.role
                """,
                new { actor.District, First = accounts[0].Login, Last = accounts[^1].Login }, stop)).ToLookup(h => h.Account, h => h.Role);
            return accounts.ConvertAll(a => a with { Roles = [.. held[a.Id]] });
        }

        private static object Arguments(Actor actor, string? search, string? after, long size)
        {
            // What people type is looked for as it stands, so the two signs that LIKE reads otherwise go.
            var plain = (search ?? "").Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
            return new { district = actor.District, area = actor.Scope.Area + "%", search = plain, start = plain + "%", part = "%" + plain + "%", after = after ?? "", size };
        }
    }
}
