using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Gridloom.Testing;

/// <summary>One running server and one migrated database per engine and run; tests share it, each in a district of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private static readonly Dictionary<Engine, Lazy<Task<TestHost>>> Shared =
        Enum.GetValues<Engine>().ToDictionary(e => e, e => new Lazy<Task<TestHost>>(() => Start(e)));

    private readonly WebApplication app;
    private readonly IDisposable owned;
    private readonly string? database;

    private TestHost(WebApplication app, IDisposable owned, DataFolder folder, string? database) =>
        (this.app, this.owned, Folder, this.database, Address) = (app, owned, folder, database, new Uri(ServerHost.AddressOf(app)));

    public Uri Address { get; }

    public DataFolder Folder { get; }

    public IServiceProvider Services => app.Services;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static Task<TestHost> Of(Engine engine) => Shared[engine].Value;

    /// <summary>Connection string of this server's own database; null on SQLite.</summary>
    public string? Database => database;

    /// <summary>A server for one test alone, on a database of its own.</summary>
    /// <param name="change">What the test replaces or adds, for instance a consumer.</param>
    /// <param name="also">Adds to the server before it starts: a route that breaks a rule, say.</param>
    public static async Task<TestHost> Start(Engine engine, Func<ServerOptions, ServerOptions>? with = null, Action<IServiceCollection>? change = null, Action<WebApplication>? also = null) =>
        await Open(Directory.CreateTempSubdirectory("gridloom-test-").FullName, engine == Engine.Postgres ? await MakeDatabase(Engines.Postgres!) : null, with, change, also);

    /// <summary>A server on a data folder, and perhaps a database, that may hold an installation already. The folder goes when the server is disposed of.</summary>
    public static async Task<TestHost> Open(string path, string? database, Func<ServerOptions, ServerOptions>? with = null, Action<IServiceCollection>? change = null, Action<WebApplication>? also = null)
    {
        var options = new ServerOptions(path, 0, database) { PublicReportsPerMinute = 100_000, SurveyAnswersPerMinute = 100_000, SignInsPerMinute = 100_000, NoticeBeat = TimeSpan.FromHours(12), LogLevel = LogLevel.Error };
        var folder = DataFolder.At(path);
        var owned = folder.Own();
        var app = ServerHost.Build(with?.Invoke(options) ?? options, services =>
        {
            services.AddSingleton<Clocks, TestClocks>().AddSingleton(TestTerritory.Build()).AddSingleton(TestTerritory.Units());
            // One round of hashing: what is tested is that a password is checked, not how long that takes.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            change?.Invoke(services);
        });
        also?.Invoke(app);
        await ServerHost.Migrate(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new(app, owned, folder, database);
    }

    /// <summary>A new, empty database on the server; its connection string.</summary>
    public static async Task<string> MakeDatabase(string server)
    {
        var name = "t" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is made of hex digits two lines above
        command.CommandText = $"create database {name}";
#pragma warning restore CA2100 // see above
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    public static async ValueTask StopAll()
    {
        foreach (var host in Shared.Values.Where(h => h.IsValueCreated)) await (await host.Value).DisposeAsync();
    }

    /// <summary>Stops the server and leaves folder and database to the next one.</summary>
    public async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        owned.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
