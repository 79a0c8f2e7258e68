using System.CommandLine;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>The command line (命令行). stdout carries only a command's answer; progress, notes and errors go to stderr.</summary>
internal static class CommandLine
{
    /// <summary>Exit codes: 0 done, 1 refused or failed with one sentence on stderr, 2 called wrongly.</summary>
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandRefused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static RootCommand Root() => new("织格 Gridloom：社区网格管理中心平台")
    {
        ServeCommand.Build(),
        MigrateCommand.Build(),
        new Command("user", "账号") { Access.AddUserCommand.Build() },
    };
}

/// <summary>Options that several commands share.</summary>
internal static class Shared
{
    public static Option<string> Data() => new("--data") { Description = "数据目录", DefaultValueFactory = _ => "var" };

    public static Option<string?> Postgres() => new("--postgres")
    {
        Description = "PostgreSQL 连接串；也可放在环境变量 GRIDLOOM_POSTGRES。不给时用数据目录里的 SQLite",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("GRIDLOOM_POSTGRES"),
    };

    public static Dialect Dialect(DataFolder folder, string? postgres) =>
        string.IsNullOrEmpty(postgres) ? new SqliteDialect(folder.Database) : new PostgresDialect(postgres);
}
