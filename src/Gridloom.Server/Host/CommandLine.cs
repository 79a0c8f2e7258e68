using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Gridloom.Server.Access;
using Gridloom.Server.Backup;
using Gridloom.Server.Budget;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;

namespace Gridloom.Server.Host;

/// <summary>The command line (命令行). stdout carries only a command's answer; progress, notes and errors go to stderr.</summary>
internal static class CommandLine
{
    public static Task<int> Run(string[] args)
    {
        // Answers are UTF-8 wherever they go; a terminal's or cron's locale must not turn Chinese into question marks.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, new InvocationConfiguration());
    }

    /// <param name="console">Where the answer and the errors go.</param>
    public static async Task<int> Run(string[] args, InvocationConfiguration console)
    {
        var parsed = Root().Parse(args);
        if (parsed.Action is not ParseErrorAction)
        {
            console.EnableDefaultExceptionHandler = false;
            try
            {
                return await parsed.InvokeAsync(console);
            }
            catch (CommandRefused refused)
            {
                await console.Error.WriteLineAsync(refused.Message);
                return ExitCode.Refused;
            }
        }

        // The library would print help and suggestions to stdout, where only answers belong.
        foreach (var error in parsed.Errors) await console.Error.WriteLineAsync(error.Message);
        await console.Error.WriteLineAsync("命令有误；加 --help 查看用法。");
        return ExitCode.Usage;
    }

    internal static RootCommand Root() => new("织格 Gridloom：社区网格管理中心平台")
    {
        ServeCommand.Build(),
        DemoCommand.Build(),
        MigrateCommand.Build(),
        new Command("user", "账号") { AddUserCommand.Build() },
        new Command("audit", "审计") { VerifyAuditCommand.Build() },
        BackupCommand.Build(),
        RestoreCommand.Build(),
        new Command("budget", "预算绩效：项目支出绩效目标") { ImportBudgetCommand.Build(), Budget.Audit.AuditCommand.Build(), Budget.Forms.FormCommand.Build() },
        new Command("territory", "区划和网格边界") { ImportTerritoryCommand.Build(), ExportTerritoryCommand.Build() },
        Cases.DeadlineCommand.Build(),
    };
}
