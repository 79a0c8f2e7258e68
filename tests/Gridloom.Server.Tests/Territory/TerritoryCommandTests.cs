using System.CommandLine;
using System.Text.Json;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Simulation;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Server.Tests.Territory;

public sealed class TerritoryCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gridloom-territory-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_imported_is_exported_byte_for_byte()
    {
        var (file, copy) = (Written("界.geojson", Draw()), Path.Combine(folder.FullName, "copy.geojson"));

        var (code, answer, errors) = await Run("territory", "import", file, "--data", Data);

        (code, errors).ShouldBe((0, ""));
        answer.ShouldStartWith("440309 district　第 1 版　1 个\n");
        (await Run("territory", "import", file, "--data", Data)).Answer.ShouldContain("已有，未改动");
        (await Run("territory", "export", copy, "--district", "440309", "--data", Data)).Code.ShouldBe(0);
        (await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        (await Run("territory", "export", copy, "--district", "440309", "--data", Data)).Code.ShouldBe(1, "a file that is there is not overwritten");
    }

    [Fact]
    public async Task A_fault_is_named_for_people_and_for_programs()
    {
        var drawn = Draw();
        var file = Written("缺.geojson", [.. drawn.SkipLast(1)]);

        var (code, answer, errors) = await Run("territory", "import", file, "--json", "--data", Data);

        code.ShouldBe(1);
        errors.ShouldContain("什么也没有导入");
        var fault = JsonDocument.Parse(answer).RootElement.GetProperty("faults")[0];
        fault.GetProperty("kind").GetString().ShouldBe("gap");
        fault.GetProperty("at").GetProperty("longitude").GetDouble().ShouldBeInRange(113, 115);
        (await Run("territory", "export", Path.Combine(folder.FullName, "none.geojson"), "--district", "440309", "--data", Data)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_usage_error_and_no_boundaries_are_a_refusal()
    {
        (await Run("territory", "import", Path.Combine(folder.FullName, "没有.geojson"), "--data", Data)).Code.ShouldBe(2);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "坏.geojson"), "{}", TestContext.Current.CancellationToken);

        var (code, answer, errors) = await Run("territory", "import", Path.Combine(folder.FullName, "坏.geojson"), "--data", Data);

        (code, answer).ShouldBe((1, ""));
        errors.ShouldContain("territory.not-features");
    }

    private static IReadOnlyList<Region> Draw()
    {
        var divisions = ReferenceData.Divisions();
        return SyntheticDistrict.Draw(new(
            7, divisions.Find("440309")!, [.. divisions.Below("440309")], divisions.FindEnvelope("440309")!, new Dictionary<string, Position>(), Grids: 60));
    }

    private string Written(string name, IReadOnlyList<Region> regions)
    {
        var path = Path.Combine(folder.FullName, name);
        using var file = File.Create(path);
        GeoJsonRegions.Write(regions.OrderBy(r => r.Code.Length).ThenBy(r => r.Code, StringComparer.Ordinal), file);
        return path;
    }

    private static async Task<(int Code, string Answer, string Errors)> Run(params string[] args)
    {
        using StringWriter answer = new(), errors = new();
        var code = await CommandLine.Run(args, new InvocationConfiguration { Output = answer, Error = errors });
        return (code, answer.ToString(), errors.ToString());
    }
}
