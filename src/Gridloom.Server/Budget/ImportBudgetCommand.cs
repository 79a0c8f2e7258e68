using System.CommandLine;
using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget;

/// <summary>
/// <c>gridloom budget import FILE [--json]</c>: reads 项目支出绩效目标表 and reports what it says. It stores nothing.
/// Exit code 0 when the file was understood, 1 when it was refused, 2 when there is no such file to read.
/// </summary>
internal static class ImportBudgetCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "项目支出绩效目标表的文本文件（UTF-8，制表符分隔）" };
    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出全部项目和指标" };

    public static Command Build()
    {
        var command = new Command("import", "读取项目支出绩效目标表并报告其内容（不保存）") { File, Json };
        command.SetAction(Import);
        return command;
    }

    private static async Task<int> Import(ParseResult parsed, CancellationToken stop)
    {
        var (file, output) = (parsed.GetRequiredValue(File), parsed.InvocationConfiguration);
        if (await Load(file, output.Error, stop) is not { } document) return ExitCode.Usage;
        if (!document.Succeeded(out var read, out var refused))
        {
            await Report(file.Name, refused, output.Error);
            return ExitCode.Refused;
        }
        await output.Output.WriteAsync(parsed.GetValue(Json)
            ? new BudgetFacts([new BudgetFile(file.Name, read)]).Write()
            : Summary(read));
        return ExitCode.Done;
    }

    private static async Task<Outcome<BudgetDocument>?> Load(FileInfo file, TextWriter error, CancellationToken stop)
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
            return BudgetReading.Read(await System.IO.File.ReadAllBytesAsync(file.FullName, stop));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"无法读取文件：{file.FullName}（{unreadable.Message}）");
            return null;
        }
    }

    private static async Task Report(string file, Problem refused, TextWriter error)
    {
        await error.WriteLineAsync($"{file}：{refused.Chinese}（{refused.Code}）");
        foreach (var fault in refused.Errors) await error.WriteLineAsync($"  {fault.Chinese}");
    }

    private static string Summary(BudgetDocument document)
    {
        var table = new TextTable("序号>", "本年度金额（万元）>", "项目总金额（万元）>", "指标>", "项目");
        foreach (var (index, project) in document.Projects.Index())
            table.Add(Plain(index + 1), project.Amounts.ThisYear.Printed, project.Amounts.Total?.Printed ?? "—", Plain(project.Indicators.Count), project.Name);
        table.Add("合计", WanYuan(document.ThisYearFen), document.TotalFen is { } total ? WanYuan(total) : "—", Plain(document.IndicatorCount), $"{document.Projects.Count} 个项目");
        return $"""
            主管单位　{document.Unit}
            预算年度　{document.Year}
            表格模板　{document.Template}

            {table}
            """;
    }

    /// <summary>Two decimals as the documents print them, and more when 分 need them.</summary>
    private static string WanYuan(long fen) => (fen / 1_000_000m).ToString("#,##0.00####", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
