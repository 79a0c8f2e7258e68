using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

/// <summary>Targets that are begun, written and moved on in a test's own district, through the pages.</summary>
internal static class PlanKit
{
    public const string Unit = "某区网格中心", Longhua = "longhua-project-targets";

    public static async Task<FormPage> Begin(this Person person, string unit = Unit, string year = "2027", string family = Longhua, string from = "") =>
        await (await person.Open("/budget/plans/new")).With("unit", unit).With("year", year).With("family", family).With("from", from).Submit("/budget/plans/new");

    /// <summary>Blank targets; their address.</summary>
    public static async Task<string> Begun(this Person person)
    {
        var sent = await person.Begin();
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return sent.Location!.OriginalString.Split('?')[0];
    }

    /// <summary>A project with one quantity, one benefit and one satisfaction, and nothing to complain of.</summary>
    public static FormPage Sound(this FormPage page, string name = "网格信息服务")
    {
        page.With("name", name).With("thisYear", "476.00").With("total", "476.00").With("fiscal", "476.00").With("other", "0").With("start", "2027-01-01").With("end", "2027-12-31")
            .With("q1", "119").With("q2", "238").With("q3", "357").With("q4", "476").With("act", "save");
        return page.Row("产出目标|数量", "终端数量", "", "100台").Row("效果目标|社会效益", "事件及时处置", "ge", "95%").Row("效果目标|满意度", "居民满意度", "ge", "90%");
    }

    /// <summary>The next row of the table; its key stands in the page already.</summary>
    public static FormPage Row(this FormPage page, string level, string name, string sign, string target, string source = "", string weight = "") =>
        page.With("row-level", level).With("row-name", name).With("row-sign", sign).With("row-target", target).With("row-source", source).With("row-weight", weight).With("row-cycle", "");

    /// <summary>Targets with one sound project; their address.</summary>
    public static async Task<string> Written(this Person person)
    {
        var plan = await person.Begun();
        var sent = await (await person.Open(plan + "/projects/new")).Sound().Submit();
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return plan;
    }

    /// <summary>Moves targets on; the page's first form carries the key for every act.</summary>
    public static async Task<FormPage> Move(this Person person, string plan, string act, string remarks = "", string? seen = null)
    {
        var page = await person.Open(plan);
        var form = new FormPage(person.Http, $"{plan}/{act}", page.Answer).With("remarks", remarks);
        foreach (var (name, value) in new[] { "submit", "withdraw", "return", "review", "approve", "revert", "discard" }.Select(known => page.Hidden($"{plan}/{known}").ToList()).FirstOrDefault(hidden => hidden.Count > 0) ?? [])
            form.With(name, name == "seen" && seen is not null ? seen : value);
        return await form.Submit(withHidden: false);
    }

    /// <summary>The values of one column of text in the test's own district.</summary>
    public static async Task<IReadOnlyList<string>> Column(this TestApp app, string select, string order = "") =>
        await app.Get<Store>().List<string>($"{select} {(select.Contains(" where ", StringComparison.Ordinal) ? "and" : "where")} district = @District {order}", new { app.District }, CancellationToken.None);

    /// <summary>Where the only project of targets is edited.</summary>
    public static async Task<string> ProjectOf(this Person person, string plan) =>
        $"{plan}/projects/" + (await person.Open(plan)).Html.Split($"{plan}/projects/").Skip(1).Select(part => part.Split('"')[0]).First(id => id is not ("new" or "unit"));

    /// <summary>Targets in force.</summary>
    public static async Task<string> InForce(this TestApp app)
    {
        var plan = await (await app.As("finance")).Written();
        (await (await app.As("finance")).Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await (await app.As("budget-reviewer")).Move(plan, "review")).Answer.Status.ShouldBe(303);
        var approved = await (await app.As("leader")).Move(plan, "approve");
        approved.Answer.Status.ShouldBe(303, approved.Text);
        return plan;
    }
}
