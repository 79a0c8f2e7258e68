using System.CommandLine;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Testing;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record Printed(int Code, string Answer, string Notes);

/// <summary>Runs the product's command line inside the test.</summary>
internal static class Terminal
{
    public static async Task<Printed> Run(params IEnumerable<string> args)
    {
        using StringWriter answer = new(), notes = new();
        var code = await CommandLine.Run([.. args], new InvocationConfiguration { Output = answer, Error = notes });
        return new(code, answer.ToString(), notes.ToString());
    }

    /// <summary>The options that lead a command to this server's installation.</summary>
    public static IEnumerable<string> Of(TestHost host) => Of(host.Folder.Root, host.Database);

    public static IEnumerable<string> Of(string data, string? postgres) => postgres is null ? ["--data", data] : ["--data", data, "--postgres", postgres];
}
