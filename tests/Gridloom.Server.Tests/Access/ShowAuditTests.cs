using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class ShowAuditTests
{
    private static int Rows(FormPage page) => Regex.Count(page.Html, "<details class=\"body\">");

    [Theory, EveryEngine]
    public async Task The_audit_shows_what_was_done_by_whom(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        await app.Given("case 地砖塌陷, by 张三丰 13812345678");
        var officer = await app.As("audit-officer");

        var page = await officer.Open("/audit");

        page.Text.ShouldContain("上报案件");
        page.Text.ShouldContain($"{app.District}-20261120-00001");
        page.Text.ShouldContain($"collector · {collector.Login}");
        page.Text.ShouldContain("地砖塌陷");
        page.Text.ShouldNotContain("13812345678");
        page.Text.ShouldNotContain("张三丰");
    }

    [Theory, EveryEngine(
        "kind=account.added              | 3",
        "kind=access.signed-in           | 4",
        "actor={collector}               | 2",
        "actor=system                    | 5",
        "actor=nobody                    | 0",
        "subject={collector}             | 3",
        "subject={case}                  | 1",
        "from=2026-11-21                 | 1",
        "to=2026-11-20                   | 8",
        "from=2026-11-20&to=2026-11-21   | 9",
        "from=nonsense                   | 9",
        "kind=access.signed-in&actor={collector}&to=2026-11-20 | 2",
        "kind=%27%20or%201=1             | 0")]
    public async Task The_filter_in_the_address_says_what_is_shown(Engine engine, string query, string rows)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        await app.AddAccount("operator");
        var ids = await app.Given("case 地砖塌陷");
        var officer = await app.As("audit-officer");
        app.SetClock("2026-11-21T00:00+08:00");
        await app.Given("case 次日的事");
        query = query.Replace("{collector}", collector.Login).Replace("{case}", (await app.Get<Gridloom.Server.Storage.Store>().List<string>("select number from case_case where id = @Id", new { Id = ids[0] }, CancellationToken.None))[0]);

        // 3 accounts, 2 × 2 sign-ins, 2 cases: 9 in all.
        var page = await officer.Open("/audit?" + query);

        Rows(page).ToString().ShouldBe(rows);
    }

    [Theory, EveryEngine]
    public async Task It_pages_by_number_and_shows_nothing_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("audit-officer");
        await app.Given([.. Enumerable.Range(1, 70).Select(n => $"case 第{n}件")]);

        var seen = new List<string>();
        for (var next = "/audit?kind=case.reported"; next.Length > 0;)
        {
            var page = await officer.Open(next);
            seen.AddRange(Regex.Matches(page.Text, @"第\d+件").Select(m => m.Value).Distinct());
            next = System.Net.WebUtility.HtmlDecode(Regex.Match(page.Html, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value);
            if (seen.Count == 30) await app.Given("case 翻页时又来");
        }

        seen.Count.ShouldBe(70);
        seen.Distinct().Count().ShouldBe(70);
    }

    [Theory, EveryEngine]
    public async Task Tries_of_strangers_are_counted_and_no_more(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("audit-officer");
        for (var i = 0; i < 3; i++) await app.Token($"stranger-{app.District}-{i}", "x");

        var page = await officer.Open("/audit");

        var panel = page.Text[page.Text.IndexOf("未知登录名的尝试")..];
        panel.ShouldContain("11-20 10:00");
        int.Parse(Regex.Match(panel, @"([\d,]+) 次").Groups[1].Value.Replace(",", "")).ShouldBeGreaterThanOrEqualTo(3);
        page.Html.ShouldNotContain("stranger-");
    }

    [Theory, EveryEngine]
    public async Task A_neighbours_events_are_absent_and_reading_leaves_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        var ids = await neighbour.Given("case 邻区的事");
        var officer = await app.As("audit-officer");
        var before = await app.Count("events");

        (await officer.Open("/audit")).Text.ShouldNotContain("邻区的事");
        Rows(await officer.Open("/audit?subject=" + ids[0])).ShouldBe(0);

        (await app.Count("events")).ShouldBe(before);
    }

    [Theory, EveryEngine("anonymous | 302", "operator | 403", "system-officer | 403", "security-officer | 403", "audit-officer | 200")]
    public async Task Only_the_audit_officer_reads_it(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As(persona)).Open("/audit")).Answer.Status.ToString().ShouldBe(status);
    }
}
