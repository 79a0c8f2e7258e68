using System.CommandLine;

namespace Gridloom.Server.Host;

/// <summary>The command line (命令行). stdout carries only a command's answer; progress, notes and errors go to stderr.</summary>
internal static class CommandLine
{
    public static Task<int> Run(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root() => new("织格 Gridloom：社区网格管理中心平台")
    {
        Cases.DeadlineCommand.Build(),
    };
}
