using System.Globalization;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The first page is light enough for a handheld on a poor net (首屏): markup, styles, scripts and icons as they travel.</summary>
public sealed class WeightTests(Chromium chromium, LookDistrict district) : BrowserTests(chromium), IClassFixture<LookDistrict>
{
    private const long Limit = 100 * 1024;

    [Theory]
    [InlineData("/sign-in", "anonymous")]
    [InlineData("/cases", "operator")]
    [InlineData("/cases/new", "collector")]
    [InlineData("/budget", "leader")]
    [InlineData("/report", "anonymous")]
    [InlineData("/about", "anonymous")]
    public async Task The_first_page_of_an_empty_browser_has_100_KB_at_most(string path, string persona)
    {
        // Signed in elsewhere, so that nothing of it is in this browser's store.
        var before = await Visit(district.App, Device.Handheld);
        await district.SignIn(before, persona);
        var options = Device.Handheld.ToOptions();
        options.StorageState = await before.Context.StorageStateAsync();
        var visit = await Visit(district.App, Device.Handheld, options);

        await visit.Go(path == "/report" ? "/report?district=" + district.App.District : path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var parts = new Dictionary<string, long>();
        foreach (var response in visit.Responses)
        {
            var sizes = await response.Request.SizesAsync();
            parts[new Uri(response.Url).AbsolutePath] = sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            if (response.Url.Contains("/assets/", StringComparison.Ordinal))
                (await response.HeaderValueAsync("content-encoding")).ShouldBe("br", response.Url, StringCompareShould.IgnoreCase);
        }
        var told = string.Join(", ", parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {parts.Values.Sum()} bytes: {told}");
        parts.Keys.ShouldContain(p => p.EndsWith(".css", StringComparison.Ordinal), told);
        parts.Values.Sum().ShouldBeLessThanOrEqualTo(Limit, told);
    }
}
