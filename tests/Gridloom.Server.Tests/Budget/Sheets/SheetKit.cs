using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Sheets;

/// <summary>Sheets of one project, filled through the pages as a person would.</summary>
internal static class SheetKit
{
    public static async Task<(Person Finance, string Address)> Sheet(this TestApp app, string kind)
    {
        await app.LoadTargets();
        var finance = await app.As("finance");
        return (finance, $"/budget/{await finance.ProjectId(DemoTargets.CollectorProject)}/{kind}");
    }

    /// <summary>How many rows of the page have a field.</summary>
    public static int Rows(this FormPage page, string field) => page.Html.Split($"name=\"{field}\"").Length - 1;

    /// <summary>Judges every indicator that asks for it, and gives a reason to each.</summary>
    public static FormPage Judged(this FormPage page, string act, string level = "reached", string percent = "90")
    {
        for (var row = page.Rows("judged"); row > 0; row--) page.With("level", level).With("percent", percent);
        for (var row = page.Rows("indicator"); row > 0; row--) page.With("reason", "效果仍在显现，明年补充依据");
        return page.With("act", act).With("scheme", "national");
    }

    /// <summary>A self-evaluation that was handed in.</summary>
    public static async Task<(Person Finance, string Address)> HandedIn(this TestApp app)
    {
        var (finance, address) = await app.Sheet("evaluation");
        var sent = await (await finance.Open(address)).Judged("submit").Submit();
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return (finance, address);
    }

    /// <summary>Fills a sheet of monitoring.</summary>
    public static FormPage Remarked(this FormPage page, string act, string reason = "进度略慢", string measures = "逐月跟进", string outlook = "possible")
    {
        for (var row = page.Rows("indicator"); row > 0; row--) page.With("outlook", outlook).With("reason", reason).With("measures", measures);
        return page.With("money-reason", reason).With("money-measures", measures).With("opinion", "").With("act", act);
    }
}
