using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// <c>gridloom budget audit FILE… [--json] [--holds]</c>: recomputes what the files say and reports what does not add up, one file after another.
/// Exit code 0 when all were audited, whatever was found; 1 when one could not be opened, 2 when there is no such file – the others are audited all the same.
/// </summary>
internal static class AuditCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "要核对的文件，可多个：TXT、CSV、XLSX、DOCX；装有 pdftotext 时也可以是 PDF", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出，每个文件一行" };

    private static readonly Option<bool> Holds = new("--holds") { Description = "同时列出核对相符的数字" };

    public static Command Build()
    {
        var command = new Command("audit", "核对预算文件里的数字：重新计算，报告对不上的地方") { Files, Json, Holds };
        command.SetAction(async (parsed, stop) =>
        {
            var (console, json, holds) = (parsed.InvocationConfiguration, parsed.GetValue(Json), parsed.GetValue(Holds));
            var (auditor, code) = (new FigureAuditor(ReferenceData.AuditLists()), ExitCode.Done);
            foreach (var file in parsed.GetRequiredValue(Files))
            {
                var (failed, text) = await Open(file, console.Error, stop);
                code = Math.Max(code, failed);
                if (text is null) continue;
                var report = auditor.Audit(text);
                await console.Output.WriteAsync(json ? AuditJson.Write(report) : AuditPrint.Of(report, holds));
            }

            return code;
        });
        return command;
    }

    private static async Task<(int Code, AuditText? Text)> Open(FileInfo file, TextWriter error, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await error.WriteLineAsync($"找不到文件：{file.FullName}");
            return (ExitCode.Usage, null);
        }

        try
        {
            var opened = await Read(file, stop);
            if (opened.Succeeded(out var text, out var refused)) return (ExitCode.Done, text);
            await error.WriteLineAsync($"{file.Name}：{refused.Chinese}（{refused.Code}）");
            return (ExitCode.Refused, null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"无法读取文件：{file.FullName}（{unreadable.Message}）");
            return (ExitCode.Usage, null);
        }
    }

    private static async Task<Outcome<AuditText>> Read(FileInfo file, CancellationToken stop)
    {
        // Asked before reading, so that a wrong file of many gigabytes never enters the memory.
        if (file.Length > AuditFiles.MostBytes) return AuditFileProblems.TooLarge;
        return await AuditFiles.Read(file.Name, await File.ReadAllBytesAsync(file.FullName, stop), stop);
    }
}
