using System.Text;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class ImportRosterTests
{
    [Theory, EveryEngine]
    public async Task What_was_exported_comes_back_and_takes_the_place_of_those_days(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, one, two) = (await app.As("duty-officer"), await app.As("operator"), await app.As("collector"));
        await app.GivenShift("2026-11-20", "op-night", one);
        await app.GivenShift("2026-11-21", "col-day", two, "001", "002");
        var file = await officer.Http.GetByteArrayAsync("/roster/file.xlsx?day=2026-11-20", TestContext.Current.CancellationToken);
        await (await officer.Open("/roster/2026-11-20")).With("person", await app.IdOf(one.Login)).With("shift", "op-night").Submit("/roster/2026-11-20/remove");
        await app.GivenShift("2026-11-22", "col-day", two);

        var done = await (await officer.Open("/roster")).WithFile("file", file, "roster.xlsx").Submit("/roster/import");

        done.Told().ShouldBe("/roster?done=2");
        (await app.Roster()).ShouldBe([$"2026-11-20 op-night {one.Login}", $"2026-11-21 col-day {two.Login}", $"2026-11-22 col-day {two.Login}"]);
    }

    [Theory, EveryEngine]
    public async Task One_faulty_row_and_nothing_is_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, one) = (await app.As("duty-officer"), await app.As("collector"));
        await app.GivenShift("2026-11-20", "col-day", one);
        var text = Csv.Line(RosterFile.Head) + Csv.Line(["2026-11-20", "信息采集员", "晚班", one.Login, ""]) + Csv.Line(["2026-11-21", "信息采集员", "夜班", one.Login, ""]);

        var refused = await (await officer.Open("/roster")).WithFile("file", Encoding.UTF8.GetBytes(text), "排班.csv").Submit("/roster/import");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("文件有 1 行有错，什么也没有导入。");
        (await app.Roster()).ShouldBe([$"2026-11-20 col-day {one.Login}"]);
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_no_table_or_too_large_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("duty-officer");
        async Task<int> Send(byte[]? content) => (await (content is null ? await officer.Open("/roster") : (await officer.Open("/roster")).WithFile("file", content, "x.xlsx")).Submit("/roster/import")).Answer.Status;

        (await Send(null), await Send([1, 0, 2]), await Send(Encoding.UTF8.GetBytes("a,b")), await Send(Encoding.UTF8.GetBytes(Csv.Line(RosterFile.Head))), await Send(new byte[5 * 1024 * 1024 + 1])).ShouldBe((422, 422, 422, 422, 413));
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "duty-officer 001 | 403")]
    public async Task Others_may_not_import(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.WithFile("file", Encoding.UTF8.GetBytes(Csv.Line(RosterFile.Head)), "x.csv").Submit("/roster/import")).Answer.Status.ShouldBe(status);

        (await app.Roster()).ShouldBeEmpty();
    }
}
