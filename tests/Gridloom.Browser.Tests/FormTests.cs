using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>What a form owes the person who filled it: nothing lost, nothing twice, and no clear name longer than was asked for.</summary>
public sealed class FormTests(Chromium chromium) : BrowserTests(chromium)
{
    private const string Submit = "form.narrow button[type=submit]";

    private static async Task Fill(IPage page)
    {
        await page.SelectOptionAsync("#class", "01-10");
        await page.FillAsync("#description", "人行道地砖塌了一块。");
        await page.FillAsync("#address", "长安路 12 号");
    }

    private static FilePayload Photo(string name, long seed) => new() { Name = name, MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(seed) };

    [Fact]
    public async Task A_refused_form_keeps_everything_the_photos_too()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Desk, "operator");
        var page = visit.Page;
        await visit.Go("/cases/new");
        await Fill(page);
        await page.SelectOptionAsync("#source", "hotline");
        await page.FillAsync("#longitude", "10.5");
        await page.FillAsync("#latitude", "22.65488");
        await page.FillAsync("#reporterName", "张三");
        await page.FillAsync("#reporterPhone", "13812345678");
        await page.SetInputFilesAsync("#photos", [Photo("一.jpg", 1), Photo("二.jpg", 2)]);
        await page.ClickAsync(Submit);

        await Assertions.Expect(page.Locator(".err[role=alert]")).ToBeFocusedAsync();
        foreach (var (field, value) in ((string, string)[])[("class", "01-10"), ("description", "人行道地砖塌了一块。"), ("address", "长安路 12 号"), ("source", "hotline"),
            ("longitude", "10.5"), ("latitude", "22.65488"), ("reporterName", "张三"), ("reporterPhone", "13812345678")])
            (await page.InputValueAsync("#" + field)).ShouldBe(value, field);
        (await page.Locator("input[name=kept]").CountAsync()).ShouldBe(2);
        await Expect.Picture(page.Locator("img[src^='/kept-photos/']").First);

        await page.FillAsync("#longitude", "114.02731");
        await page.ClickAsync(Submit);
        await page.WaitForURLAsync("**/cases/*?done=reported");
        (await app.Count("case_photo")).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_typed_before_the_page_was_closed_is_there_again_without_any_name()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/cases/new");
        await visit.Page.Locator("#description").PressSequentiallyAsync("井盖丢了");
        await visit.Page.FillAsync("#reporterName", "张三");

        await visit.Go("/cases");
        await visit.Go("/cases/new");

        (await visit.Page.InputValueAsync("#description")).ShouldBe("井盖丢了");
        (await visit.Page.InputValueAsync("#reporterName")).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain("张三");
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_request_and_one_case()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/cases/new");
        await Fill(visit.Page);
        var posts = 0;
        visit.Page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;

        // A slow net: the first request is on its way while the button is pressed again. Clicks in one breath the browser joins by itself.
        var net = await visit.Context.NewCDPSessionAsync(visit.Page);
        await net.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 700, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        await visit.Page.EvaluateAsync("s => { const b = document.querySelector(s); b.click(); setTimeout(() => b.click(), 150); setTimeout(() => b.click(), 300); }", Submit);
        await visit.Page.WaitForURLAsync("**/cases/*?done=reported");

        posts.ShouldBe(1);
        (await app.Count("case_case")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_whose_answer_was_lost_is_sent_again_and_stays_one_case()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/cases/new");
        await Fill(visit.Page);

        // Both forms carry the same key, as after Back; the first answer is never seen.
        await visit.Page.EvaluateAsync("async () => { const f = document.querySelector('form.narrow'); await fetch(f.action, { method: 'POST', body: new FormData(f) }); }");
        await visit.Page.ClickAsync(Submit);
        await visit.Page.WaitForURLAsync("**/cases/*?done=reported");

        (await app.Count("case_case")).ShouldBe(1);
    }

    [Fact]
    public async Task A_clear_name_closes_by_itself_and_stays_in_the_course()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var id = (await app.Given("case 地砖塌陷, source hotline, by 张三丰 13812345678"))[0];
        var visit = await VisitAs(app, Device.Desk, "operator");
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await visit.Go("/cases/" + id);
        (await page.ContentAsync()).ShouldNotContain("13812345678");

        await page.ClickAsync("details.mask summary");
        await page.SelectOptionAsync("#reporter-purpose", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#reporter-reference", "回访来电人");
        await page.ClickAsync("details.mask button[type=submit]");
        await Assertions.Expect(page.Locator("[data-clear-seconds]")).ToContainTextAsync("张三丰");
        (await page.InnerTextAsync("[data-left]")).ShouldBe("60");
        await page.Clock.FastForwardAsync(40_000);
        await Assertions.Expect(page.Locator("[data-left]")).ToHaveTextAsync(new Regex("^(19|20)$"));
        await page.Clock.FastForwardAsync(21_000);
        await Assertions.Expect(page.Locator("details.mask summary")).ToContainTextAsync("*");

        (await page.ContentAsync()).ShouldNotContain("13812345678");
        (await page.ContentAsync()).ShouldNotContain("张三丰");
        (await page.InnerTextAsync(".course")).ShouldContain("核对登记信息：回访来电人");
    }
}
