using System.CommandLine;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>gridloom restore: makes a new installation out of a backup, on either engine. Exit code 1 when the chain was broken already in the backup.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件" };
        var data = new Option<string>("--data") { Description = "新的数据目录；不能已有内容", Required = true };
        var postgres = Shared.Postgres();
        var keys = new Option<string?>("--keys") { Description = "放着密钥的目录；备份不含密钥时才需要" };
        var command = new Command("restore", "从备份恢复成一个新的安装；可以换一种数据库") { file, data, postgres, keys };
        command.SetAction((parsed, stop) => Disk.Sentence(async () =>
        {
            var (output, notes) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            using var archive = Archive.Open(parsed.GetValue(file)!);
            var target = new RestoreTarget(parsed.GetValue(data)!, parsed.GetValue(postgres), parsed.GetValue(keys));
            var chain = await new RestoreBackup(archive, target, notes.WriteLine).Run(new Clocks(TimeProvider.System).Now(Installation.District), stop);
            foreach (var name in archive.Manifest.Files.Missing) await notes.WriteLineAsync($"附件在备份时已缺失：{name}");
            await output.WriteAsync($"已恢复到 {target.Folder}（备份于 {archive.Manifest.CreatedAt}）。\n" + Audit.Text(chain));
            return chain.Break is null ? ExitCode.Done : ExitCode.Refused;
        }));
        return command;
    }
}
