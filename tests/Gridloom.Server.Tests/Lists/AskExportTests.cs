using System.Text;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

public sealed class AskExportTests
{
    private const string Columns = "number,class,place,stage,source,reporter,remarks,unit,reworks,photos";

    [Theory, EveryEngine]
    public async Task Each_cell_of_the_workbook_is_the_lists(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, source collector, by 张三 13812345678", "case 油烟, class 01-02, source hotline, at 东街道 长安路", "case 井盖, at =1+1 长安路, source collector");
        var operators = await app.As("operator");

        var rows = Exports.Rows(await operators.File(await app.Export(operators, "cases", "xlsx", "cols=" + Columns)));
        var list = Exports.TableOf(await operators.Open("/cases?cols=" + Columns));

        rows.Count.ShouldBe(4);
        rows[0].ShouldBe(list[0]);
        for (var row = 1; row < rows.Count; row++)
        {
            rows[row][0].ShouldEndWith(list[row][0]);
            // Beside an address that was typed the page says the grid as well, which is a column of its own.
            rows[row][2..].ShouldBe(list[row][2..]);
            list[row][1].ShouldStartWith(rows[row][1]);
        }
        rows[1][2].ShouldBe("=1+1 长安路");
        foreach (var personal in (string[])["张三", "13812345678"]) string.Concat(rows.SelectMany(r => r)).ShouldNotContain(personal);
    }

    [Theory, EveryEngine]
    public async Task Times_are_dates_in_China_and_all_columns_are_there(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T23:30:15+08:00");
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");

        var rows = Exports.Rows(await operators.File(await app.Export(operators, "cases", "xlsx", "q=地砖&all=1")));

        rows[1][rows[0].IndexOf("上报时间")].ShouldBe("2026-11-20 23:30:15");
        rows[1][rows[0].IndexOf("返工次数")].ShouldBe("0");
        rows[0].Count.ShouldBe(Server.Cases.CaseListColumns.All.Count);
    }

    [Theory, EveryEngine]
    public async Task A_csv_has_its_mark_and_no_formula(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, at =1+1", "case 油烟, class 01-02");
        var operators = await app.As("operator");

        var bytes = await operators.File(await app.Export(operators, "cases", "csv", "class=01-10&cols=place,reported,reworks"));

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe($"案号,地点,上报时间,返工次数\r\n{app.District}-20261120-00001,'=1+1,2026-11-20 10:26:00,0\r\n");
    }

    [Theory, EveryEngine]
    public async Task The_page_asks_shows_and_hands_out_and_the_audit_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷", "case 井盖缺失");
        var operators = await app.As("operator");

        var asked = await (await operators.Open("/cases?q=地砖")).With("format", "xlsx").Submit("/exports");
        asked.Location!.ToString().ShouldBe("/exports?done=asked");
        await app.Finish();
        var page = await operators.Open("/exports");
        page.Text.ShouldContain("案件 文字 地砖 XLSX");
        page.Text.ShouldContain("做好了 1 行");
        page.Html.ShouldNotContain("every 2s");
        var href = page.Html.Split("href=\"").Single(part => part.StartsWith("/exports/", StringComparison.Ordinal))[..50];
        (await operators.Open(href)).Answer.Status.ShouldBe(200);

        (await app.Events()).TakeLast(2).ShouldBe(["export.asked", "export.downloaded"]);
        var audit = await (await app.As("audit-officer")).Open("/audit?kind=export.downloaded");
        audit.Text.ShouldContain("\"filter\":\"文字 地砖\"");
        audit.Text.ShouldContain("\"rows\":1");
    }

    [Theory, EveryEngine(
        "anonymous      | cases    | 401 access.sign-in-needed",
        "system-officer | cases    | 404 list.none",
        "operator       | audit    | 404 list.none",
        "operator       | accounts | 404 list.none",
        "operator       | nothing  | 404 list.none",
        "leader         | cases    | 202",
        "operator       | queue    | 202",
        "audit-officer  | audit    | 202",
        "security-officer | accounts | 202")]
    public async Task Others_may_not_export(Engine engine, string persona, string list, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var query = list == "queue" ? "queue=acceptance" : "";
        (await (await app.As(persona)).Post("/exports", new { list, format = "csv", query })).ToString().ShouldBe(expected);
        await app.Finish();
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_read_is_refused_and_asking_twice_makes_one(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");

        (await operators.Post("/exports", new { list = "cases", format = "pdf", query = "" })).ToString().ShouldBe("422 export.format-unknown");
        (await operators.Post("/exports", new { list = "cases", format = "csv", query = "from=x" })).ToString().ShouldBe("400 case.list-unreadable");
        (await operators.Post("/exports", new { list = "queue", format = "csv", query = "queue=handling" })).ToString().ShouldBe("404 request.not-found");
        var first = await operators.Post("/exports", new { list = "cases", format = "csv", query = "" }, key: "once");
        var again = await operators.Post("/exports", new { list = "cases", format = "csv", query = "" }, key: "once");
        again["id"].ShouldBe(first["id"]);
        (await app.Count("work_job")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Officers_take_along_the_audit_and_the_accounts(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var (audit, officer) = (await app.As("audit-officer"), await app.As("system-officer"));

        var events = Exports.Rows(await audit.File(await app.Export(audit, "audit", "xlsx", "kind=case.reported")));
        events[0][..3].ShouldBe(["编号", "块", "时间"]);
        events[1][3..8].ShouldBe(["2026-11-20 10:26:00", "系统", "上报案件", "case.reported", $"{app.District}-20261120-00001"]);

        var accounts = Exports.Rows(await officer.File(await app.Export(officer, "accounts", "xlsx")));
        accounts[1..].Select(r => r[1]).ShouldBe(new[] { audit.Login, officer.Login }.Order(StringComparer.Ordinal));
        accounts[1][5..].ShouldBe(["正常", "2026-11-20 10:26:00"]);
    }
}
