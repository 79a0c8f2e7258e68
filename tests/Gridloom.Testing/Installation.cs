using Dapper;
using Gridloom.Server.Storage;
using Npgsql;

namespace Gridloom.Testing;

/// <summary>
/// One installation with a data folder and a database of its own, run by real server processes one after another, as on a real machine.
/// It outlives each of them, and is gone with the test.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>The district whose cases are reported: Longhua.</summary>
    public const string District = "440309";

    private readonly string? server;

    private Installation(string folder, string? server, string? database) => (Folder, this.server, Database) = (folder, server, database);

    public string Folder { get; }

    /// <summary>Connection string of its PostgreSQL database; null when it keeps its data in SQLite.</summary>
    public string? Database { get; }

    private string[] Place => Database is null ? ["--data", Folder] : ["--data", Folder, "--postgres", Database];

    /// <param name="postgres">The server to make a database on, for that engine.</param>
    public static async Task<Installation> Make(Engine engine, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("gridloom-test-").FullName;
        return engine == Engine.Postgres
            ? new(folder, postgres, await TestHost.MakeDatabase(postgres!))
            : new(folder, null, null);
    }

    public Task<ServerProcess> Serve(IReadOnlyDictionary<string, string>? environment = null, bool quiet = true) =>
        ServerProcess.Serve(quiet ? [.. Place, "--quiet"] : Place, environment);

    /// <summary>Opens an account for a collector while no server runs; its password.</summary>
    public async Task<string> AddCollector(string login) =>
        (await ServerProcess.Run(["user", "add", login, "--district", District, "--role", "collector", .. Place])).Trim().Split('\t')[1];

    /// <summary>
    /// Reads the database beside the server. Nothing of it stays open afterwards: whoever held it open through a crash would spare the next
    /// server the recovery that is to be tested.
    /// </summary>
    public async Task<T> Look<T>(Func<Store, Task<T>> read)
    {
        await using var dialect = Open();
        return await read(new Store(dialect));
    }

    /// <summary>Changes the database behind the server's back.</summary>
    public async Task Meddle(string sql)
    {
        await using var dialect = Open();
        await using var writer = await dialect.OpenWriter(CancellationToken.None);
        await writer.Run(sql, CancellationToken.None);
    }

    /// <summary>Audits the store of the district.</summary>
    public Task Audit() => Look(async store =>
    {
        await StoreAudit.Run(store, new FileStore(DataFolder.At(Folder)), District);
        return true;
    });

    private Dialect Open() => Database is null ? new SqliteDialect(Path.Combine(Folder, "gridloom.db")) : new PostgresDialect(Database);

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (Database is null) return;
        var name = new NpgsqlConnectionStringBuilder(Database).Database;
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Database));
        await using var connection = new NpgsqlConnection(server);
        await connection.ExecuteAsync($"drop database {name} with (force)");
    }
}
