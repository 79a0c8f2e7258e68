using System.Text;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Past;

public sealed class AskPastCheckTests
{
    [Theory, EveryEngine]
    public async Task A_dry_run_tells_totals_and_faults_and_takes_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");
        var rows = PastFiles.Rows(app, 20);
        string[] bad = [.. Enumerable.Repeat("", 26)];
        (bad[0], bad[2]) = ("R9", "昨天");

        var report = await supervisor.Open(await app.Check(supervisor, PastFiles.Csv([.. rows.Take(19), rows[19] with { OnTime = 1 }], bad)));

        report.Text.ShouldContain("会新增");
        report.Text.ShouldContain("第 22 行：CREATE_TIME 看不懂");
        report.Text.ShouldContain("1 行不是三者之一");
        report.Text.ShouldContain("不一致");
        (await supervisor.Http.GetStringAsync(report.Html.Split('"').First(part => part.EndsWith("/refused.csv", StringComparison.Ordinal)), TestContext.Current.CancellationToken)).ShouldContain("22,R9,CREATE_TIME");
        (await app.Stored()).ShouldBeEmpty();
        (await app.Events()).ShouldBe(["past.import-asked"]);
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_such_table_is_told_on_the_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var supervisor = await app.As("supervisor");

        (await supervisor.Open(await app.Check(supervisor, Encoding.UTF8.GetBytes("a,b\n1,2\n")))).Text.ShouldContain("第一行应为表头：REC_ID");
        (await supervisor.Open(await app.Check(supervisor, [1, 0, 2], "x.xlsx"))).Text.ShouldContain("文件读不懂");
        (await (await supervisor.Open("/past/imports")).Submit("/past/imports")).Answer.Status.ShouldBe(422);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_hand_a_file_in(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.WithFile("file", PastFiles.Csv(PastFiles.Rows(app, 1)), "x.csv").Submit("/past/imports")).Answer.Status.ShouldBe(status);

        (await app.Count("work_job")).ShouldBe(0);
    }
}
