using System.CommandLine;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>Options that several commands share (公用选项).</summary>
internal static class Shared
{
    public static Option<string> Data() => new("--data") { Description = "数据目录", DefaultValueFactory = _ => "var" };

    public static Option<string?> Postgres() => new("--postgres")
    {
        Description = "PostgreSQL 连接串；也可放在环境变量 GRIDLOOM_POSTGRES。不给时用数据目录里的 SQLite",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("GRIDLOOM_POSTGRES"),
    };

    public static Dialect Dialect(DataFolder folder, string? postgres) =>
        string.IsNullOrEmpty(postgres) ? new SqliteDialect(folder.Database) : Postgres(postgres);

    /// <summary>The database of an installation that must be there already; nothing is created.</summary>
    /// <exception cref="CommandRefused">There is no such installation.</exception>
    public static Dialect Installed(string data, string? postgres)
    {
        if (!string.IsNullOrEmpty(postgres)) return Postgres(postgres);
        var folder = DataFolder.Existing(data);
        return File.Exists(folder.Database) ? new SqliteDialect(folder.Database) : throw new CommandRefused($"数据目录 {folder.Root} 里没有数据库。");
    }

    /// <exception cref="CommandRefused">The connection string cannot be read.</exception>
    public static Dialect Postgres(string postgres)
    {
        try
        {
            return new PostgresDialect(postgres);
        }
        catch (ArgumentException)
        {
            // Not repeated in the sentence: it may carry a password.
            throw new CommandRefused("PostgreSQL 连接串读不懂；应形如 Host=…;Database=…;Username=…。");
        }
    }
}
