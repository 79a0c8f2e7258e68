using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>A chart draws what its table says, in the theme's colours, and whoever does not see it has the table.</summary>
public sealed class ChartTests(Chromium chromium, LookDistrict district) : BrowserTests(chromium), IClassFixture<LookDistrict>
{
    private const string Drawn = "[data-trend-drawn] canvas";

    // The colour that the most pixels of a chart have, of those that have one.
    private const string MostOf =
        """
        () => {
          const canvas = document.querySelector('#trend-reports')?.closest('figure').querySelector('canvas') ?? document.querySelector('[data-trend] canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height), seen = new Map();
          for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) { const c = `${data[i]},${data[i + 1]},${data[i + 2]}`; seen.set(c, (seen.get(c) ?? 0) + 1); }
          return [...seen].sort((a, b) => b[1] - a[1])[0][0];
        }
        """;

    [Fact]
    public async Task The_figures_are_drawn_named_and_listed_and_a_point_opens_its_cases()
    {
        foreach (var device in Device.All)
        {
            var visit = await Visit(district.App, device);
            await district.SignIn(visit, "leader");
            await visit.Go("/figures");
            await visit.Page.WaitForSelectorAsync(Drawn);

            (await visit.Page.Locator(Drawn).CountAsync()).ShouldBe(2);
            (await visit.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^上报：") }).CountAsync()).ShouldBe(1);
            (await visit.Page.Locator("#trend-reports tbody tr").CountAsync()).ShouldBe(20);
            (await visit.Page.EvaluateAsync<string>(MostOf)).ShouldBe("26,90,140");
        }
    }

    [Fact]
    public async Task A_press_on_a_bar_opens_the_cases_of_its_day()
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, "leader");
        await visit.Go("/figures");
        await visit.Page.WaitForSelectorAsync(Drawn);
        var view = visit.Page.Locator("figure:has(#trend-reports) [data-trend-view]");
        var box = (await view.BoundingBoxAsync())!;

        await view.ClickAsync(new() { Position = new() { X = box.Width - 41, Y = box.Height / 2 } });
        await visit.Page.WaitForURLAsync("**/cases?figure=*");

        visit.Path.ShouldContain("from%3D2026-11-20%26to%3D2026-11-20");
    }

    [Fact]
    public async Task The_dark_theme_and_paper_draw_it_anew()
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, "leader");
        await visit.Go("/figures");
        await visit.Page.WaitForSelectorAsync(Drawn);

        await visit.Page.EvaluateAsync("() => { document.documentElement.dataset.bsTheme = 'dark'; }");
        await visit.Page.WaitForTimeoutAsync(300);
        (await visit.Page.EvaluateAsync<string>(MostOf)).ShouldBe("127,187,232");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.WaitForTimeoutAsync(300);
        (await visit.Page.EvaluateAsync<string>(MostOf)).ShouldBe("0,0,0");
    }

    [Fact]
    public async Task The_home_page_draws_its_charts_again_when_it_brings_itself_up_to_date_and_keeps_their_tables_open()
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, "leader");
        await visit.Page.Clock.InstallAsync();
        await visit.Go("/");
        await visit.Page.WaitForSelectorAsync(Drawn);
        await visit.Page.Keyboard.PressAsync("t");
        await visit.Page.EvaluateAsync("() => { document.querySelector('#home').dataset.old = ''; document.querySelector('.trend').dataset.old = ''; document.querySelector('.trend td').textContent = '7'; }");

        await visit.Page.Clock.FastForwardAsync(61_000);
        await visit.Page.WaitForSelectorAsync("#home:not([data-old]):not(:has([data-old]))");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-trend-drawn] canvas').length === 2 && document.querySelectorAll('.trend-t[open]').length === 2");
    }

    [Fact]
    public async Task A_page_without_a_chart_does_not_load_its_script()
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, "operator");
        var before = visit.Responses.Count;
        await visit.Go("/cases");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        visit.Responses.Skip(before).ShouldNotContain(r => r.Url.Contains("/assets/chart.", StringComparison.Ordinal));
    }
}
