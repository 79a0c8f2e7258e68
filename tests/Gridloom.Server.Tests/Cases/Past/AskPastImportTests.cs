using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Past;

public sealed class AskPastImportTests
{
    [Theory, EveryEngine("csv", "xlsx")]
    public async Task Rows_are_taken_once_however_often_the_file_comes(Engine engine, string ending)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");
        var rows = PastFiles.Rows(app, 520);
        var file = ending == "csv" ? PastFiles.Csv(rows) : PastFiles.Xlsx(rows);

        var first = (await supervisor.Open(await app.Take(supervisor, await app.Check(supervisor, file)))).Text;
        first.ShouldContain("库内行数");
        first.ShouldNotContain("不一致");
        (await app.Stored()).ShouldBe(rows);
        await app.Take(supervisor, await app.Check(supervisor, file));
        await app.Take(supervisor, await app.Check(supervisor, PastFiles.Csv([rows[0] with { Place = "改过" }, rows[1]])));

        (await app.Stored()).ShouldBe([rows[0] with { Place = "改过" }, .. rows.Skip(1)]);
        (await app.Events()).Count(kind => kind == "past.rows-taken").ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task What_goes_out_comes_in_as_it_was(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");
        var rows = PastFiles.Rows(app, 30).Select(r => r with { District = new("", "") }).ToList();
        await app.Take(supervisor, await app.Check(supervisor, PastFiles.Csv(rows)));
        var export = await supervisor.Post("/exports", new Dictionary<string, object> { ["list"] = "past", ["format"] = "csv", ["query"] = "" });
        await app.Get<JobWorker>().Drain(app.District, CancellationToken.None);
        var file = await supervisor.Http.GetByteArrayAsync($"/exports/{export["id"]}/file", TestContext.Current.CancellationToken);

        var receiver = await other.As("supervisor");
        await other.Take(receiver, await other.Check(receiver, file));

        (await other.Stored()).ShouldBe(rows);
    }

    [Theory, EveryEngine]
    public async Task They_enter_no_queue_no_list_of_cases_and_no_figure(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");
        await app.Take(supervisor, await app.Check(supervisor, PastFiles.Csv(PastFiles.Rows(app, 10))));

        var list = (await supervisor.Open("/past?q=长安路 3 号")).Text;
        list.ShouldContain("R000003");
        list.ShouldContain("按期结办");
        list.ShouldContain("目前也不计入任何指标");
        (await supervisor.Open("/past?type=安全隐患")).Text.ShouldNotContain("R000003");
        (await app.Count("case_case")).ShouldBe(0);
        (await (await app.As("supervisor 002")).Open("/past")).Text.ShouldContain("还没有导入往年案件。");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_take_it_in(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var report = await app.Check(await app.As("supervisor"), PastFiles.Csv(PastFiles.Rows(app, 1)));
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("key", "k").Submit(report + "/take")).Answer.Status.ShouldBe(status);

        (await app.Stored()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Another_persons_dry_run_reads_as_absent(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var report = await app.Check(await app.As("supervisor"), PastFiles.Csv(PastFiles.Rows(app, 1)));

        (await (await app.As("supervisor")).Open(report)).Answer.Status.ShouldBe(404);
    }
}
