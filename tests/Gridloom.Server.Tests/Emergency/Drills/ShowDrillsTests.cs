using System.Globalization;
using System.Net;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

public sealed class ShowDrillsTests
{
    private static async Task<(TestApp App, Person Desk)> Given(Engine engine, params string[] rows)
    {
        var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        (await (await desk.Open("/drills")).WithFile("file", Held.File(app, rows), "x.csv").Submit("/drills/import")).Told().ShouldStartWith("/drills?done=imported");
        return (app, desk);
    }

    private static int Rows(FormPage page) => page.Html.Split("class=\"open\" href=\"/drills/").Length - 1;

    [Theory, EveryEngine]
    public async Task The_period_the_area_and_the_kind_narrow_sums_list_and_file(Engine engine)
    {
        var (app, desk) = await Given(engine, "2026-03-05|应急演练|甲演练|001||80|||", "2026-05-12|宣传活动|乙宣传|001002||300|1000|950|", "2026-05-13|宣传活动|丙宣传|002||100|100|40|", "2025-12-31|宣讲讲座|丁讲座|001||20|||");
        await using var _ = app;

        var year = await desk.Open("/drills");
        year.Text.ShouldContain("2026年开展应急演练 1 场、宣传活动 2 场、业务培训 0 场、宣讲讲座 0 场，参加 480 人次；计划派发宣传册 1,100 册，实际派发 990 册，覆盖率 90.00");
        Rows(year).ShouldBe(3);
        var street = await desk.Open($"/drills?from=2025-12-01&to=2026-06-30&area={app.District}001");
        street.Text.ShouldContain("2025年12月1日至2026年6月30日东街道开展应急演练 1 场、宣传活动 1 场、业务培训 0 场、宣讲讲座 1 场，参加 400 人次；计划派发宣传册 1,000 册，实际派发 950 册，覆盖率 95.00");
        street.Text.ShouldNotContain("丙宣传");
        var drills = await desk.Open("/drills?kind=drill");
        drills.Text.ShouldContain("2026年开展应急演练 1 场，参加 80 人次；没有计划派发宣传册。");
        drills.Html.ShouldContain("没有计划派发，不算覆盖率");
        Rows(drills).ShouldBe(1);
        (await desk.Http.GetStringAsync("/drills.csv?kind=drill", TestContext.Current.CancellationToken)).Split("\r\n")[1].ShouldBe($"2026-03-05,应急演练,甲演练,{app.District}001,,80,,,");
        (await desk.Open("/drills?from=2024-01-01&to=2024-12-31")).Text.ShouldContain("2024年没有登记演练和宣教。");
    }

    [Theory, EveryEngine]
    public async Task Every_number_opens_to_as_many_entries_as_it_counts(Engine engine)
    {
        var (app, desk) = await Given(engine, "2026-03-05|应急演练|甲|001||80|||", "2026-03-06|宣传活动|乙|001002||300|1000|950|", "2026-05-13|宣传活动|丙|002||100|100|40|", "2026-05-14|业务培训|丁|002001||20|||");
        await using var _ = app;
        var page = await desk.Open("/drills");

        var held = page.Html.Split("<tr>").SelectMany(row => row.Split("<td").Where(cell => cell.Contains("class=\"ev b\"", StringComparison.Ordinal) && !cell.Contains("参加人次", StringComparison.Ordinal) && !cell.Contains("派发", StringComparison.Ordinal)))
            .Select(cell => (Href: WebUtility.HtmlDecode(cell.Split("href=\"")[1].Split('"')[0]), Count: int.Parse(cell.Split("href=\"")[1].Split('>')[1].Split('<')[0], CultureInfo.InvariantCulture))).ToList();

        held.Count.ShouldBe(5 + 2 * 5 + 2 * 5);
        foreach (var (href, count) in held.Distinct())
        {
            href.ShouldEndWith("#list");
            Rows(await desk.Open(href.Split('#')[0])).ShouldBe(count, href);
        }
    }

    [Theory, EveryEngine]
    public async Task A_long_list_goes_on_behind_its_last_entry(Engine engine)
    {
        var (app, desk) = await Given(engine, [.. Enumerable.Range(0, 120).Select(n => FormattableString.Invariant($"2026-0{1 + n / 30}-1{n % 3}|宣传活动|第 {n} 场|001||1|||"))]);
        await using var _ = app;
        var seen = new List<string>();

        var (address, pages) = ("/drills", 0);
        while (address.Length > 0)
        {
            var page = await desk.Open(address);
            seen.AddRange(page.Html.Split("class=\"open\" href=\"/drills/").Skip(1).Select(part => part.Split('"')[0]));
            address = page.Html.Contains("rel=\"next\"", StringComparison.Ordinal) ? WebUtility.HtmlDecode(page.Html.Split("rel=\"next\" href=\"")[1].Split('#')[0]) : "";
            pages++;
        }

        (pages, seen.Count, seen.Distinct().Count()).ShouldBe((3, 120, 120));
    }

    [Theory, EveryEngine]
    public async Task A_street_sees_nothing_of_another(Engine engine)
    {
        var (app, _) = await Given(engine, "2026-03-05|应急演练|甲演练|001||80|||", "2026-05-13|宣传活动|丙宣传|002||100|100|40|");
        await using var __ = app;
        foreach (var persona in new[] { "operator 002", "supervisor 002", "operator 002001" })
        {
            var person = await app.As(persona);
            var all = (await person.Open("/drills")).Text + await person.Http.GetStringAsync("/drills.csv", TestContext.Current.CancellationToken);
            all.ShouldNotContain("甲演练");
            all.Contains("丙宣传", StringComparison.Ordinal).ShouldBe(persona != "operator 002001");
            (await person.Open($"/drills?area={app.District}001")).Answer.Status.ShouldBe(422);
            (await person.Http.GetAsync($"/drills.csv?area={app.District}001", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Theory, EveryEngine("from=x", "from=2026-02-01&to=2026-01-01", "from=2025-01-01&to=2026-12-31", "kind=party", "area=1")]
    public async Task An_unreadable_question_is_told_and_the_year_shown(Engine engine, string query)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await app.As("leader")).Open("/drills?" + query);

        page.Answer.Status.ShouldBe(422);
        page.Text.ShouldContain("2026年没有登记演练和宣教。");
    }

    [Theory, EveryEngine("anonymous | 302", "collector | 403", "audit-officer | 403", "leader | 200", "liaison of roads | 200")]
    public async Task Others_may_not_look(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As(persona)).Open("/drills")).Answer.Status.ShouldBe(status);
    }
}
