namespace Gridloom.Browser.Tests;

/// <summary>The pages of publishing as they are looked at: what would go out, what went out, and what everybody sees.</summary>
internal static class PublishLooks
{
    private const string List = "/budget/publications", New = List + "/new", Open = "/open/{district}", Page = "/open/{district}/{id}";

    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("draft audited", "/budget/plans/{id}/audit", "finance", "/budget/plans", "a.open", "a[href$='/audit']"),
        LookPage.At("before publishing", New, "finance", List, "a[href*='kind=targets']"),
        new("before publishing, what does not add up", New, "finance", OpenFindings),
        new("before publishing, refused", New, "finance", Refuse),
        new("publications, one taken down", List, "finance", TakeDown),
        LookPage.At("publications, for who reads", List, "leader"),
        new("public list", Open, "anonymous", (visit, district) => visit.Go("/open/" + district.App.District)),
        new("public page", Page, "finance", async (visit, _) => { await Publish(visit); await visit.Go(new Uri(await visit.Page.Locator("a[data-row]").First.EvaluateAsync<string>("a => a.href")).AbsolutePath); }),
    ];

    private static async Task Preview(Visit visit)
    {
        await visit.Go(List);
        await visit.Page.Locator("a[href*='kind=targets']").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/new?*");
    }

    private static async Task OpenFindings(Visit visit, LookDistrict district)
    {
        await Preview(visit);
        await visit.Page.Locator("form details summary").ClickAsync();
    }

    private static async Task Refuse(Visit visit, LookDistrict district)
    {
        await Preview(visit);
        await visit.Page.EvaluateAsync("() => { for (const f of document.querySelectorAll('main form')) f.noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }");
        foreach (var box in await visit.Page.Locator("[name=confirmed]").AllAsync()) await box.CheckAsync();
        await visit.Page.FillAsync("#reason", new string('长', 600));
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task Publish(Visit visit)
    {
        await visit.Go(List);
        if (await visit.Page.Locator("a[data-row]").CountAsync() > 0) return;
        await Preview(visit);
        foreach (var box in await visit.Page.Locator("[name=confirmed]").AllAsync()) await box.CheckAsync();
        await visit.Page.FillAsync("#reason", new string('长', 500));
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync("**done=*");
    }

    private static async Task TakeDown(Visit visit, LookDistrict district)
    {
        await Publish(visit);
        await visit.Go(List);
        if (await visit.Page.Locator("details.pop").CountAsync() == 0) return;
        await visit.Page.Locator("details.pop summary").First.ClickAsync();
        await visit.Page.Locator("details.pop [name=reason]").First.FillAsync(new string('长', 300));
        await visit.Page.Locator("details.pop button").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**done=*");
    }
}
