using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>Every page in its states is readable by everybody, light and dark, in both languages.</summary>
public abstract class LookTests : BrowserTests
{
    private readonly LookDistrict district;
    private readonly Device device;

    private protected LookTests(Chromium chromium, LookDistrict district, Device device)
        : base(chromium) => (this.district, this.device) = (district, device);

    public static TheoryData<string> Names => [.. LookPage.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_on_the_page_shuts_anybody_out_or_leaves_its_place(string name)
    {
        var page = LookPage.All.Single(p => p.Name == name);
        var faults = new List<string>();
        foreach (var language in (string[])["zh", "en"])
        {
            var visit = await Open(page, language);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var found = (await Layout.Misfits(visit.Page)).AsEnumerable();
                // Words change with the language, and so may what they mean to a screen reader; the dark changes the colours, whatever the language.
                if (scheme == ColorScheme.Light && (language == "zh" || !device.Phone)) found = found.Concat(await Axe.Violations(visit.Page));
                if (scheme == ColorScheme.Dark && language == "zh") found = found.Concat(await Axe.Violations(visit.Page, Axe.Contrast));
                faults.AddRange(found.Select(f => $"{language} {device.Name} {scheme}: {f}"));
            }
        }
        faults.ShouldBeEmpty();
    }

    private async Task<Visit> Open(LookPage page, string language)
    {
        // At the desk, whatever is looked at afterwards: what is clicked on the way stands there.
        var visit = await Visit(district.App, Device.Desk);
        await visit.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = district.App.Address.ToString() }]);
        await district.SignIn(visit, page.Persona);
        await page.Reach(visit, district);
        await visit.Page.SetViewportSizeAsync(device.Width, device.Height);
        return visit;
    }
}

public sealed class LookOnDeskTests(Chromium chromium, LookDistrict district) : LookTests(chromium, district, Device.Desk), IClassFixture<LookDistrict>;

public sealed class LookOnPhoneTests(Chromium chromium, LookDistrict district) : LookTests(chromium, district, Device.Handheld), IClassFixture<LookDistrict>;

public sealed class LookRoutesTests(Chromium chromium) : BrowserTests(chromium)
{
    // Ways in that answer no page, or only a redirect.
    private static readonly string[] NoPage = ["/assets/{name}", "/openapi/{documentName}.json", "/health/live", "/health/ready", "/kept-photos/{token}", "/live", "/live/state", "/cases/new/similar", "/revisits/{id}/frame.csv", "/roster/file.xlsx", "/queues/waiting", "/exports/{id}/file", "/duties/{version}/file.csv", "/duties/{version}/file.xlsx", "/catalogue/{version}/file.csv", "/catalogue/{version}/file.xlsx", "/past/imports/{id}/refused.csv", "/figures.csv", "/cases/{id}/photos/{ordinal:long}", "/cases/{id}/photos/{ordinal:long}/thumbnail", "/report/{district}/{id}/{link}/photos/{ordinal:long}", "/budget/indicators/{id}/proof/{version:long}", "/map/tiles/{layer}/{zoom}/{column}/{row}", "/map/cases", "/cases/{id}/paper/{form}/file.docx", "/notices/count", "/notices/latest", "/hazards.csv", "/hazards.xlsx", "/disputes.csv", "/disputes.xlsx", "/watch-log.csv", "/watch-log.xlsx", "/watch-log/{serial:long}", "/shelters/file.xlsx", "/drills.csv", "/drills.xlsx"];

    [Fact]
    public async Task No_page_is_left_out()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        PageRoutes.Of(app.Host).Except(NoPage).Except(LookPage.All.Select(p => p.Route)).ShouldBeEmpty();
        LookPage.All.Select(p => p.Route).Where(r => r.StartsWith('/')).Except(PageRoutes.Of(app.Host)).ShouldBeEmpty("a page that is no more");
    }
}
