using System.Text;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class ImportDutiesTests
{
    [Theory, EveryEngine("xlsx", "csv")]
    public async Task What_was_exported_comes_back_as_it_was(Engine engine, string ending)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2026-03-01", "1.1 | 0103 | | | roads", "3.2 | 01-02 | 01-02/1 | 001 | street", "3.10 | 01-** | | 002001 | roads", "9 | * | | | street");
        await app.GivenDuties("v2", null, "1 | * | | | roads");
        var supervisor = await app.As("supervisor");
        var file = await supervisor.Http.GetByteArrayAsync($"/duties/v1/file.{ending}", TestContext.Current.CancellationToken);

        var done = await (await supervisor.Open("/duties/v2")).WithFile("file", file, "duties." + ending).Submit("/duties/v2/import");

        done.Told().ShouldBe("/duties/v2?done=imported");
        (await app.Lines("v2")).Lines.ShouldBe((await app.Lines("v1")).Lines);
        (await app.Events("v2")).ShouldBe(["duty.drafted", "duty.imported"]);
    }

    [Theory, EveryEngine]
    public async Task One_faulty_row_and_nothing_is_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1 | * | | | roads");
        var text = Csv.Line(DutyFile.Head) + Csv.Line(["1.1", "01-10", "", "", "roads", "", "", "好"]) + Csv.Line(["x", "98-98", "", "440304", "nobody", "", "", ""]) + Csv.Line(["1.1", "01-11", "", "", "roads", "", "", ""]);

        var refused = await (await (await app.As("supervisor")).Open("/duties/v1")).WithFile("file", Encoding.UTF8.GetBytes(text), "清单.csv").Submit("/duties/v1/import");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("文件有 2 行有错，什么也没有导入。");
        refused.Text.ShouldContain("第 3 行：目录里没有小类“98-98”");
        refused.Text.ShouldContain("条款号为一至四段数字");
        refused.Text.ShouldContain("第 4 行：条款号 1.1 与第 2 行相同");
        (await app.Lines("v1")).Lines.Select(l => l.Clause).ShouldBe(["1"]);
        (await app.Events("v1")).ShouldBe(["duty.drafted"]);
    }

    [Theory, EveryEngine]
    public async Task A_line_for_every_class_in_every_part_of_the_district_comes_in_at_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1 | * | | | roads");
        var supervisor = await app.As("supervisor");
        string[] areas = ["", "001", "002", "001001", "001002", "002001", "002002"];
        var keys = app.Get<CaseLifecycle>().Rules.Catalogue.Classes.SelectMany(c => areas.Select(a => (c.Code, Area: a.Length == 0 ? "" : app.District + a))).ToList();
        var rows = keys.Select((k, i) => (IReadOnlyList<string>)[FormattableString.Invariant($"1.{i + 1}"), k.Code, "", k.Area, "roads", "street", "", "由道路养护负责。"]);

        var done = await (await supervisor.Open("/duties/v1")).WithFile("file", new Xlsx("duties", DutyFile.Head, rows).Write(), "a.xlsx").Submit("/duties/v1/import");

        done.Told().ShouldBe("/duties/v1?done=imported");
        (await app.Lines("v1")).Lines.Count.ShouldBe(keys.Count);
        keys.Count.ShouldBeGreaterThan(900);
    }

    [Theory, EveryEngine]
    public async Task Too_many_lines_are_refused_and_too_many_faults_are_cut(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null);
        var supervisor = await app.As("supervisor");
        async Task<string> Send(int lines) =>
            (await (await supervisor.Open("/duties/v1")).WithFile("file", new Xlsx("duties", DutyFile.Head, Lines(lines)).Write(), "a.xlsx").Submit("/duties/v1/import")).Text;

        (await Send(DutyCatalogue.LinesMax + 1)).ShouldContain("最多 20,000 条");
        (await Send(DutyCatalogue.LinesMax)).ShouldContain("文件有 19999 行有错（列出前 200 行）");
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_table_or_too_large_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1 | * | | | roads");
        var supervisor = await app.As("supervisor");
        async Task<int> Send(byte[]? content) => (await (content is null ? await supervisor.Open("/duties/v1") : (await supervisor.Open("/duties/v1")).WithFile("file", content, "x.xlsx")).Submit("/duties/v1/import")).Answer.Status;

        (await Send(null), await Send([1, 0, 2]), await Send([(byte)'P', (byte)'K', 3, 4, 0, 0]), await Send(Encoding.UTF8.GetBytes("a,b")), await Send(new byte[5 * 1024 * 1024 + 1])).ShouldBe((422, 422, 422, 422, 413));
        (await app.Events("v1")).ShouldBe(["duty.drafted"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_import(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1 | * | | | roads");
        var file = Encoding.UTF8.GetBytes(Csv.Line(DutyFile.Head) + Csv.Line(["1.1", "01-10", "", "", "roads", "", "", ""]));
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").WithFile("file", file, "x.csv").Submit("/duties/v1/import")).Answer.Status.ShouldBe(status);

        (await app.Lines("v1")).Lines.Select(l => l.Clause).ShouldBe(["1"]);
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(int count) =>
        Enumerable.Range(1, count).Select(i => (IReadOnlyList<string>)[FormattableString.Invariant($"{i / 1000}.{i % 1000}"), "*", "", "", "roads", "", "", ""]);
}
