namespace Gridloom.Browser.Tests;

/// <summary>The pages of the budget year as they are looked at: drawing up, payments, monitoring, self-evaluation, each blank, refused and with the longest texts.</summary>
internal static class CycleLooks
{
    private const string Plans = "/budget/plans", Plan = "/budget/plans/{id}", Project = "/budget/plans/{id}/projects/{project}", Accounts = "/budget/plans/{id}/accounts", Payments = "/budget/payments";

    private const string OfUnit = "看样单位";
    private const string OfProject = $"a:has-text('{Targets.CollectorProject}')";

    private static readonly string Long = new('长', 2000);

    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("plans", Plans, "finance"),
        LookPage.At("plans, for who reads", Plans, "leader"),
        LookPage.At("new plan", Plans + "/new", "finance"),
        new("new plan, refused", Plans + "/new", "finance", RefusePlan),
        LookPage.At("plan", Plan, "finance", Plans, "a.open"),
        LookPage.At("plan, for who reviews", Plan, "budget-reviewer", Plans, "a.open"),
        new("plan, versions", Plan + "/compare", "leader", Compare),
        LookPage.At("plan's project", Project, "finance", Plans, "a.open", OfProject),
        new("plan's project, refused", Project, "finance", RefuseProject),
        new("unit's budget", Accounts, "finance", async (visit, _) => await OpenAccounts(visit)),
        new("unit's budget, refused", Accounts, "finance", RefuseAccounts),
        LookPage.At("payments", Payments, "finance"),
        LookPage.At("payments, for who reads", Payments, "leader"),
        new("payments, refused", Payments, "finance", RefusePayment),
        new("payments, one taken back", Payments, "finance", TakeBack),
        LookPage.At("monitoring", "/budget/monitoring", "leader"),
        LookPage.At("monitoring, another year", "/budget/monitoring", "leader", "/budget/monitoring?year=2001"),
        LookPage.At("monitoring sheet", "/budget/{id}/monitoring", "finance", "/budget/monitoring", OfProject),
        new("monitoring sheet, refused", "/budget/{id}/monitoring", "finance", async (visit, _) => await RefuseSheet(visit, "/budget/monitoring")),
        LookPage.At("evaluations", "/budget/evaluations", "leader"),
        LookPage.At("evaluation", "/budget/{id}/evaluation", "leader", "/budget/evaluations", OfProject),
        LookPage.At("where a value comes from", "/budget/indicators/{id}/tie", "finance", "/budget", OfProject, "a[href$='/tie']"),
        new("evaluation, refused", "/budget/{id}/evaluation", "finance", async (visit, _) => await RefuseSheet(visit, "/budget/evaluations")),
    ];

    private static async Task Unchecked(Visit visit) => await visit.Page.EvaluateAsync(
        "() => { for (const f of document.querySelectorAll('main form')) f.noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }");

    private static async Task RefusePlan(Visit visit, LookDistrict district)
    {
        await visit.Go(Plans + "/new");
        await Unchecked(visit);
        await visit.Page.FillAsync("#unit", new string('长', 200));
        await visit.Page.Locator("form.narrow button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task Open(Visit visit, string list)
    {
        await visit.Go(list);
        await visit.Page.Locator(OfProject).First.ClickAsync();
        await visit.Page.WaitForSelectorAsync("form[enctype]");
        await Unchecked(visit);
    }

    /// <summary>The only kind of form with a unit's budget is not the demo's own: targets of it are begun once.</summary>
    private static async Task OpenAccounts(Visit visit)
    {
        await visit.Go(Plans);
        if (await visit.Page.Locator($"a.open:has-text('{OfUnit}')").CountAsync() == 0)
        {
            await visit.Go(Plans + "/new");
            await visit.Page.FillAsync("#unit", OfUnit);
            await visit.Page.Locator("#year").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
            await visit.Page.Locator("#family").SelectOptionAsync("futian-department-budget");
            await visit.Page.Locator("form.narrow button[type=submit]").ClickAsync();
            await visit.Page.WaitForURLAsync("**/budget/plans/*");
            await visit.Go(Plans);
        }
        await visit.Page.Locator($"a.open:has-text('{OfUnit}')").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/budget/plans/*");
        await visit.Go(new Uri(visit.Page.Url).AbsolutePath + "/accounts");
    }

    private static async Task RefuseAccounts(Visit visit, LookDistrict district)
    {
        await OpenAccounts(visit);
        await Unchecked(visit);
        await visit.Page.FillAsync("#department", new string('长', 200));
        await visit.Page.FillAsync("#passedUp", "许多");
        await visit.Page.FillAsync("#functions", $"科目编码\t科目名称\t基本支出\t项目支出\n201\t{new string('长', 90)}\t一百\t2\n20\t甲\t1\t2");
        await visit.Page.FillAsync("#basics", "30209\t差旅费\t2.00");
        await visit.Page.Locator("button[value=save]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task Compare(Visit visit, LookDistrict district)
    {
        await visit.Go(Plans);
        await visit.Page.Locator("a.open").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/budget/plans/*");
        await visit.Go(new Uri(visit.Page.Url).AbsolutePath + "/compare");
    }

    private static async Task RefuseProject(Visit visit, LookDistrict district)
    {
        await visit.Go(Plans);
        await visit.Page.Locator("a.open").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/budget/plans/*");
        await visit.Page.Locator(OfProject).First.ClickAsync();
        await visit.Page.WaitForSelectorAsync("[name=row-name]");
        await Unchecked(visit);
        await visit.Page.FillAsync("#thisYear", "四百");
        await visit.Page.FillAsync("#overview", Long + Long + Long);
        await visit.Page.Locator("[name=row-name]").First.FillAsync(new string('长', 300));
        await visit.Page.Locator("[name=row-weight]").First.FillAsync("101");
        await visit.Page.Locator("button[value=save]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefusePayment(Visit visit, LookDistrict district)
    {
        await visit.Go(Payments);
        await Unchecked(visit);
        await visit.Page.FillAsync("#amount", "很多");
        await visit.Page.FillAsync("#purpose", Long);
        await visit.Page.Locator($"form[action='{Payments}'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task TakeBack(Visit visit, LookDistrict district)
    {
        await visit.Go(Payments);
        if (await visit.Page.Locator("td del").CountAsync() > 0) return;
        await visit.Page.SelectOptionAsync("#project", new SelectOptionValue { Index = 1 });
        await visit.Page.FillAsync("#day", "2026-03-31");
        await visit.Page.FillAsync("#amount", "1234567.89");
        await visit.Page.FillAsync("#purpose", new string('长', 200));
        await visit.Page.FillAsync("#voucher", new string('w', 40));
        await visit.Page.Locator($"form[action='{Payments}'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync("**done=recorded");
        await visit.Page.Locator("details.pop summary").First.ClickAsync();
        await visit.Page.Locator("details.pop [name=reason]").First.FillAsync(new string('长', 200));
        await visit.Page.Locator("details.pop button").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**done=withdrawn");
    }

    private static async Task RefuseSheet(Visit visit, string list)
    {
        await Open(visit, list);
        await visit.Page.Locator("textarea[name=reason]").First.FillAsync(Long);
        await visit.Page.Locator("button[value=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }
}
