using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>From the budget table down to single cases, and a figure that moves while somebody looks at it.</summary>
public sealed class BudgetMovesTests(Chromium chromium) : BrowserTests(chromium)
{
    [Theory, EveryEngine]
    public async Task A_rate_of_the_budget_table_opens_to_its_cases_and_moves_with_the_next_closing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        await app.Given("case 路灯不亮, source collector", "case 井盖松动, source collector");
        var desk = await VisitAs(app, Device.Desk, "operator");
        var leader = await VisitAs(app, Device.Desk, "leader");
        await CloseOne(desk);

        await leader.Go("/budget");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = Targets.OperatorProject }).ClickAsync();
        var row = leader.Page.Locator("tr", new() { Has = leader.Page.GetByText("结案率", new() { Exact = true }) });
        await Assertions.Expect(row).ToContainTextAsync("100.00 %");
        await row.Locator("a.ev").First.ClickAsync();
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("这 1 宗就是“结案”所数的案件");
        await leader.Page.Locator("[data-row]").ClickAsync();
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("直接办结");
        await leader.Page.GoBackAsync();
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "回到这个数" }).ClickAsync();
        await Assertions.Expect(row.Locator("a.ev").First).ToHaveTextAsync("1");

        await CloseOne(desk);
        await Assertions.Expect(row.Locator("a.ev").First).ToHaveTextAsync("2");
    }

    private static async Task CloseOne(Visit desk)
    {
        await Act(desk, "accept");
        await Act(desk, "close-directly");
    }

    private static async Task Act(Visit desk, string act)
    {
        await desk.Go("/");
        await desk.Page.Locator("#home [data-row]").First.ClickAsync();
        await desk.Page.WaitForURLAsync("**/cases/*");
        // Only one act stands open; the others are a press away.
        var form = desk.Page.Locator($"form[action$='/acts/{act}']");
        if (!await form.IsVisibleAsync()) await desk.Page.Locator("details", new() { Has = form }).Locator("summary").First.ClickAsync();
        if (await form.Locator("[name=note]").CountAsync() > 0) await form.Locator("[name=note]").FillAsync("电话联系后已当场解决。");
        await form.Locator("button[type=submit]").ClickAsync();
        await desk.Page.WaitForURLAsync($"**done={act}");
    }
}
