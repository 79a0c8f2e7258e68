using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Publishing;

/// <summary>Targets that are published through the pages, as a person would.</summary>
internal static class PublishKit
{
    public const string List = "/budget/publications";

    /// <summary>Where the targets of a plan are looked through before they go out.</summary>
    public static string Preview(string plan, string kind = "targets") => $"{List}/new?of={plan.Split('/')[^1]}&kind={kind}";

    /// <summary>Ticks whatever the page asks to be confirmed.</summary>
    public static FormPage Confirmed(this FormPage page)
    {
        foreach (var part in page.Html.Split("name=\"confirmed\" value=\"").Skip(1)) page.With("confirmed", System.Net.WebUtility.HtmlDecode(part.Split('"')[0]));
        return page;
    }

    /// <summary>Targets in force, and published; the page that everybody sees.</summary>
    public static async Task<(string Plan, string Open)> Published(this TestApp app)
    {
        var plan = await app.InForce();
        var finance = await app.As("finance");
        var sent = await (await finance.Open(Preview(plan))).Confirmed().With("reason", "").Submit(List + "/new");
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return (plan, $"/open/{app.District}/{(await app.Column("select id from budget_publication", "order by published_at desc"))[0]}");
    }
}
