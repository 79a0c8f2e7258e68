using System.Text.RegularExpressions;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class TryDutiesTests
{
    private static readonly string[] Lines = ["1.1 | 01-** | | | roads", "1.2 | 01-10 | | 002 | street", "1.3 | 02-** | | | roads"];

    [Theory, EveryEngine]
    public async Task Every_number_is_a_recount_and_opens_to_its_cases(Engine engine)
    {
        const int seed = 20261120;
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Histories(app, seed, 300);
        await app.GivenDuties("v1", null, Lines);
        var leader = await app.As("leader");
        var now = app.Now();
        var catalogue = new DutyCatalogue("v1", Lines.Select(l => Catalogues.Line(app, l)));

        var page = await leader.Open("/duties/v1/trial");

        var counted = cases.Where(c => c.FirstDispatchedAt <= now && c.Unit is not null && c.Number[7..15].CompareTo("20251121") >= 0).ToList();
        Duty? Would(CaseFile c) => catalogue.Find(new(c.Class, c.Condition ?? "", c.Area));
        bool Elsewhere(CaseFile c) => Would(c) is { } line && line.Unit != c.Unit;
        bool Late(CaseFile c) => c.HolderDue is { } due && (c.HandledAt ?? c.EndedAt ?? now) > due;
        int[] expected = [counted.Count, counted.Count(c => Would(c)?.Unit == c.Unit), counted.Count(Elsewhere), counted.Count(c => Elsewhere(c) && Late(c)), counted.Count(c => Would(c) is null)];
        expected.ShouldAllBe(n => n > 0, $"seed {seed}");
        Figures(page.Html)[..5].Select(f => f.Count).ShouldBe(expected.Select(n => (long)n), $"seed {seed}");
        foreach (var (count, href) in Figures(page.Html).Where(f => f.Href is not null)) (await leader.Open(href!)).Text.ShouldContain($" {count:N0} 宗", Case.Sensitive, href);
        page.Text.ShouldContain("数据截止 11-20 10:26:00");
    }

    [Theory, EveryEngine]
    public async Task A_liaison_tries_it_on_the_cases_of_the_own_unit(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cases = await StoredCases.Histories(app, 7, 100);
        await app.GivenDuties("v1", null, Lines);

        var page = await (await app.As("liaison of roads")).Open("/duties/v1/trial");

        Figures(page.Html)[0].Count.ShouldBe(cases.Count(c => c.FirstDispatchedAt <= app.Now() && c.Unit is not null && c.Units.Split(' ').Contains("roads")));
        page.Text.ShouldContain("只含您单位办过的案件");
    }

    [Theory, EveryEngine]
    public async Task A_list_goes_on_over_pages(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await StoredCases.Histories(app, 7, 300);
        await app.GivenDuties("v1", null, Lines);
        var leader = await app.As("leader");

        var first = await leader.Open("/duties/v1/trial/cases");
        var next = Regex.Match(first.Html, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value;

        first.Text.ShouldContain("第 1–50 宗");
        (await leader.Open(System.Net.WebUtility.HtmlDecode(next))).Text.ShouldContain("第 51–");
        (await leader.Open("/duties/v1/trial/cases?at=99999999999999999999&verdict=x&page=-1")).Answer.Status.ShouldBe(200);
    }

    /// <summary>The numbers of a trial's page in their order, with what they open to.</summary>
    private static List<(long Count, string? Href)> Figures(string html) => [.. Regex.Matches(html, "<a class=\"ev b\" href=\"([^\"]+)\"[^>]*>([0-9,]+)</a>|<span class=\"mut3\">([0-9,]+)</span>").Select(m =>
        m.Groups[1].Success ? (long.Parse(m.Groups[2].Value.Replace(",", "")), (string?)System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)) : (long.Parse(m.Groups[3].Value.Replace(",", "")), null))];
}
