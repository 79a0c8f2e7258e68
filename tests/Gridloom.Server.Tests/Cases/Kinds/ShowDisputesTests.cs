using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class ShowDisputesTests
{
    [Theory, EveryEngine]
    public async Task The_sheet_counts_and_sums_and_opens_to_its_cases(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var desk = await Two(app);

        var sheet = await desk.Open("/disputes");

        sheet.Text.ShouldContain("受理纠纷 2 宗，调处 1 宗，达成协议 1 宗，调解成功率 100.00 %，涉及金额 44.00 万元。");
        foreach (Match link in Regex.Matches(sheet.Html, "<a class=\"ev b\" href=\"([^\"]+)\"[^>]*>([\\d,]+)</a>"))
            Regex.Count((await desk.Open(WebUtility.HtmlDecode(link.Groups[1].Value))).Html, "data-row").ShouldBe(int.Parse(link.Groups[2].Value, CultureInfo.InvariantCulture), link.Value);
        (await desk.Open("/disputes.csv")).Html.ShouldContain("合计,2,1,1,100.00 %,44.00,");
        (await desk.Open("/disputes.xlsx")).Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine("operator 002 | 受理纠纷 0 宗，调处 0 宗，达成协议 0 宗，调解成功率 —，涉及金额 0.00 万元", "liaison of roads | 受理纠纷 0 宗", "leader | 涉及金额 44.00 万元")]
    public async Task Each_sees_the_sheet_of_what_they_see(Engine engine, string persona, string shown)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        await Two(app);

        (await (await app.As(persona)).Open("/disputes")).Text.ShouldContain(shown);
    }

    private static async Task<Person> Two(TestApp app)
    {
        var quarrel = await Quarrel.Begin(app);
        var second = new Quarrel(app, await app.Case(KindDistricts.Tenancy, "腾退不成", "东街道 长安路 2 号"));
        await quarrel.Loop.Walk("operator | accept | | accepted");
        await second.Loop.Walk("operator | accept | | accepted");
        var desk = await app.As("operator");
        await quarrel.Hold(desk);
        (await quarrel.Note(desk, amount: "433,199.50")).Answer.Status.ShouldBe(303);
        (await second.Note(desk, "no")).Answer.Status.ShouldBe(303);
        return desk;
    }
}
