using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>gridloom audit verify: proves that history is as it was written, or names the first place where it is not (exit code 1).</summary>
internal static class VerifyAuditCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Answer(bool Intact, long Districts, long Blocks, long Events, IReadOnlyList<ChainEnd> Ends, ChainBreak? Break);

    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("verify", "核对审计链；服务运行时也可以执行，只读") { data, postgres, json };
        command.SetAction(async (parsed, stop) =>
        {
            var (output, notes) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await using var dialect = Shared.Installed(parsed.GetValue(data)!, parsed.GetValue(postgres));
            await using var snapshot = await Snapshot.Open(dialect, stop);
            var finding = await Audit.Run(snapshot.Connection, snapshot.Tables, walked => notes.WriteLine(FormattableString.Invariant($"已核对 {walked} 个事件")));
            await output.WriteAsync(parsed.GetValue(json) ? Json(finding) : Audit.Text(finding));
            return finding.Break is null ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static string Json(ChainFinding f) =>
        JsonSerializer.Serialize(new Answer(f.Break is null, f.Districts, f.Blocks, f.Events, f.Ends, f.Break), Format) + "\n";
}
