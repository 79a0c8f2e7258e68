using System.Data.Common;
using Dapper;

namespace Gridloom.Server.Storage;

/// <summary>
/// One consistent view of an installation (快照), for reading beside a running server: it takes no lock, hinders no writer, and creates
/// nothing where there is nothing.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbTransaction transaction;

    private Snapshot(Dialect dialect, DbTransaction transaction, IReadOnlyList<string> tables) =>
        (Dialect, this.transaction, Tables) = (dialect, transaction, tables);

    public Dialect Dialect { get; }

    public DbConnection Connection => transaction.Connection!;

    /// <summary>The tables that this installation has.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <exception cref="CommandRefused">The database does not answer, or holds no Gridloom.</exception>
    public static async Task<Snapshot> Open(Dialect dialect, CancellationToken stop)
    {
        DbConnection? connection = null;
        try
        {
            connection = await dialect.OpenReader(stop);
            var transaction = await dialect.Snapshot(connection, stop);
            // The view begins with the first read, so it is made here and everything that follows sees this moment.
            var tables = (await connection.QueryAsync<string>(new CommandDefinition(dialect.TableNames, cancellationToken: stop))).AsList();
            return tables.Contains("schema_version") ? new(dialect, transaction, tables) : throw new CommandRefused("这个数据库里没有织格的数据。");
        }
        catch (Exception failure)
        {
            if (connection is not null) await connection.DisposeAsync();
            if (failure is DbException) throw new CommandRefused($"打不开数据库：{failure.Message}");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        var connection = Connection;
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
