using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

/// <summary>What the desk is told when it dispatches.</summary>
public sealed class SuggestionTests
{
    private static readonly string[] Filed = ["operator | accept | | accepted", "operator | file | condition 01-10/1 | filed"];

    [Theory, EveryEngine]
    public async Task The_unit_of_the_clause_comes_first_with_its_reason(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street", "9.1 | * | | | roads");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(Filed);

        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);

        Chosen(page.Html).ShouldBe(["street"]);
        page.Html.IndexOf("value=\"street\"", StringComparison.Ordinal).ShouldBeLessThan(page.Html.IndexOf("value=\"roads\"", StringComparison.Ordinal));
        page.Text.ShouldContain("依据 2026-03 版 3.2 条（按小类，全区）");
        page.Text.ShouldContain("不足 5 宗，不作判断");
        // A person decides: the other unit is as good a choice.
        await loop.Walk("operator | dispatch | unit roads | dispatched");
    }

    [Theory, EveryEngine]
    public async Task What_the_unit_s_last_cases_took_says_by_when_this_one_is_likely_done(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | roads");
        for (var n = 0; n < 12; n++)
        {
            var one = await Loop.Begin(app, $"case 路面塌陷 {n}, class 01-10, source collector");
            await one.Walk([.. Filed, "operator | dispatch | unit roads | dispatched", "liaison of roads | receive | | handling"]);
            app.SetClock($"2026-11-20T10:{n * 5 + 4:00}+08:00");
            await one.Walk("liaison of roads | handle | note 已修好 | handled");
        }

        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(Filed);
        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);

        // The first took 64 minutes, each behind it five; the deadline of eight in ten is five minutes from 10:59.
        page.Text.ShouldContain("一半在 5分 内、八成在 5分 内办好；照此 今日 11:04 前");
        page.Text.ShouldContain("依据 12 宗");
        page.Text.ShouldContain("预计应验 100.00 %");
    }

    [Theory, EveryEngine]
    public async Task Without_a_catalogue_the_kind_of_the_condition_orders_the_units(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-12", "2026-11-21", "3.2 | 01-10 | | | street");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(Filed);

        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);

        Chosen(page.Html).ShouldBe(["roads"]);
        page.Text.ShouldNotContain("依据");
    }

    [Theory, EveryEngine]
    public async Task Where_no_clause_covers_the_case_the_desk_is_told_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-11 | | | street");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(Filed);

        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);

        Chosen(page.Html).ShouldBeEmpty();
        page.Text.ShouldContain("2026-03 版没有管这宗案件的条款");
    }

    [Theory, EveryEngine]
    public async Task Who_sent_it_back_is_not_chosen_beforehand(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(Filed);
        await loop.Walk("operator | dispatch | unit street | dispatched", "liaison of street | return | clause 3.2, note 不归街道管 | filed");

        var page = await (await loop.As("operator")).Open("/cases/" + loop.Case);

        Chosen(page.Html).ShouldBeEmpty();
        page.Text.ShouldContain("这个单位退回过此案");
    }

    [Theory, EveryEngine]
    public async Task It_says_what_the_unit_has_in_hand_and_how_often_it_was_right(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | roads");
        string[] units = ["roads", "roads", "street", "roads", "street", "roads"];
        foreach (var (i, unit) in units.Index())
        {
            var handled = await Loop.Begin(app, $"case 路面塌陷 {i}, class 01-10, source collector");
            await handled.Walk(Filed);
            await handled.Walk($"operator | dispatch | unit {unit} | dispatched", $"liaison of {unit} | receive | | handling");
            if (i < 5) await handled.Walk($"liaison of {unit} | handle | note 已修补 | handled");
        }
        var loop = await Loop.Begin(app, "case 又一处, class 01-10, source collector");
        await loop.Walk(Filed);
        var desk = await loop.As("operator");

        var page = await desk.Open("/cases/" + loop.Case);

        page.Text.ShouldContain("在手 处置中 1");
        page.Text.ShouldContain("有建议的已处置 5 ，一致 3 60.00 %");
        page.Text.ShouldContain("测试道路养护中心（市政道路养护） 在手 1");
        (await desk.Open("/duties/record?class=01-10")).Text.ShouldContain("第 1–5 宗，共 5 宗");
        (await desk.Open("/duties/record?class=01-10&right=1")).Text.ShouldContain("第 1–3 宗，共 3 宗");
        (await desk.Open("/duties/record?class=01-11")).Text.ShouldContain("没有这样的案件");
    }

    /// <summary>The units that a form of the page holds chosen.</summary>
    private static IEnumerable<string> Chosen(string html) => System.Text.RegularExpressions.Regex.Matches(html, "<option value=\"(roads|street)\" selected").Select(m => m.Groups[1].Value);
}
