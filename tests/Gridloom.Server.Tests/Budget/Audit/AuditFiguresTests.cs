using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditFiguresTests
{
    [Theory, EveryEngine]
    public async Task A_wrong_total_stands_beside_its_place_in_the_document(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await (await app.As("leader")).Open("/budget/audit")).Drop(AuditedTexts.Wrong);

        page.Answer.Status.ShouldBe(200, page.Text);
        page.Html.ShouldMatch("<mark class=\"m-error\"><span id=\"q1\"></span>130.00</mark><a [^>]*href=\"#f1\"[^>]*>◆1</a></td>");
        page.Html.ShouldMatch("<li [^>]*id=\"f1\"[^>]*>[\\s\\S]*?href=\"#q1\"");
        page.Text.ShouldContain("表内合计");
        page.Text.ShouldContain("应为 120");
        page.Text.ShouldContain("第 7 行第 2 列");
        (await app.Events()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_sound_document_says_so_and_how_much_was_recomputed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await (await app.As("finance")).Open("/budget/audit")).Drop(AuditedTexts.Sound);

        page.Text.ShouldMatch("没有发现对不上的数，复算的 [1-9][0-9]* 处都相符。");
        page.Text.ShouldContain("70+50=120");
        page.Html.ShouldNotContain("<mark");
    }

    [Theory, EveryEngine]
    public async Task The_report_can_be_downloaded_as_the_command_prints_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await (await app.As("leader")).Open("/budget/audit")).Drop(AuditedTexts.Wrong, "C:\\我的\\预算.txt");
        var report = JsonDocument.Parse(Convert.FromBase64String(Regex.Match(page.Html, "data:application/json;base64,([^\"]*)").Groups[1].Value.Replace("&#x2B;", "+", StringComparison.Ordinal))).RootElement;

        report.EnumerateObject().Select(p => p.Name).ShouldBe(["file", "checked", "holds", "findings"]);
        report.GetProperty("file").GetString().ShouldBe("预算.txt");
        var finding = report.GetProperty("findings")[0];
        finding.EnumerateObject().Select(p => p.Name).ShouldBe(["rule", "severity", "where", "quote", "expected", "found", "message"]);
        (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString()).ShouldBe(("table-total", "error"));
        report.GetProperty("checked").GetInt32().ShouldBe(report.GetProperty("holds").GetArrayLength() + report.GetProperty("findings").GetArrayLength());
    }

    [Theory, EveryEngine]
    public async Task What_the_document_says_is_never_markup(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        const string Evil = "<script>alert(1)</script>";

        var page = await (await (await app.As("leader")).Open("/budget/audit")).Drop(AuditedTexts.Wrong.Replace("道路养护\t", Evil + "\t", StringComparison.Ordinal) + "\n" + Evil, Evil + ".txt");

        page.Html.ShouldNotContain(Evil);
        page.Html.ShouldContain("&lt;script&gt;");
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_refused_keeps_the_form(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var leader = await app.As("leader");

        var none = await (await leader.Open("/budget/audit")).Submit("/budget/audit");
        (none.Answer.Status, none.Text).ShouldSatisfyAllConditions(p => p.Status.ShouldBe(422), p => p.Text.ShouldContain("请选择一个文件"), p => p.Text.ShouldContain("budget.audit-no-file"));

        var large = await (await leader.Open("/budget/audit")).Drop(new byte[(50 * 1024 * 1024) + 1], "大.txt");
        (large.Answer.Status, large.Text).ShouldSatisfyAllConditions(p => p.Status.ShouldBe(422), p => p.Text.ShouldContain("“大.txt”超过 50 MB"), p => p.Text.ShouldContain("form.file-too-large"));
        (await large.Drop(AuditedTexts.Wrong)).Text.ShouldContain("表内合计");
    }

    [Theory, EveryEngine]
    public async Task A_form_without_its_token_is_not_acted_upon(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await (await app.As("leader")).Open("/budget/audit")).WithFile("file", Encoding.UTF8.GetBytes(AuditedTexts.Wrong), "x.txt").Submit("/budget/audit", withHidden: false);

        page.Answer.Status.ShouldBe(422);
        page.Text.ShouldContain("form.expired");
    }

    [Theory, EveryEngine]
    public async Task The_budget_page_leads_here_in_either_language(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var leader = await app.As("leader");

        (await leader.Open("/budget")).Html.ShouldContain("href=\"/budget/audit\"");
        var page = await (await leader.Open("/budget/audit?lang=en")).Drop(AuditedTexts.Wrong);

        page.Text.ShouldContain("Total of a table");
        page.Text.ShouldContain("Should be 120");
    }

    [Theory, EveryEngine("anonymous | 401", "grid-worker | 403", "audit-officer | 403")]
    public async Task Others_may_not_audit(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);
        var page = await person.Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.Drop(AuditedTexts.Wrong)).Answer.Status.ShouldBe(status);
        (await person.Open("/budget/audit")).Text.ShouldNotContain("核对什么");
    }
}
