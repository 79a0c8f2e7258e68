using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>
/// <c>gridloom budget import FILE… [--json] [--data DIR]</c>: reads published budget documents and reports what they say; with a data folder they
/// also become the targets of the running year in the district whose unit each is. All files or none.
/// Exit code 0 when all were understood, 1 when one was refused, 2 when there is no such file to read.
/// </summary>
internal static class ImportBudgetCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "预算公开文件，可多个：文本（UTF-8，制表符分隔）、XLSX、DOCX；认得项目支出绩效目标表、绩效自评表、部门预算里的绩效目标表", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出全部项目和指标" };

    private static readonly Option<string?> Data = new("--data") { Description = "导入到这个数据目录，作为本年度的目标；不给时只读取并报告，不保存" };

    public static Command Build()
    {
        var postgres = Shared.Postgres();
        var command = new Command("import", "读取预算公开文件并报告其内容；给出数据目录时导入为本年度的目标") { Files, Json, Data, postgres };
        command.SetAction(async (parsed, stop) =>
        {
            var console = parsed.InvocationConfiguration;
            var (code, read) = await Read(parsed.GetRequiredValue(Files), console.Error, stop);
            if (code != ExitCode.Done) return code;
            var loaded = parsed.GetValue(Data) is { } data
                ? await Load(new ServerOptions(data, 0, parsed.GetValue(postgres) is { Length: > 0 } given ? given : null) { LogLevel = LogLevel.Warning }, read, stop)
                : [];
            await console.Output.WriteAsync(parsed.GetValue(Json) ? new BudgetFacts([.. read.Select(file => file with { Document = file.Document.FactsOnly() })]).Write() : BudgetReport.Of(read));
            // In JSON the answer is the documents alone.
            foreach (var line in loaded) await (parsed.GetValue(Json) ? console.Error : console.Output).WriteLineAsync(line);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads all files and names what is wrong with each, so that they can be mended together.</summary>
    private static async Task<(int Code, List<BudgetFile> Read)> Read(FileInfo[] files, TextWriter error, CancellationToken stop)
    {
        var (code, read) = (ExitCode.Done, new List<BudgetFile>());
        foreach (var file in files)
        {
            if (await Read(file, error, stop) is not { } outcome) code = ExitCode.Usage;
            else if (outcome.Succeeded(out var document, out var refused)) read.Add(new(file.Name, document));
            else
            {
                await Report(file.Name, refused, error);
                code = Math.Max(code, ExitCode.Refused);
            }
        }
        return (code, read);
    }

    /// <summary>Reads one file; null when there is none to read, which is said.</summary>
    public static async Task<Outcome<BudgetDocument>?> Read(FileInfo file, TextWriter error, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await error.WriteLineAsync($"找不到文件：{file.FullName}");
            return null;
        }
        try
        {
            // Asked before reading, so that a wrong file of many gigabytes never enters the memory.
            if (file.Length > BudgetReading.MostBytes) return BudgetProblems.TooLarge;
            return FilledForm.Read(await File.ReadAllBytesAsync(file.FullName, stop), stop);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"无法读取文件：{file.FullName}（{unreadable.Message}）");
            return null;
        }
    }

    /// <summary>Says what is wrong with a file, place by place.</summary>
    public static async Task Report(string file, Problem refused, TextWriter error)
    {
        await error.WriteLineAsync($"{file}：{refused.Chinese}（{refused.Code}）");
        foreach (var fault in refused.Errors) await error.WriteLineAsync($"  {fault.Chinese}");
    }

    /// <summary>A line for each district that got targets.</summary>
    private static async Task<List<string>> Load(ServerOptions options, List<BudgetFile> files, CancellationToken stop)
    {
        var units = ReferenceData.BudgetUnits();
        var districts = files.ToLookup(file => units.GetValueOrDefault(file.Document.Unit) ?? throw Refused(ImportProblems.UnitUnknown(file.Document.Unit)), StringComparer.Ordinal);
        using var owned = DataFolder.At(options.Data).Own();
        await using var app = ServerHost.Build(options);
        await ServerHost.Migrate(app.Services, stop);
        var handler = app.Services.GetRequiredService<LoadTargets.Handler>();
        // A turn belongs to one district. What could refuse any of them is asked of all first, while nobody else can write.
        foreach (var district in districts)
            if (await handler.FindConflict(district.Key, new BudgetFacts([.. district]), stop) is { } conflict) throw Refused(conflict);
        var lines = new List<string>();
        foreach (var district in districts)
        {
            var outcome = await handler.Handle(Domain.Access.Actor.System(district.Key), new(new BudgetFacts([.. district]), Demo: false));
            if (!outcome.Succeeded(out var done, out var refused)) throw Refused(refused);
            lines.Add(FormattableString.Invariant($"已导入 {district.Key}　{done.Year} 年　项目 {done.Projects} 个　指标 {done.Indicators} 项"));
        }
        return lines;
    }

    private static CommandRefused Refused(Problem problem) => new($"{problem.Chinese}（{problem.Code}）");
}
