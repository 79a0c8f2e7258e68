using System.Text;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

public sealed class ImportSheltersTests
{
    private const string Action = "/shelters/import";

    private static byte[] File(params IReadOnlyList<string>[] rows) => Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(ShelterFile.Head).Select(Csv.Line)));

    private static string[] Row(TestApp app, string code, string area = "001001", string capacity = "3600") =>
        [code, "文体广场" + code, app.District + area, "", "长安路 1 号", "固定避难场所", capacity, "9200", "东街道办事处", "0755-28001234", "可用", "2026-11-01"];

    private static async Task<FormPage> Send(Person person, byte[] content, string name = "场所.csv") => await (await person.Open("/shelters")).WithFile("file", content, name).Submit(Action);

    [Theory, EveryEngine]
    public async Task What_was_exported_comes_back_unchanged(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        await app.GivenShelter("A-02", "001", s => s with { Size = "", Phone = "", Inspected = "", Kind = "indoor", State = "closed" });
        await app.GivenShelter("B-01", "002002");
        var (desk, street) = (await app.As("operator"), await app.As("operator 001"));
        var stop = TestContext.Current.CancellationToken;

        (await Send(desk, await desk.Http.GetByteArrayAsync("/shelters/file.xlsx", stop), "x.xlsx")).Told().ShouldBe("/shelters?done=imported&added=0&changed=0&same=3");
        (await Send(street, await street.Http.GetByteArrayAsync("/shelters/file.xlsx", stop), "x.xlsx")).Told().ShouldBe("/shelters?done=imported&added=0&changed=0&same=2");
        (await Send(desk, await desk.Http.GetByteArrayAsync("/shelters/file.xlsx?kind=indoor", stop), "x.xlsx")).Told().ShouldBe("/shelters?done=imported&added=0&changed=0&same=1");

        (await app.Shelters()).ShouldBe(["A-01 001001 usable 2026-11-01 v1", "A-02 001 closed - v1", "B-01 002002 usable 2026-11-01 v1"]);
    }

    [Theory, EveryEngine]
    public async Task A_file_adds_and_changes_by_code_and_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        await app.GivenShelter("A-02");
        var desk = await app.As("operator 001");

        var done = await Send(desk, File(Row(app, "A-01"), Row(app, "A-02", "001002", "4000"), Row(app, "A-03"), Row(app, "A-04")));

        done.Told().ShouldBe("/shelters?done=imported&added=2&changed=1&same=1");
        (await desk.Open(done.Location!.OriginalString)).Text.ShouldContain("已导入：新增 2 处，更改 1 处，未变 1 处。");
        (await app.Shelters()).ShouldBe(["A-01 001001 usable 2026-11-01 v1", "A-02 001002 usable 2026-11-01 v2", "A-03 001001 usable 2026-11-01 v1", "A-04 001001 usable 2026-11-01 v1"]);
        (await app.Events("")).ShouldBe(["shelter.added", "shelter.added", "shelter.added", "shelter.added", "shelter.changed", "shelter.imported"]);
    }

    [Theory, EveryEngine]
    public async Task One_faulty_row_and_nothing_is_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        var refused = await Send(desk, File(Row(app, "A-01"), Row(app, "A-02", capacity: "许多"), Row(app, "A-01")));

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("文件有 2 行有错，什么也没有导入。");
        refused.Text.ShouldContain("第 3 行：容纳人数写 1 至 1,000,000 的整数。");
        refused.Text.ShouldContain("第 4 行：编号 A-01 在第 2 行已有。");
        (await app.Shelters()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_street_imports_its_own_and_takes_none_from_another(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("B-01", "002001");
        var street = await app.As("operator 001");

        var foreign = await Send(street, File(Row(app, "A-01"), Row(app, "A-02", "002001")));
        var taken = await Send(street, File(Row(app, "A-01"), Row(app, "B-01")));

        (foreign.Answer.Status, taken.Answer.Status).ShouldBe((422, 422));
        foreign.Text.ShouldContain("第 3 行：请选择街道或社区；只能选您数据范围内的。");
        taken.Text.ShouldContain("第 3 行：本区已有这个编号的避难场所，请换一个编号。");
        (await app.Shelters()).ShouldBe(["B-01 002001 usable 2026-11-01 v1"]);
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_table_or_too_large_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        (await (await desk.Open("/shelters")).Submit(Action)).Answer.Status.ShouldBe(422);
        (await Send(desk, [1, 0, 2])).Answer.Status.ShouldBe(422);
        (await Send(desk, Encoding.UTF8.GetBytes("a,b"))).Answer.Status.ShouldBe(422);
        (await Send(desk, File())).Answer.Status.ShouldBe(422);
        (await Send(desk, new byte[5 * 1024 * 1024 + 1])).Answer.Status.ShouldBe(413);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "liaison of roads | 403", "supervisor | 403", "collector | 403", "duty-officer | 303")]
    public async Task Others_may_not_import_shelters(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var file = File(Row(app, "A-01"));

        var answer = status == 303 ? await Send(await app.As(persona), file) : await (await app.Blind(persona)).WithFile("file", file, "场所.csv").Submit(Action);

        answer.Answer.Status.ShouldBe(status);
        (await app.Shelters()).Count.ShouldBe(status == 303 ? 1 : 0);
    }
}
