using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class AreaFilterTests
{
    /// <summary>One case with a position in each community, one that only names the street, and one that names nothing.</summary>
    private static async Task<Dictionary<string, string>> Given(TestApp app)
    {
        var grids = await TestBoundaries.LoadGrids(app, seed: 1);
        var names = new Dictionary<string, string>();
        foreach (var (name, code) in ((string, string)[])[("e1", "001001"), ("e2", "001002"), ("w1", "002001"), ("w2", "002002")])
        {
            var at = grids.First(g => g.Code.StartsWith(app.District + code, StringComparison.Ordinal)).Shape.Label;
            names[await Report(app, name, new("01-10", name, null, at.Longitude, at.Latitude, "collector", null, null))] = name;
        }
        names[await Report(app, "e", new("01-10", "e", "东街道长安路", null, null, "hotline", null, null))] = "e";
        names[await Report(app, "d", new("01-10", "d", "长安路", null, null, "hotline", null, null))] = "d";
        return names;
    }

    private static async Task<string> Report(TestApp app, string key, ReportInput input)
    {
        (await app.Get<ReportCase.Handler>().Handle(Actor.System(app.District), key, input, [])).Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return made!.Id;
    }

    [Theory, EveryEngine(
        "operator     | D             | d e e1 e2 w1 w2",
        "operator     | D001          | e e1 e2",
        "operator     | D001002       | e2",
        "operator     | D002001001    | w1",
        "operator     | D002001999    | ",
        "operator     | D003          | ",
        "operator     | 999999        | ",
        "operator 001 | D             | e e1 e2",
        "operator 001 | D001001       | e1",
        "operator 001 | D002          | ",
        "operator 001002 | D001       | e2")]
    public async Task A_list_can_be_narrowed_to_an_area_and_never_beyond_the_scope(Engine engine, string persona, string area, string seen)
    {
        await using var app = await TestApp.Start(engine);
        var names = await Given(app);
        var person = await app.As(persona);

        var answer = await person.Get("/cases?area=" + area.Replace("D", app.District, StringComparison.Ordinal));

        string.Join(' ', answer.Json.GetProperty("items").EnumerateArray().Select(i => names[i.GetProperty("id").GetString()!]).Order(StringComparer.Ordinal)).ShouldBe(seen.Trim());
    }

    [Theory, EveryEngine("44030", "龙华", "440309003011001001", "440309 03", "４４０３０９")]
    public async Task A_code_that_can_be_no_areas_is_left_out_and_said(Engine engine, string area)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var desk = await app.As("operator");

        (await desk.Get("/cases?area=" + Uri.EscapeDataString(area))).ToString().ShouldBe("400 case.list-unreadable");
        var page = await desk.Open("/cases?area=" + Uri.EscapeDataString(area));
        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain("列表条件看不懂");
        page.Text.ShouldContain("1 宗");
    }

    [Theory, EveryEngine(
        "operator     |               | 东街道 西街道",
        "operator     | D001          | 东街道 　东一社区居委会 　东二社区居委会 西街道",
        "operator     | D001002       | 东街道 　东一社区居委会 　东二社区居委会 西街道",
        "operator     | D001001001    | 东街道 　东一社区居委会 　　东一社区#001#网格 　东二社区居委会 西街道",
        "operator 002 |               | 西一社区居委会 西二社区居委会",
        "operator 002001 |            | ")]
    public async Task The_form_offers_streets_and_of_the_chosen_one_its_communities(Engine engine, string persona, string area, string offered)
    {
        await using var app = await TestApp.Start(engine);
        await TestBoundaries.LoadGrids(app, seed: 1);
        var code = area.Replace("D", app.District, StringComparison.Ordinal);

        var html = System.Net.WebUtility.HtmlDecode((await (await app.As(persona)).Open("/cases?area=" + code)).Html);

        var select = html.Contains("name=\"area\"", StringComparison.Ordinal) ? html.Split("name=\"area\"")[1].Split("</select>")[0] : "";
        string.Join(' ', select.Split("<option").Skip(2).Select(o => o.Split('>')[1].Split('<')[0].Replace(' ', '#'))).ShouldBe(offered.Trim());
        if (code.Length > 0) select.ShouldContain($"value=\"{code}\" selected");
    }

    [Theory, EveryEngine]
    public async Task The_chip_says_the_areas_name_and_takes_the_filter_off(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await Given(app);
        var desk = await app.As("operator");

        var page = await desk.Open($"/cases?area={app.District}001001001&class=01-10");

        page.Text.ShouldContain("东街道 东一社区 001 网格");
        page.Html.ShouldContain("href=\"/cases?class=01-10\"");
        (await desk.Open($"/cases?area={app.District}")).Text.ShouldContain("6 宗符合条件");
    }
}
