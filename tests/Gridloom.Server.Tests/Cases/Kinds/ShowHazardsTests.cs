using System.Net;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class ShowHazardsTests
{
    [Theory, EveryEngine]
    public async Task Every_number_of_the_sheet_opens_to_its_cases(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var desk = await Three(app);

        var sheet = await desk.Open("/hazards");
        sheet.Text.ShouldContain("隐患信息 3 条，其中分拨 1 条、直接办结 1 宗；相关部门接收隐患 1 宗，接收率 100.00 %；处置隐患 1 宗，处置率 50.00 %。");
        sheet.Text.ShouldContain("未补充");
        var links = Regex.Matches(sheet.Html, "<a class=\"ev b\" href=\"([^\"]+)\"[^>]*>([\\d,]+)</a>").Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), m.Groups[2].Value)).ToList();
        links.Count.ShouldBeGreaterThan(20);
        foreach (var (href, count) in links)
            Regex.Count((await desk.Open(href)).Html, "data-row").ShouldBe(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), href);
        foreach (var ending in new[] { "csv", "xlsx" }) (await desk.Open($"/hazards.{ending}?from=2026-01-01&to=2026-12-31")).Answer.Status.ShouldBe(200, ending);
        (await desk.Open("/hazards.csv?from=2026-01-01&to=2026-12-31")).Html.ShouldContain("合计,3,1,1,1,100.00 %,1,50.00 %,按上报时间,2026-01-01,2026-12-31,全部");
        (await desk.Open("/hazards?from=x")).Answer.Status.ShouldBe(422);
        (await desk.Open("/hazards?from=2025-01-01&to=2025-12-31")).Text.ShouldContain("隐患信息 0 条");
    }

    [Theory, EveryEngine("operator 002 | 隐患信息 0 条", "operator 001 | 隐患信息 3 条", "liaison of roads | 隐患信息 0 条", "liaison of street | 隐患信息 1 条", "leader | 隐患信息 3 条")]
    public async Task Each_sees_the_sheet_of_what_they_see(Engine engine, string persona, string shown)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        await Three(app);

        (await (await app.As(persona)).Open("/hazards")).Text.ShouldContain(shown);
    }

    [Theory, EveryEngine("anonymous | 302", "audit-officer | 403", "system-officer | 403")]
    public async Task Who_sees_no_cases_sees_no_sheet(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As(persona)).Open("/hazards")).Answer.Status.ShouldBe(status);
    }

    // One that a unit received, one that was closed directly, one that waits; the first with a class and a risk.
    private static async Task<Person> Three(TestApp app)
    {
        var (first, second) = (await app.Case(KindDistricts.Gas, "软管老化", "东街道 长安路 1 号"), await app.Case("F01-02", "楼道充电", "东街道 长安路 2 号"));
        await app.Case("F01-01", "通道堵塞", "东街道 长安路 3 号");
        await app.Case("01-10", "地砖塌陷", "东街道 长安路 4 号");
        await first.Walk("operator | accept | | accepted", $"operator | file | condition {KindDistricts.Gas}/1 | filed", "operator | dispatch | unit street | dispatched", "liaison of street | receive | | handling");
        await second.Walk("operator | accept | | accepted", "operator | close-directly | note 已劝离 | closed");
        var desk = await first.As("operator");
        var page = await desk.Open("/cases/" + first.Case);
        (await NoteHazardTests.Filled(page, "gas", "major").Submit($"/cases/{first.Case}/hazard")).Answer.Status.ShouldBe(303);
        return desk;
    }
}
