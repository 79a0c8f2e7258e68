using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>What somebody looks at moves by itself, and nothing is taken out of anybody's hands.</summary>
public sealed class LiveTests(Chromium chromium) : BrowserTests(chromium)
{
    private static readonly LocatorAssertionsToHaveTextOptions Soon = new() { Timeout = 5_000 };

    private static ILocator Waiting(IPage page) => page.Locator(".queues a[href='/queues/acceptance'] .figure");

    [Theory, EveryEngine]
    public async Task Two_pages_of_a_browser_share_one_stream_and_move_with_an_act_elsewhere(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await app.Given("case 路灯不亮, source collector", "case 井盖松动, source collector");
        var desk = await VisitAs(app, Device.Desk, "operator");
        var second = await desk.Context.NewPageAsync();
        await second.GotoAsync("/queues/acceptance");
        foreach (var page in desk.Context.Pages) await page.EvaluateAsync("window.untouched = true");
        await Assertions.Expect(Waiting(desk.Page)).ToHaveTextAsync("2");
        // Both pages have asked for it by then.
        await second.WaitForTimeoutAsync(3_000);
        (await app.Get<LiveRooms>().Listeners(app.District)).ShouldBe(1);

        await Close(app, cases[0]);

        await Assertions.Expect(Waiting(desk.Page)).ToHaveTextAsync("1", Soon);
        await Assertions.Expect(desk.Page.Locator("#waiting b")).ToHaveTextAsync("1", Soon);
        await Assertions.Expect(second.Locator("#queue [data-row]")).ToHaveCountAsync(1, new() { Timeout = 5_000 });
        await Assertions.Expect(second.Locator("[role=status][data-live-source]")).ToHaveTextAsync("待受理，1 宗");
        (await app.Get<LiveRooms>().Listeners(app.District)).ShouldBe(1);
        foreach (var page in desk.Context.Pages) (await page.EvaluateAsync<bool>("window.untouched === true")).ShouldBeTrue("no page was loaded again");
    }

    [Theory, EveryEngine]
    public async Task The_keyboards_place_stays_and_what_somebody_types_is_never_taken_away(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await app.Given("case 路灯不亮, source collector", "case 井盖松动, source collector", "case 地砖塌陷, source collector");
        var page = (await VisitAs(app, Device.Desk, "operator")).Page;
        await page.Locator("#home [data-row]").Nth(2).FocusAsync();
        var focus = await page.Focus();

        await Close(app, cases[0]);
        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("2", Soon);
        (await page.Focus()).ShouldBe(focus);

        await page.EvaluateAsync("document.querySelector('#home .gl-head').insertAdjacentHTML('beforeend', '<input id=typed>')");
        await page.FillAsync("#typed", "一半");
        await Close(app, cases[1]);
        await page.WaitForTimeoutAsync(4_000);
        (await page.InputValueAsync("#typed")).ShouldBe("一半");
        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("2");

        await page.FillAsync("#typed", "");
        await page.Locator("#home [data-row]").Last.FocusAsync();
        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("1", Soon);
    }

    [Theory, EveryEngine]
    public async Task While_a_dialog_is_open_nothing_moves_behind_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var page = (await VisitAs(app, Device.Desk, "operator")).Page;
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("#keys[open]");

        await app.Given("case 路灯不亮, source collector");
        await page.WaitForTimeoutAsync(3_000);
        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("0");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("1", Soon);
    }

    [Theory, EveryEngine]
    public async Task A_browser_without_shared_workers_asks_every_half_minute(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var visit = await Visit(app, Device.Desk);
        await visit.Page.AddInitScriptAsync("delete window.SharedWorker");
        await visit.Page.Clock.InstallAsync();
        await visit.SignIn(await app.AddAccount("operator"), TestApp.Password);

        await app.Given("case 路灯不亮, source collector");
        await visit.Page.Clock.FastForwardAsync("00:31");

        await Assertions.Expect(Waiting(visit.Page)).ToHaveTextAsync("1", Soon);
        (await app.Get<LiveRooms>().Listeners(app.District)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task After_a_restart_of_the_server_the_page_catches_up(Engine engine)
    {
        var before = await TestHost.Start(engine);
        var app = TestApp.On(before);
        var page = (await VisitAs(app, Device.Desk, "operator")).Page;
        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("0");
        await before.Stop();

        await using var after = await TestHost.Open(before.Folder.Root, before.Database, Same(before.Address.Port));
        await using var again = TestApp.On(after, app.District);
        await again.Given("case 路灯不亮, source collector");

        await Assertions.Expect(Waiting(page)).ToHaveTextAsync("1", new() { Timeout = 60_000 });
    }

    private static Func<ServerOptions, ServerOptions> Same(int port) => options => options with { Port = port };

    private static async Task Close(TestApp app, string id)
    {
        var desk = await app.As("operator");
        (await desk.Post($"/cases/{id}/acts/accept", new { })).Status.ShouldBe(200);
        (await desk.Post($"/cases/{id}/acts/close-directly", new { note = "电话联系后已当场解决。" })).Status.ShouldBe(200);
    }
}
