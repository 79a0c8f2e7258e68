using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>On paper stand the page's facts, its cut-off and who printed it, and nothing to press; what is masked stays masked.</summary>
public sealed class PrintTests(Chromium chromium, LookDistrict district) : BrowserTests(chromium), IClassFixture<LookDistrict>
{
    private const int PaperWidth = 658;

    // Whatever is shown of what only a screen needs; a photo that can be enlarged is on paper a photo.
    private const string Pressable = "() => [...document.querySelectorAll('.gl-rail, .gl-top, button:not(.shot), .btn, form.filters, kbd, .skip, summary kbd')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))";

    [Theory]
    [InlineData("case, longest texts", "operator")]
    [InlineData("figures, in groups", "leader")]
    [InlineData("budget project", "finance")]
    [InlineData("home of who only looks", "leader")]
    public async Task Paper_has_no_rail_and_no_button_and_says_who_printed_when(string page, string persona)
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, persona);
        await LookPage.All.Single(p => p.Name == page).Reach(visit, district);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.SetViewportSizeAsync(PaperWidth, 970);

        (await visit.Page.EvaluateAsync<string[]>(Pressable)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(PaperWidth);
        var foot = await visit.Page.InnerTextAsync(".print-foot");
        foot.ShouldContain("数据截止 2026-11-20 10:26:00");
        foot.ShouldContain("打印，北京时间 20");
        (await visit.Page.InnerTextAsync("main")).ShouldNotContain("13812345678");
        (await visit.Page.PdfAsync(new() { PreferCSSPageSize = true })).Length.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public async Task The_figures_say_on_paper_what_was_asked_and_by_which_formulas()
    {
        var visit = await Visit(district.App, Device.Desk);
        await district.SignIn(visit, "leader");
        await visit.Go("/figures?from=2026-01-01&to=2026-12-31&by=closing&group=class&source=hotline");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visit.Page.InnerTextAsync(".print-only")).ShouldStartWith("统计条件：2026-01-01 至 2026-12-31，含当日；按结案时间");
        var page = await visit.Page.InnerTextAsync("main");
        page.ShouldContain("按小类");
        page.ShouldContain("来源 ");
        page.ShouldContain("公式 v1，2026-01-01 起用");
    }
}
