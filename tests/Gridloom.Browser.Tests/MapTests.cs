using System.Globalization;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The map shows ground and cases from our own server alone, and whoever does not see it has the table.</summary>
public sealed class MapTests(Chromium chromium) : BrowserTests(chromium)
{
    private const string Ready = "[data-map-ready][data-map-cases]";

    // How many colours the drawn map has: one would be a blank canvas.
    private const string Colours =
        """
        () => {
          const seen = new Set();
          for (const canvas of document.querySelectorAll('[data-map-view] canvas')) {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 0; i < data.length; i += 4 * 97) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]},${data[i + 3]}`);
          }
          return seen.size;
        }
        """;

    [Fact]
    public async Task The_map_draws_boundaries_and_counts_what_the_table_counts()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        await app.Given("case 一, at 东街道", "case 二, at 东街道", "case 三, at 西街道");
        await TestBoundaries.LoadAll(app);
        foreach (var device in Device.All)
        {
            // Its own visit each: the page's scripts and requests are watched from the beginning, and a request to another host fails the test.
            var visit = await VisitAs(app, device, "operator");
            await visit.Go("/map");
            await visit.Page.WaitForSelectorAsync(Ready, new() { State = WaitForSelectorState.Attached });

            (await visit.Page.EvaluateAsync<int>(Colours)).ShouldBeGreaterThan(3);
            (await visit.Page.GetAttributeAsync("[data-map]", "data-map-cases")).ShouldBe("3");
            (await visit.Page.Locator("tfoot td").AllInnerTextsAsync()).ShouldBe(["合计", "3", "3"]);
            (await visit.Page.Locator(".map-t tbody tr").AllInnerTextsAsync()).Select(r => string.Join(' ', r.Split('\t', '\n'))).ShouldBe(["东街道 2 2", "西街道 1 1"]);
            visit.Responses.Count(r => r.Url.Contains("/map/tiles/street/", StringComparison.Ordinal) && r.Status == 200).ShouldBeGreaterThan(0);
            (await Layout.Misfits(visit.Page)).ShouldBeEmpty(device.Name);
            (await Axe.Violations(visit.Page)).ShouldBeEmpty(device.Name);
        }
    }

    [Fact]
    public async Task The_keyboard_moves_it_and_the_address_remembers_where_it_stands()
    {
        const string Moved = "from => new URLSearchParams(location.search).get('at') !== from";
        await using var app = await TestApp.Start(Engine.Sqlite);
        await TestBoundaries.LoadAll(app);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/map");
        await visit.Page.WaitForSelectorAsync(Ready);
        var begun = Stand(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "放大" }).PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync(Moved, string.Join(',', begun));
        var nearer = Stand(visit);
        await visit.Page.FocusAsync("[data-map-view]");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.WaitForFunctionAsync(Moved, string.Join(',', nearer));

        double Number(string[] stand, int at) => double.Parse(stand[at], CultureInfo.InvariantCulture);
        Number(nearer, 2).ShouldBeGreaterThan(Number(begun, 2));
        Number(Stand(visit), 0).ShouldBeGreaterThan(Number(nearer, 0));
    }

    [Fact]
    public async Task A_case_opens_from_the_map_and_its_page_shows_where_it_lies()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        await app.Given("case 一, at 东街道");
        await TestBoundaries.LoadAll(app);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/map?at=114.02731,22.65488,16");
        await visit.Page.WaitForSelectorAsync(Ready);

        await visit.Page.Locator("[data-map-view]").ClickAsync();
        await visit.Page.WaitForURLAsync("**/cases/9*");

        await visit.Page.WaitForSelectorAsync("[data-map-ready]");
        (await visit.Page.EvaluateAsync<int>(Colours)).ShouldBeGreaterThan(2);
        (await visit.Page.Locator("[data-map-view]").GetAttributeAsync("aria-label")).ShouldBe("案件在 114.027310, 22.654880");
    }

    [Fact]
    public async Task A_dark_theme_draws_the_map_anew()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        await TestBoundaries.LoadAll(app);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/map");
        await visit.Page.WaitForSelectorAsync(Ready);
        const string Middle = "() => { const c = document.querySelector('[data-map-view] canvas'); const d = c.getContext('2d').getImageData(c.width / 2 - 20, c.height / 2 - 20, 40, 40).data; let s = 0; for (let i = 0; i < d.length; i += 4) s += d[i]; return s / d.length * 4; }";
        var light = await visit.Page.EvaluateAsync<double>(Middle);

        await visit.Page.EvaluateAsync("() => { document.documentElement.dataset.bsTheme = 'dark'; }");
        await visit.Page.WaitForTimeoutAsync(600);

        light.ShouldBeGreaterThan(150);
        (await visit.Page.EvaluateAsync<double>(Middle)).ShouldBeLessThan(90);
    }

    [Fact]
    public async Task What_does_not_arrive_is_said_and_may_be_asked_for_again()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Handheld, "operator");
        var down = true;
        await visit.Page.RouteAsync(url => url.Contains("/map/cases", StringComparison.Ordinal), route => down ? route.FulfillAsync(new() { Status = 200, ContentType = "text/plain", Body = "x" }) : route.ContinueAsync());
        await visit.Go("/map");

        await visit.Page.WaitForSelectorAsync("[data-map-words]:has-text('案件没有取到。')");
        (await Layout.Misfits(visit.Page)).ShouldBeEmpty();
        (await Axe.Violations(visit.Page)).ShouldBeEmpty();
        down = false;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await visit.Page.WaitForSelectorAsync("[data-map-cases='0']");
        (await visit.Page.Locator("[data-map-words]").IsVisibleAsync()).ShouldBeFalse();
    }

    private static string[] Stand(Visit visit) => Uri.UnescapeDataString(new Uri(visit.Page.Url).Query["?at=".Length..]).Split(',');
}
