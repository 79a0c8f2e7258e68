using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

public sealed class DownloadExportTests
{
    [Theory, EveryEngine]
    public async Task Others_may_not_download_not_even_in_the_same_role(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");
        var id = await app.Export(operators, "cases", "csv");

        foreach (var other in (string[])["operator", "system-officer", "audit-officer"])
            (await (await app.As(other)).Open($"/exports/{id}/file")).Answer.Status.ShouldBe(404, other);
        (await (await app.As("anonymous")).Open($"/exports/{id}/file")).Answer.Status.ShouldBe(302);
        (await (await app.As("operator")).Get("/exports/" + id)).ToString().ShouldBe("404 export.none");
        (await operators.Get("/exports/" + id))["state"].ShouldBe("done");
    }

    [Theory, EveryEngine]
    public async Task Whoever_lost_the_list_gets_neither_file_nor_export(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");
        var done = await app.Export(operators, "cases", "csv");

        var officer = await app.As("system-officer");
        var edit = "/accounts?edit=" + await app.IdOf(operators.Login);
        (await (await officer.Open(edit)).With("roles", "system-officer").Submit($"/accounts/{await app.IdOf(operators.Login)}/roles")).Answer.Status.ShouldBe(303);

        (await operators.Open($"/exports/{done}/file")).Answer.Status.ShouldBe(403);
        (await operators.Open("/exports")).Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task After_a_week_file_and_row_are_gone(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = TestApp.On(host);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");
        var id = await app.Export(operators, "cases", "csv");
        var file = Directory.GetFiles(host.Folder.Exports).ShouldHaveSingleItem();

        await app.Get<Housekeeping>().ForgetJobs(TestContext.Current.CancellationToken);
        (await operators.Open($"/exports/{id}/file")).Answer.Status.ShouldBe(200);

        app.SetClock("2026-11-27T10:27+08:00");
        File.SetLastWriteTimeUtc(file, (TimeProvider.System.GetUtcNow() - JobFiles.Kept - TimeSpan.FromMinutes(1)).UtcDateTime);
        await app.Get<Housekeeping>().ForgetJobs(TestContext.Current.CancellationToken);

        (await app.Count("work_job")).ShouldBe(0);
        File.Exists(file).ShouldBeFalse();
        (await operators.Open($"/exports/{id}/file")).Answer.Status.ShouldBe(404);
    }
}
