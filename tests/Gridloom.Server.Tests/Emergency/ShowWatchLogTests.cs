using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency;

public sealed class ShowWatchLogTests
{
    private static async Task Write(TestApp app, Person by, string at, string words, string kind = "incident", string street = "001", bool open = false)
    {
        var form = (await by.Open("/watch-log")).With("kind", kind).With("area", app.District + street).With("at", at).With("words", words);
        (await (open ? form.With("open", "yes") : form).Submit("/watch-log")).Answer.Status.ShouldBe(303);
    }

    private static async Task<IReadOnlyList<string>> Shown(Person by, string query)
    {
        var text = (await by.Open("/watch-log" + query)).Text;
        return [.. new[] { "甲", "乙", "丙", "丁" }.Where(name => text.Contains(name + "事", StringComparison.Ordinal))];
    }

    [Theory, EveryEngine]
    public async Task Days_area_kind_and_what_waits_narrow_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        await Write(app, desk, "2026-11-20T09:00", "甲事", open: true);
        await Write(app, desk, "2026-11-19T23:59", "乙事", "weather", "002");
        await Write(app, desk, "2026-10-22T00:00", "丙事");
        await Write(app, desk, "2026-10-21T23:59", "丁事", open: true);

        (await Shown(desk, "")).ShouldBe(["甲", "乙", "丙"], "thirty days, today among them");
        (await Shown(desk, "?from=2026-10-21&to=2026-10-21")).ShouldBe(["丁"]);
        (await Shown(desk, $"?area={app.District}002")).ShouldBe(["乙"]);
        (await Shown(desk, "?kind=incident")).ShouldBe(["甲", "丙"]);
        (await Shown(desk, "?open=1")).ShouldBe(["甲", "丁"], "whenever it happened");
        (await desk.Open("/watch-log")).Text.ShouldContain("待跟进 2");
        (await Shown(await app.As("operator 002"), "")).ShouldBe(["乙"], "a street's account sees its street");
        (await Shown(await app.As("leader"), "")).ShouldBe(["甲", "乙", "丙"]);
        (await desk.Open("/watch-log?from=2026-11-20&to=2026-11-19")).Answer.Status.ShouldBe(422);
        (await (await app.As("audit-officer")).Open("/watch-log")).Answer.Status.ShouldBe(403);
        (await (await app.As("operator 002")).Http.GetAsync(new Uri(app.Address, "/watch-log/1"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task Page_after_page_shows_each_matter_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        for (var n = 0; n < 53; n++) await Write(app, desk, $"2026-11-20T0{n % 3}:30", $"第{n:00}号情况");

        var first = await desk.Open("/watch-log");
        var second = await desk.Open(System.Net.WebUtility.HtmlDecode(first.Html.Split("rel=\"next\" href=\"")[1].Split('"')[0]));

        int Times(int n) => new[] { first, second }.Sum(p => p.Html.Split($"第{n:00}号情况").Length - 1);
        Enumerable.Range(0, 53).Select(Times).ShouldAllBe(times => times == 1);
        second.Html.ShouldNotContain("rel=\"next\"");
    }

    [Theory, EveryEngine]
    public async Task The_file_has_what_the_page_has(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        await Write(app, desk, "2026-11-20T09:00", "甲事", open: true);
        await (await desk.Open("/watch-log?about=1&as=correction")).With("at", "2026-11-20T10:00").With("words", "应为乙事").Submit("/watch-log");

        var csv = await desk.Http.GetStringAsync(new Uri(app.Address, "/watch-log.csv"), TestContext.Current.CancellationToken);

        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("编号,发生时间,区划,类别,关联,事项,处置措施,报告方,案件编号,状态,登记人");
        lines[1].ShouldStartWith("1,2026-11-20 09:00:00,东街道,突发事件,,甲事,,,,待跟进,");
        lines[2].ShouldStartWith("2,2026-11-20 10:00:00,东街道,突发事件,更正（第 1 条）,应为乙事,,,,,");
        (await (await app.As("operator 002")).Http.GetStringAsync(new Uri(app.Address, "/watch-log.csv"), TestContext.Current.CancellationToken)).ShouldNotContain("甲事");
    }
}
