using Gridloom.Server.Host;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class ExportDutiesTests
{
    [Theory, EveryEngine("xlsx", "csv")]
    public async Task The_file_has_every_line_in_the_order_of_the_clauses(Engine engine, string ending)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.10 | 01-11 | | | roads", "1.2 | 01-10 | | 001 | street");
        var leader = await app.As("leader");

        using var response = await leader.Http.GetAsync($"/duties/v1/file.{ending}", TestContext.Current.CancellationToken);

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"duties-v1.{ending}");
        var rows = SheetFile.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), 9)!;
        rows.Select(r => string.Join('|', r)).ShouldBe(["条款|小类|立案条件|区域|主办单位|协办单位|督办部门|内容", $"1.2|01-10||{app.District}001|street|||", "1.10|01-11|||roads|||"]);
    }

    [Theory, EveryEngine("anonymous | 302", "collector | 403", "grid-worker | 403", "liaison of roads | 200", "operator | 200")]
    public async Task Others_may_not_export(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-10 | | | roads");
        (await (await app.As(persona)).Open("/duties/v1/file.csv")).Answer.Status.ShouldBe(status);
    }
}
