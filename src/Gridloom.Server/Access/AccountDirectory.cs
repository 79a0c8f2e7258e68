using System.Collections.Concurrent;
using Dapper;
using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>
/// The accounts that are in use (账号目录), kept in memory for a few seconds so that a request does not read its account again. A change made by
/// this process is seen at once (<see cref="Forget"/>), one made by another process within <see cref="Freshness"/>.
/// </summary>
internal sealed class AccountDirectory(Store store, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string District, string Id), Entry> known = [];

    private sealed record Entry(Account? Account, long ReadAt);

    public async ValueTask<Account?> Find(string district, string id, CancellationToken stop)
    {
        if (known.TryGetValue((district, id), out var entry) && time.GetElapsedTime(entry.ReadAt) < Freshness) return entry.Account;
        var readAt = time.GetTimestamp();
        var account = await Load("district = @district and id = @id", new { district, id }, stop);
        known[(district, id)] = new(account, readAt);
        return account;
    }

    /// <summary>As it stands in the table now.</summary>
    public Task<Account?> Reload(string district, string id, CancellationToken stop) => Load("district = @district and id = @id", new { district, id }, stop);

    /// <summary>By the name that the person types at the sign-in; never from memory.</summary>
    public async Task<Account?> FindByLogin(string login, CancellationToken stop)
    {
        var at = await store.Find<LoginRow>("select district, account from acc_login where login = @login", new { login }, stop);
        return at is null ? null : await Load("district = @District and id = @Account", at, stop);
    }

    public void Forget(string district, string id) => known.TryRemove((district, id), out _);

    private sealed record LoginRow(string District, string Account);

    private async Task<Account?> Load(string key, object arguments, CancellationToken stop)
    {
        await using var connection = await store.Open(stop);
        var account = await connection.QuerySingleOrDefaultAsync<Account>(
            new CommandDefinition($"select {Account.Columns} from acc_account where {key}", arguments, cancellationToken: stop));
        if (account is null) return null;
        var roles = await connection.QueryAsync<string>(new CommandDefinition(
            "select role from acc_account_role where district = @District and account = @Id order by role", account, cancellationToken: stop));
        return account with { Roles = roles.AsList() };
    }
}
