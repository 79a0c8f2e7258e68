using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>One matter through all hands, each with an account of its own and nothing but the pages: from a resident's report to the figure that it moves.</summary>
public sealed class LoopTests(Chromium chromium) : BrowserTests(chromium)
{
    private readonly Dictionary<string, Visit> people = [];

    [Theory, EveryEngine]
    public async Task A_residents_report_is_seen_taken_up_handled_checked_and_closed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var link = await Report(app);
        (await ClosingRate(app)).ShouldBe("—");

        await Act(app, "operator", "clear-moderation");
        await Act(app, "operator", "send-verify");
        await Act(app, "collector", "verify", ("answer", "yes"), ("note", "地砖确实塌了一块。"));
        await Act(app, "operator", "accept");
        await Act(app, "operator", "file", ("condition", "01-10/1"));
        await Told(app, link, "正在派给负责的单位");
        await Act(app, "operator", "dispatch", ("unit", "roads"));
        await Act(app, "liaison of roads", "receive");
        await Act(app, "liaison of roads", "handle", ("note", "已换砖。"), ("photos", "修好.jpg"));
        await Told(app, link, "单位说办好了");
        await Act(app, "operator", "send-check");
        await Act(app, "collector", "check", ("answer", "yes"), ("note", "平整，没有缝。"));
        await Act(app, "operator", "close");

        await Told(app, link, "办结");
        (await ClosingRate(app)).ShouldBe("100.00 %");
        await TheRateOpensToTheCase();
        var resident = people["resident"].Page;
        (await resident.Locator(".photos .shot").CountAsync()).ShouldBe(2, "before and after");
        await resident.SelectOptionAsync("#satisfaction", "satisfied");
        await resident.ClickAsync("button.cta");
        await Assertions.Expect(resident.Locator(".steps")).ToContainTextAsync("您的评价");
    }

    private async Task<string> Report(TestApp app)
    {
        var visit = people["resident"] = await Visit(app, Device.Handheld);
        await visit.Go("/report?district=" + app.District);
        await visit.Page.SetInputFilesAsync("#photos", new FilePayload { Name = "塌陷.jpg", MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(3) });
        await visit.Page.FillAsync("#address", "长安路 12 号门前");
        await visit.Page.FillAsync("#description", "人行道地砖塌了一块，晚上看不清。");
        await visit.Page.SelectOptionAsync("#kind", "01-10");
        await visit.Page.ClickAsync("button.cta");
        await Assertions.Expect(visit.Page.Locator("#done")).ToHaveTextAsync("收到了");
        return await visit.Page.InputValueAsync("#follow");
    }

    private async Task<string> ClosingRate(TestApp app)
    {
        if (!people.TryGetValue("leader", out var visit)) visit = people["leader"] = await VisitAs(app, Device.Desk, "leader");
        await visit.Go("/figures");
        return await visit.Page.Locator("tr", new() { Has = visit.Page.GetByText("结案率", new() { Exact = true }) }).Locator("b").First.InnerTextAsync();
    }

    private async Task TheRateOpensToTheCase()
    {
        var page = people["leader"].Page;
        await page.Locator("tr", new() { Has = page.GetByText("结案率", new() { Exact = true }) }).Locator("a.ev").First.ClickAsync();
        await page.WaitForURLAsync("**/cases?figure=*");
        (await page.Locator("[data-row]").CountAsync()).ShouldBe(1);
        await page.Locator("[data-row]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("人行道地砖塌了一块");
    }

    // As people do it: home, the queue that waits, the case, the form.
    private async Task Act(TestApp app, string persona, string act, params (string Field, string Value)[] filled)
    {
        if (!people.TryGetValue(persona, out var visit))
        {
            visit = people[persona] = await Visit(app, Device.Desk);
            await visit.SignIn(await app.AddAccount(persona), TestApp.Password);
        }
        await visit.Go("/");
        await visit.Page.Locator("#home [data-row]").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/cases/*");
        var form = visit.Page.Locator($"form[action$='/acts/{act}']");
        foreach (var (field, value) in filled) await Fill(form.Locator($"[name={field}]"), field, value);
        await form.Locator("button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync($"**done={act}");
    }

    private static Task Fill(ILocator control, string field, string value) => field switch
    {
        "note" => control.FillAsync(value),
        "photos" => control.SetInputFilesAsync(new FilePayload { Name = value, MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(5) }),
        _ => control.SelectOptionAsync(value),
    };

    private async Task Told(TestApp app, string link, string words)
    {
        var resident = people["resident"];
        await resident.Go(link);
        (await resident.Page.InnerTextAsync("main")).ShouldContain(words, customMessage: app.District);
    }
}
