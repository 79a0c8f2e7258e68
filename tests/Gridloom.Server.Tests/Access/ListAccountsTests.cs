using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class ListAccountsTests
{
    [Theory, EveryEngine]
    public async Task The_list_says_who_is_on_off_or_locked_and_last_signed_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var (never, off, locked) = (await app.AddAccount("operator 001"), await app.AddAccount("finance"), await app.AddAccount("collector 002001"));
        await Officers.Disable(app, off);
        for (var i = 0; i < 5; i++) await app.Token(locked, "wrong");

        var page = await officer.Open("/accounts");

        string RowOf(string login) => page.Text[page.Text.IndexOf(" " + login + " ")..].Split(" 管理 ")[0];
        RowOf(never).ShouldContain("从未登录");
        RowOf(never).ShouldContain("东街道");
        RowOf(off).ShouldContain("停用");
        RowOf(locked).ShouldContain("锁定至 10:41");
        RowOf(officer.Login).ShouldContain("11-20 10:26");
        page.Text.ShouldContain("4 个账号");
    }

    [Theory, EveryEngine]
    public async Task It_pages_by_login_finds_by_post_and_stays_in_the_district(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        var stranger = await neighbour.AddAccount("operator");
        var officer = await app.As("system-officer");
        for (var i = 0; i < 34; i++) await app.AddAccount(i % 17 == 0 ? "finance" : "operator");

        var first = await officer.Open("/accounts");
        var next = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(first.Html, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value);
        var second = await officer.Open(next);

        first.Text.ShouldContain("35 个账号");
        System.Text.RegularExpressions.Regex.Count(first.Html + second.Html, "class=\"first\"").ShouldBe(35);
        first.Text.ShouldNotContain(stranger);
        System.Text.RegularExpressions.Regex.Count((await officer.Open("/accounts?q=finance")).Html, "class=\"first\"").ShouldBe(2);
        (await officer.Open("/accounts?q=%25")).Text.ShouldContain("35 个账号", customMessage: "a sign of LIKE is no wildcard");
        System.Text.RegularExpressions.Regex.Count((await officer.Open("/accounts?q=u" + app.District + "-35")).Html, "class=\"first\"").ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 302", "operator | 403", "audit-officer | 403", "security-officer | 200", "system-officer | 200")]
    public async Task Only_two_officers_see_it(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open("/accounts");
        page.Answer.Status.ToString().ShouldBe(status);
        if (persona == "security-officer") page.Html.ShouldNotContain("action=\"/accounts\" method=\"post\"");
    }
}
