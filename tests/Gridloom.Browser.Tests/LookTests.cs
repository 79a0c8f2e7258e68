using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>Every page in its states is readable by everybody, at the desk and on a phone, light and dark, in both languages.</summary>
public abstract class LookTests : BrowserTests
{
    private readonly LookDistrict district;
    private readonly string language;

    private protected LookTests(Chromium chromium, LookDistrict district, string language)
        : base(chromium) => (this.district, this.language) = (district, language);

    public static TheoryData<string> Names => [.. LookPage.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_on_the_page_shuts_anybody_out_or_leaves_its_place(string name)
    {
        var faults = new List<string>();
        var page = (await Open(LookPage.All.Single(p => p.Name == name))).Page;
        // The way of changes is the shortest, as each change lays the page out anew.
        foreach (var (device, scheme) in (IEnumerable<(Device, ColorScheme)>)[(Device.Desk, ColorScheme.Light), (Device.Desk, ColorScheme.Dark), (Device.Handheld, ColorScheme.Dark), (Device.Handheld, ColorScheme.Light)])
        {
            if (scheme == ColorScheme.Dark && language != "zh") continue;
            await page.SetViewportSizeAsync(device.Width, device.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange((await Faults(page, device, scheme)).Select(f => $"{language} {device.Name} {scheme}: {f}"));
        }

        faults.ShouldBeEmpty();
    }

    // Words change with the language, and so may what they mean to a screen reader; the dark changes the colours alone, whatever the language.
    private async Task<IEnumerable<string>> Faults(IPage page, Device device, ColorScheme scheme)
    {
        if (scheme == ColorScheme.Dark) return await Axe.Violations(page, Axe.Contrast);
        var misfits = await Layout.Misfits(page);
        return language == "zh" || !device.Phone ? misfits.Concat(await Axe.Violations(page)) : misfits;
    }

    private async Task<Visit> Open(LookPage page)
    {
        // At the desk, whatever is looked at afterwards: what is clicked on the way stands there.
        var visit = await Visit(district.App, Device.Desk);
        await visit.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = district.App.Address.ToString() }]);
        await district.SignIn(visit, page.Persona);
        await page.Reach(visit, district);
        return visit;
    }
}

public sealed class LookInChineseTests(Chromium chromium, LookDistrict district) : LookTests(chromium, district, "zh"), IClassFixture<LookDistrict>;

public sealed class LookInEnglishTests(Chromium chromium, LookDistrict district) : LookTests(chromium, district, "en"), IClassFixture<LookDistrict>;

public sealed class LookRoutesTests(Chromium chromium) : BrowserTests(chromium)
{
    // Ways in that answer no page, or only a redirect.
    private static readonly string[] NoPage = ["/assets/{name}", "/openapi/{documentName}.json", "/health/live", "/health/ready", "/kept-photos/{token}", "/live", "/live/state", "/cases/new/similar", "/revisits/{id}/frame.csv", "/roster/file.xlsx", "/queues/waiting", "/exports/{id}/file", "/duties/{version}/file.csv", "/duties/{version}/file.xlsx", "/catalogue/{version}/file.csv", "/catalogue/{version}/file.xlsx", "/past/imports/{id}/refused.csv", "/figures.csv", "/cases/{id}/photos/{ordinal:long}", "/cases/{id}/photos/{ordinal:long}/thumbnail", "/report/{district}/{id}/{link}/photos/{ordinal:long}", "/budget/indicators/{id}/proof/{version:long}", "/map/tiles/{layer}/{zoom}/{column}/{row}", "/map/cases", "/cases/{id}/paper/{form}/file.docx", "/notices/count", "/notices/latest", "/hazards.csv", "/hazards.xlsx", "/disputes.csv", "/disputes.xlsx", "/watch-log.csv", "/watch-log.xlsx", "/watch-log/{serial:long}", "/shelters/file.xlsx", "/drills.csv", "/drills.xlsx", "/budget/work/{id}/proof", "/budget/surveys/{id}/answers.csv", "/budget/surveys/{id}/answers.xlsx", "/budget/payments.xlsx", "/budget/plans/{id}/form.docx", "/budget/plans/{id}/form.xlsx", "/budget/{id}/monitoring.docx", "/budget/{id}/monitoring.xlsx", "/budget/{id}/evaluation.docx", "/budget/{id}/evaluation.xlsx", "/budget/evaluations/{document}.docx", "/budget/evaluations/{document}.xlsx", "/open/{district}/{id}.xlsx"];

    [Fact]
    public async Task No_page_is_left_out()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        PageRoutes.Of(app.Host).Except(NoPage).Except(LookPage.All.Select(p => p.Route)).ShouldBeEmpty();
        LookPage.All.Select(p => p.Route).Where(r => r.StartsWith('/')).Except(PageRoutes.Of(app.Host)).ShouldBeEmpty("a page that is no more");
    }
}
