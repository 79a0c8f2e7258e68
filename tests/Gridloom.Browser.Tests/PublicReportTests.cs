using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>A resident with a phone and no account: reports, keeps the link, and looks later.</summary>
public sealed class PublicReportTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_resident_reports_copies_the_link_and_follows_it_from_another_device()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await Visit(app, Device.Handheld);
        var page = visit.Page;
        await visit.Go("/report?district=" + app.District);

        await page.SetInputFilesAsync("#photos", new FilePayload { Name = "井盖.jpg", MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(3, new() { PlantedText = "13812345678" }) });
        await page.FillAsync("#address", "长安路 12 号门前");
        await page.TapAsync("[data-locate]");
        await Assertions.Expect(page.Locator("[data-place-words]")).ToContainTextAsync("已取到位置");
        await page.FillAsync("#description", "井盖丢了，孩子常在这里走。");
        await page.SelectOptionAsync("#kind", "0103");
        await page.FillAsync("#phone", "13812345678");
        await page.TapAsync("button.cta");
        await Assertions.Expect(page.Locator("#done")).ToHaveTextAsync("收到了");
        await page.TapAsync("[data-copy]");
        await Assertions.Expect(page.Locator("[data-copy-words]")).ToHaveTextAsync("已复制。");
        var link = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        var later = await Visit(app, Device.Handheld);
        await later.Go(link);

        var seen = await later.Page.InnerTextAsync("main");
        seen.ShouldContain("井盖丢了，孩子常在这里走。");
        seen.ShouldContain(await page.InnerTextAsync("section b.nw"));
        (await later.Page.ContentAsync()).ShouldNotContain("13812345678");
        (await app.Count("case_photo")).ShouldBe(1);
    }

    [Theory]
    [InlineData("/report", "button.cta", null)]
    [InlineData("/cases/new", "form.narrow button[type=submit]", "operator")]
    public async Task Without_scripts_the_form_still_reports(string form, string button, string? persona)
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var options = Device.Handheld.ToOptions();
        options.JavaScriptEnabled = false;
        var visit = await Visit(app, Device.Handheld, options);
        if (persona is not null) await visit.SignIn(await app.AddAccount(persona), TestApp.Password);
        await visit.Go(persona is null ? form + "?district=" + app.District : form);

        await visit.Page.FillAsync("#description", "井盖丢了。");
        await visit.Page.FillAsync("#address", "长安路 12 号");
        await visit.Page.SelectOptionAsync("[name=class]", "0103");
        await visit.Page.SetInputFilesAsync("#photos", new FilePayload { Name = "井盖.jpg", MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(3) });
        await visit.Page.ClickAsync(button);
        await visit.Page.WaitForURLAsync("**done=reported");

        (await app.Count("case_case")).ShouldBe(1);
        (await app.Count("case_photo")).ShouldBe(1);
    }
}
