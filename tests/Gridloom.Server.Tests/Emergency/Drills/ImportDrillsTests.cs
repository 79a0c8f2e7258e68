using System.Text;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

public sealed class ImportDrillsTests
{
    private const string Drill = "2026-03-05|应急演练|疏散演练|001|住宅小区|86|||", Publicity = "2026/5/12|宣传活动|防灾减灾宣传|002001||300|1000|950|第一天";

    private static async Task<FormPage> Send(Person person, byte[] file) => await (await person.Open("/drills")).WithFile("file", file, "演练.csv").Submit("/drills/import");

    [Theory, EveryEngine]
    public async Task Rows_are_added_and_those_that_are_known_are_not_added_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        (await Send(desk, Held.File(app, Drill))).Told().ShouldBe("/drills?done=imported&added=1&known=0");
        (await Send(desk, Held.File(app, Drill, Publicity, Publicity))).Told().ShouldBe("/drills?done=imported&added=1&known=2");
        (await Send(desk, Held.File(app, Publicity))).Told().ShouldBe("/drills?done=imported&added=0&known=1");

        (await app.Drills()).ShouldBe(["2026-03-05 001 drill 疏散演练 86 / v1", "2026-05-12 002001 publicity 防灾减灾宣传 300 950/1000 v1"]);
        (await app.Events("drills")).ShouldBe(["drill.imported", "drill.imported"]);
        (await desk.Open("/drills?done=imported&added=1&known=2")).Text.ShouldContain("已导入 1 条；已有 2 条，没有重复登记。");
    }

    [Theory, EveryEngine("xlsx", "csv")]
    public async Task What_was_exported_comes_back(Engine engine, string form)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        await Send(desk, Held.File(app, Drill, Publicity));
        var all = await app.Drills();
        var file = await desk.Http.GetByteArrayAsync("/drills." + form + "?kind=publicity", TestContext.Current.CancellationToken);
        var address = "/drills/" + (await desk.Open("/drills?kind=publicity")).Html.Split("href=\"/drills/")[1].Split('"')[0];
        await (await desk.Open(address)).With("reason", "重来").Submit(address + "/remove");

        (await Send(desk, file)).Told().ShouldBe("/drills?done=imported&added=1&known=0");

        (await app.Drills()).ShouldBe(all);
    }

    [Theory, EveryEngine]
    public async Task Every_faulty_row_is_told_and_nothing_is_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await Send(await app.As("operator"), Held.File(app, Drill, "昨天|应急演练|演练|001||5|||", "2026-05-12|演习|演练|001||5|3||"));

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("文件有 2 行有错，什么也没有导入。");
        refused.Text.ShouldContain("第 3 行：日期看不懂");
        refused.Text.ShouldContain("第 4 行：请从列出的类型里选一项。计划派发和实际派发要么都填");
        (await app.Drills()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_single_faulty_row_is_told_as_well(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        (await Send(await app.As("operator"), Held.File(app, "昨天|应急演练|演练|001||5|||"))).Text.ShouldContain("第 2 行：日期看不懂");
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_table_or_too_large_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        async Task<int> Status(byte[] content) => (await Send(desk, content)).Answer.Status;

        (await Status([1, 0, 2]), await Status(Encoding.UTF8.GetBytes("a,b")), await Status(Held.File(app)), await Status(new byte[5 * 1024 * 1024 + 1]), (await (await desk.Open("/drills")).Submit("/drills/import")).Answer.Status).ShouldBe((422, 422, 422, 413, 422));
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 422")]
    public async Task Others_may_not_import(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : status == 403 ? "/account" : "/drills");

        var refused = await page.WithFile("file", Held.File(app, Drill), "x.csv").Submit("/drills/import");

        refused.Answer.Status.ShouldBe(status);
        if (status == 422) refused.Text.ShouldContain("第 2 行：请选择街道或社区；只能选您数据范围内的。");
        (await app.Drills()).ShouldBeEmpty();
    }
}
