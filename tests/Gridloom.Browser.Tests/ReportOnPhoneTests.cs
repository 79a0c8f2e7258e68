using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The main job from one end to the other: a case reported in the street moves a figure in the targets' table, which opens to it.</summary>
public sealed class ReportOnPhoneTests(Chromium chromium) : BrowserTests(chromium)
{
    private const string Collected = "采集案件量";

    [Theory, EveryEngine]
    public async Task A_case_reported_on_the_phone_raises_the_collected_figure_by_one_and_it_opens_to_the_case(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        await app.Given("case 地砖塌陷", "case 路灯不亮, class 0118");
        var visit = await VisitAs(app, Device.Handheld, "collector");
        (await CollectedFigure(visit)).ShouldBe(2);

        await FillForm(visit);
        await visit.Page.ClickAsync("form.narrow button[type=submit]");

        var number = await NumberOnCasePage(visit);
        await visit.Page.Locator("img[src*='/photos/1']").First.ScrollIntoViewIfNeededAsync();
        await Expect.Picture(visit.Page.Locator("img[src*='/photos/1']").First);
        (await visit.Page.InnerTextAsync("dl.facts")).ShouldContain("114.02731");

        (await CollectedFigure(visit)).ShouldBe(3);
        await visit.Page.Locator("tr", new() { HasText = Collected }).Locator("a.ev").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/cases?**");
        (await visit.Page.InnerTextAsync(".gl-head")).ShouldContain("3");
        (await visit.Page.Locator("[data-row]").CountAsync()).ShouldBe(3);
        (await visit.Page.Locator("[data-row]").First.InnerTextAsync()).ShouldBe(number[7..], "the newest stands first");
        (await app.Count("case_photo")).ShouldBe(1);
    }

    private static async Task FillForm(Visit visit)
    {
        var page = visit.Page;
        await page.Locator(".gl-rail a[href='/cases/new']").ClickAsync();
        await page.WaitForURLAsync("**/cases/new");
        var all = await page.Locator("#class option").CountAsync();
        await page.Locator("[data-filter-of=class]").PressSequentiallyAsync("道路");
        (await page.Locator("#class option").CountAsync()).ShouldBeInRange(2, all / 4, "two characters leave few of them");
        await page.SelectOptionAsync("#class", "01-10");
        await page.FillAsync("#description", "人行道地砖塌了一块，晚上看不清。");
        await page.FillAsync("#address", "长安路 12 号门前");
        await page.ClickAsync("[data-locate]");
        await Assertions.Expect(page.Locator("[data-place-words]")).ToHaveTextAsync("已取到位置，误差约 12 米。");
        (await page.InputValueAsync("#longitude")).ShouldBe("114.027310");
        await page.SetInputFilesAsync("#photos", Photo());
        await Assertions.Expect(page.Locator("[data-photo-list] canvas")).ToHaveCountAsync(1);
        (await page.InputValueAsync("#source")).ShouldBe("collector");
    }

    private static FilePayload Photo() => new()
    {
        Name = "现场.jpg",
        MimeType = "image/jpeg",
        Buffer = SamplePhotos.Jpeg(7, new() { Position = (22.65488, 114.02731), TakenAt = new(2026, 11, 20, 10, 20, 0, TimeSpan.FromHours(8)), Orientation = 6 }),
    };

    private static async Task<string> NumberOnCasePage(Visit visit)
    {
        await visit.Page.WaitForURLAsync("**/cases/*?done=reported");
        var number = await visit.Page.InnerTextAsync(".case-n b");
        number.ShouldMatch(@"^\d{6}-20261120-\d{5}$");
        (await visit.Page.InnerTextAsync("main")).ShouldContain("已登记 " + number);
        return number;
    }

    /// <summary>The live value beside 采集案件量 on the collectors' project, reached as a person reaches it.</summary>
    private static async Task<int> CollectedFigure(Visit visit)
    {
        await visit.Page.Locator(".gl-rail a[href='/budget']").ClickAsync();
        await visit.Page.GetByText(Targets.CollectorProject).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/budget/*");
        var row = visit.Page.Locator("tr", new() { HasText = Collected }).First;
        return int.Parse(Regex.Replace(await row.Locator("a.ev").First.InnerTextAsync(), "[^0-9]", "", RegexOptions.None, TimeSpan.FromSeconds(1)), CultureInfo.InvariantCulture);
    }
}
