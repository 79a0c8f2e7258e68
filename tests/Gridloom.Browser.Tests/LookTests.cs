namespace Gridloom.Browser.Tests;

/// <summary>Every page in its states is readable by everybody, on the desk and on the phone, light and dark, in both languages.</summary>
public sealed class LookTests(Chromium chromium, LookDistrict district) : BrowserTests(chromium), IClassFixture<LookDistrict>
{
    // Ways in that answer no page, or only a redirect.
    private static readonly string[] NoPage = ["/assets/{name}", "/openapi/{documentName}.json", "/health/live", "/health/ready", "/kept-photos/{token}", "/live", "/live/state", "/notices/count", "/notices/latest", "/cases/new/similar", "/revisits/{id}/frame.csv", "/roster/file.xlsx", "/queues/waiting", "/exports/{id}/file", "/duties/{version}/file.csv", "/duties/{version}/file.xlsx", "/catalogue/{version}/file.csv", "/catalogue/{version}/file.xlsx", "/past/imports/{id}/refused.csv", "/figures.csv", "/cases/{id}/photos/{ordinal:long}", "/cases/{id}/photos/{ordinal:long}/thumbnail", "/report/{district}/{id}/{link}/photos/{ordinal:long}", "/budget/indicators/{id}/proof/{version:long}", "/map/tiles/{layer}/{zoom}/{column}/{row}", "/map/cases", "/cases/{id}/paper/{form}/file.docx"];

    public static TheoryData<string> Names => [.. LookPage.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_on_the_page_shuts_anybody_out_or_leaves_its_place(string name)
    {
        var page = LookPage.All.Single(p => p.Name == name);
        if (page.Route.StartsWith('/') && !Routes().Contains(page.Route)) Assert.Skip($"The page {page.Route} is not in this build.");
        var faults = new List<string>();
        foreach (var language in (string[])["zh", "en"])
        {
            var visit = await Open(page, language);
            foreach (var device in Device.All)
            {
                await visit.Page.SetViewportSizeAsync(device.Width, device.Height);
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    var found = (await Layout.Misfits(visit.Page)).AsEnumerable();
                    // Words change with the language, and so may what they mean to a screen reader; colours and places do not.
                    if (language == "zh" || (device == Device.Desk && scheme == ColorScheme.Light)) found = found.Concat(await Axe.Violations(visit.Page));
                    faults.AddRange(found.Select(f => $"{language} {device.Name} {scheme}: {f}"));
                }
            }
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void No_page_is_left_out() =>
        Routes().Except(NoPage).Except(LookPage.All.Select(p => p.Route)).ShouldBeEmpty();

    private async Task<Visit> Open(LookPage page, string language)
    {
        var visit = await Visit(district.App, Device.Desk);
        await visit.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = district.App.Address.ToString() }]);
        await district.SignIn(visit, page.Persona);
        await page.Reach(visit, district);
        return visit;
    }

    private HashSet<string> Routes() => PageRoutes.Of(district.App.Host);
}
