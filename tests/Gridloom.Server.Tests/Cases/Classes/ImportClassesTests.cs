using System.Text;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class ImportClassesTests
{
    [Theory, EveryEngine("xlsx", "csv")]
    public async Task What_was_exported_comes_back_as_it_was(Engine engine, string ending)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12", change: l => l with { Condition = "另" + l.Condition });
        var supervisor = await app.As("supervisor");
        var file = await supervisor.Http.GetByteArrayAsync($"/catalogue/v2/file.{ending}", TestContext.Current.CancellationToken);

        var done = await (await supervisor.Open("/catalogue/2026-12")).WithFile("file", file, "catalogue." + ending).Submit("/catalogue/2026-12/import");

        done.Told().ShouldBe("/catalogue/2026-12?done=imported");
        (await app.Book("2026-12")).ShouldBe(await app.Book("v2"));
        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted", "catalogue.imported"]);
    }

    [Theory, EveryEngine]
    public async Task Each_faulty_row_is_told_and_nothing_is_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var before = await app.Book("2026-12");
        var rows = new[]
        {
            ClassFile.Head, ["01-02/1", "市容环境", "暴露垃圾", "是", "有垃圾", "4 工作时", "已清理", "环卫", "正式", ""],
            ["01-2/1", "市容环境", "暴露垃圾", "也许", "有垃圾", "4 小时", "", "火星", "样例", "九类区域 1 工作时"], ["01-02/2", "市容环境", "别名", "是", "有垃圾", "4 工作时", "已清理", "环卫", "正式", ""],
        };

        var refused = await (await (await app.As("supervisor")).Open("/catalogue/2026-12")).WithFile("file", Encoding.UTF8.GetBytes(string.Concat(rows.Select(Csv.Line))), "目录.csv").Submit("/catalogue/2026-12/import");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("文件有 2 行有错，什么也没有导入。");
        refused.Text.ShouldContain("第 3 行：代码为小类加斜杠和序号");
        refused.Text.ShouldContain("没有“火星”这一类责任主体。");
        refused.Text.ShouldContain("第 4 行：小类 01-02 的大类、名称或启用与第 2 行不同。");
        (await app.Book("2026-12")).ShouldBe(before);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_import(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var file = Encoding.UTF8.GetBytes(Csv.Line(ClassFile.Head) + Csv.Line(["01-02/1", "市容环境", "暴露垃圾", "是", "有垃圾", "4 工作时", "已清理", "环卫", "正式", ""]));
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").WithFile("file", file, "x.csv").Submit("/catalogue/2026-12/import")).Answer.Status.ShouldBe(status);

        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted"]);
    }
}
