using System.CommandLine;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>gridloom backup: everything of an installation in one file, while it serves. Exit code 1 when what was backed up is itself not whole.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "要写的备份文件；不能已存在" };
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var without = new Option<bool>("--without-keys") { Description = "不含密钥；恢复时须另用 --keys 给出" };
        var command = new Command("backup", "备份：数据库、附件和密钥写成一个文件；服务运行时也可以执行") { file, data, postgres, without };
        command.SetAction((parsed, stop) => Disk.Sentence(async () =>
        {
            var (output, notes) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var folder = DataFolder.Existing(parsed.GetValue(data)!);
            await using var dialect = Shared.Installed(folder.Root, parsed.GetValue(postgres));
            await using var snapshot = await Snapshot.Open(dialect, stop);
            var path = parsed.GetValue(file)!;
            var now = new Clocks(TimeProvider.System).Now(Installation.District).ToChina();
            var made = await new TakeBackup(snapshot, folder, notes.WriteLine).Run(path, !parsed.GetValue(without), now);
            await notes.WriteLineAsync(made.Keys.Count > 0
                ? $"注意：{path} 里有密钥，得到它的人能读出全部个人信息；请妥善保管，或用 --without-keys 另存密钥。"
                : $"注意：{path} 里没有密钥；没有密钥就读不出个人信息，请另行保管 {folder.Keys}。");
            await output.WriteAsync(Summary(path, made));
            foreach (var name in made.Files.Missing) await notes.WriteLineAsync($"附件缺失或已损坏，备份里没有它：{name}");
            return made.Chain.Break is null && made.Files.Missing.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }));
        return command;
    }

    private static string Summary(string path, Manifest made) => FormattableString.Invariant(
        $"已备份到 {path}：{made.Tables.Count} 个表 {made.Tables.Sum(t => t.Rows)} 行，{made.Files.Count} 个附件。\n") + Audit.Text(made.Chain);
}

/// <summary>What the disk refuses, as one sentence (磁盘故障).</summary>
internal static class Disk
{
    public static async Task<int> Sentence(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefused($"没有完成：{failed.Message}");
        }
    }
}
