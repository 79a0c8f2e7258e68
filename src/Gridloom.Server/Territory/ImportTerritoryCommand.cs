using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>
/// <c>gridloom territory import FILE… [--json]</c>: loads boundaries of one district out of GeoJSON, or names everything that is wrong with them and
/// loads nothing (exit code 1). A layer in the files replaces the whole layer.
/// </summary>
internal static class ImportTerritoryCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<FileInfo[]> Files = new("FILE") { Description = "边界文件（GeoJSON，CGCS2000 经纬度），可多个", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出结果或全部错误" };

    private sealed record Place(double Longitude, double Latitude);

    private sealed record Fault(string Kind, IReadOnlyList<string> Codes, Place? At, string Chinese, string English);

    private sealed record Answer(string District, IReadOnlyList<LoadTerritory.Loaded> Layers, IReadOnlyList<Fault> Faults);

    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var command = new Command("import", "导入区划和网格边界；有错则指明，什么也不导入") { Files, Json, data, postgres };
        command.SetAction(async (parsed, stop) =>
        {
            var (files, console) = (parsed.GetRequiredValue(Files), parsed.InvocationConfiguration);
            if (await Read(files, console.Error, stop) is not { } regions) return ExitCode.Usage;
            var options = new ServerOptions(parsed.GetValue(data)!, 0, parsed.GetValue(postgres)) { LogLevel = LogLevel.Warning };
            using var owned = DataFolder.At(options.Data).Own();
            await using var app = ServerHost.Build(options);
            await ServerHost.Migrate(app.Services, stop);
            var outcome = await app.Services.GetRequiredService<LoadTerritory.Handler>().Handle(
                new(regions, BoundarySource.Imported, string.Join('、', files.Select(f => f.Name))));
            return await Tell(outcome, parsed.GetValue(Json), console);
        });
        return command;
    }

    /// <summary>The regions of all files together; null when a file is not there or cannot be read.</summary>
    private static async Task<IReadOnlyList<Region>?> Read(FileInfo[] files, TextWriter error, CancellationToken stop)
    {
        var regions = new List<Region>();
        foreach (var file in files)
        {
            try
            {
                regions.AddRange(await Read(file, stop));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"无法读取文件：{file.FullName}（{unreadable.Message}）");
                return null;
            }
        }
        return regions;
    }

    private static async Task<IReadOnlyList<Region>> Read(FileInfo file, CancellationToken stop)
    {
        // Asked before reading, so that a wrong file of many gigabytes never enters the memory.
        var tooLarge = file.Exists && file.Length > GeoJsonRegions.BytesMax;
        var outcome = tooLarge ? TerritoryProblems.FileTooLarge : GeoJsonRegions.Read(await File.ReadAllBytesAsync(file.FullName, stop));
        return outcome.Succeeded(out var read, out var refused)
            ? read
            : throw new CommandRefused(InLines($"{file.Name}：{refused.Chinese}（{refused.Code}）", refused.Errors.Select(e => e.Chinese)));
    }

    private static async Task<int> Tell(Outcome<LoadTerritory.Response> outcome, bool json, InvocationConfiguration console)
    {
        if (!outcome.Succeeded(out var done, out var refused)) throw new CommandRefused($"{refused.Chinese}（{refused.Code}）");
        if (json) await console.Output.WriteAsync(InJson(done));
        if (done.Faults.Count > 0)
        {
            await console.Error.WriteLineAsync(InLines($"边界有 {done.Faults.Count} 处错误，什么也没有导入。", done.Faults.Select(f => f.Chinese)));
            return ExitCode.Refused;
        }
        if (!json)
            foreach (var l in done.Layers) await console.Output.WriteLineAsync(FormattableString.Invariant($"{done.District} {l.Layer}　第 {l.Version} 版　{l.Regions} 个{(l.Known ? "　已有，未改动" : "")}"));
        return ExitCode.Done;
    }

    private static string InLines(string first, IEnumerable<string> rest) => string.Join(Environment.NewLine + "  ", rest.Prepend(first));

    private static string InJson(LoadTerritory.Response done) => JsonSerializer.Serialize(
        new Answer(done.District, done.Layers, [.. done.Faults.Select(f => new Fault(f.Kind, f.Codes, f.At is { } p ? new(p.Longitude, p.Latitude) : null, f.Chinese, f.English))]), Format) + "\n";
}
