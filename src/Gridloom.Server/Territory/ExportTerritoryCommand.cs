using System.CommandLine;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary><c>gridloom territory export FILE --district CODE</c>: writes the boundaries in force as GeoJSON, as the import reads it; also while the server runs.</summary>
internal static class ExportTerritoryCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "要写的文件（GeoJSON）；不能已存在" };
        var district = new Option<string>("--district") { Description = "区的六位代码", Required = true };
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var command = new Command("export", "导出现行的区划和网格边界；服务运行时也可以执行，只读") { file, district, data, postgres };
        command.SetAction(async (parsed, stop) =>
        {
            var (to, code) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(district));
            await using var dialect = Shared.Installed(parsed.GetValue(data)!, parsed.GetValue(postgres));
            var regions = await new TerritoryReader(new Store(dialect)).Regions(code, stop);
            if (regions.Count == 0) throw new CommandRefused($"{code} 没有导入过边界，没有要导出的。");
            if (to.Exists) throw new CommandRefused($"文件已存在，没有覆盖：{to.FullName}");
            await using (var stream = to.Open(FileMode.CreateNew)) GeoJsonRegions.Write(regions, stream);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(FormattableString.Invariant($"已导出 {regions.Count} 个区域：{to.FullName}"));
            return ExitCode.Done;
        });
        return command;
    }
}
