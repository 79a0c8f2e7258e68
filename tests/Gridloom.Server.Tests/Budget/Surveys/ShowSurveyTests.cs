using System.Net;
using System.Text.RegularExpressions;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class ShowSurveyTests
{
    private static async Task<StoredSurvey> Answered(TestApp app)
    {
        var survey = await app.OpenedSurvey();
        foreach (var level in new[] { "very-satisfied", "satisfied", "neutral", "dissatisfied" })
            (await app.Answer(survey.Address(), level, level == "neutral" ? null : "2", level == "dissatisfied" ? "=路灯 不亮" : null)).Answer.Status.ShouldBe(303);
        return survey;
    }

    private static List<string> Links(FormPage page) => [.. Regex.Matches(page.Html, "<a class=\"ev b\" href=\"([^\"]*)\"[^>]*>([^<]*)<", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => $"{m.Groups[2].Value} {WebUtility.HtmlDecode(m.Groups[1].Value)}")];

    [Theory, EveryEngine]
    public async Task Both_rates_stand_there_and_every_number_opens_to_exactly_its_rows(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await Answered(app);
        var leader = await app.As("leader");

        var page = await leader.Open(ShowSurvey.AddressOf(survey.Id));

        page.Text.ShouldContain("50.00 %");
        page.Text.ShouldContain("75.00 %");
        var links = Links(page);
        links.Count.ShouldBeGreaterThan(15);
        foreach (var link in links)
        {
            var (digits, href) = (link.Split(' ')[0], link.Split(' ')[1]);
            (await leader.Open(href)).Text.ShouldContain($"{digits} 条", customMessage: link);
        }
        page.Html.ShouldNotContain("/close\"", customMessage: "who only reads acts on nothing");
    }

    [Theory, EveryEngine]
    public async Task Rows_are_anonymous_and_the_files_have_every_answer(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await Answered(app);
        var leader = await app.As("leader");

        var rows = await leader.Open(ShowSurveyRows.AddressOf(survey.Id));
        rows.Text.ShouldContain("4 条");
        rows.Text.ShouldContain("2026-11-20");
        rows.Html.Split("<tbody>")[1].Split("</tbody>")[0].ShouldNotContain("10:26", customMessage: "the day, not the hour");
        var csv = (await leader.Open(ShowSurveyRows.FileAddressOf(survey.Id) + ".csv")).Html;
        csv.TrimStart('\uFEFF').Split("\r\n")[0].ShouldBe("序号,作答日期,1. 总体满意吗？,2. 怎么反映的？,3. 还想说什么？");
        csv.ShouldContain(",2026-11-20,不满意,热线,'=路灯 不亮");
        csv.ShouldContain(",2026-11-20,一般,,\r\n");
        csv.Trim().Split("\r\n").Length.ShouldBe(5);
        (await leader.Open(ShowSurveyRows.FileAddressOf(survey.Id) + ".xlsx")).Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task A_street_sees_the_rates_and_no_row(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await Answered(app);
        var street = await app.As("leader 001");

        var page = await street.Open(ShowSurvey.AddressOf(survey.Id));
        page.Text.ShouldContain("50.00 %");
        page.Html.ShouldNotContain("/answers");
        foreach (var ending in new[] { "", ".csv", ".xlsx" }) (await street.Open(ShowSurveyRows.AddressOf(survey.Id) + ending)).Answer.Status.ShouldBe(403);
    }

    [Theory, EveryEngine]
    public async Task The_api_tells_both_rates_and_null_before_anybody_answered(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await Answered(app);
        await app.MakeSurvey(key: "another");

        var items = (await (await app.As("leader")).Get("/budget/surveys")).Json.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("state").GetString()!);

        items["open"].GetProperty("strictPercent").GetDecimal().ShouldBe(50m);
        items["open"].GetProperty("neutralPercent").GetDecimal().ShouldBe(75m);
        items["open"].GetProperty("valid").GetInt64().ShouldBe(4);
        items["draft"].GetProperty("strictPercent").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, EveryEngine("anonymous | 302", "liaison of roads | 403", "audit-officer | 403", "collector | 200")]
    public async Task Others_may_not_read_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await Answered(app);
        var person = await app.As(persona);

        foreach (var path in new[] { "/budget/surveys", ShowSurvey.AddressOf(survey.Id), ShowSurveyRows.AddressOf(survey.Id) }) (await person.Open(path)).Answer.Status.ShouldBe(status, path);
    }

    [Theory, EveryEngine]
    public async Task The_lookup_counts_until_its_cut_off_and_leads_to_the_same_rows(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await Answered(app);
        var cutOff = app.Now();
        app.SetClock("2026-11-21T09:00+08:00");
        await app.Answer(survey.Address(), "satisfied");
        var lookup = app.Get<SurveyLookup>();

        var (then, now) = ((await lookup.Rates(app.District, (survey.Id, null), cutOff, CancellationToken.None))!, (await lookup.Rates(app.District, (survey.Id, 1), app.Now(), CancellationToken.None))!);

        (then.Rates.Strict.Satisfied, then.Rates.Neutral.Satisfied, then.Rates.Valid).ShouldBe((2, 3, 4));
        (now.Rates.Strict.Satisfied, now.Rates.Valid, now.Answers).ShouldBe((3, 5, 5));
        var leader = await app.As("leader");
        (await leader.Open(then.StrictHref)).Text.ShouldContain("2 条");
        (await leader.Open(then.NeutralHref)).Text.ShouldContain("3 条");
        (await leader.Open(then.ValidHref)).Text.ShouldContain("4 条");
        (await lookup.Rates(app.District, (survey.Id, 2), cutOff, CancellationToken.None)).ShouldBeNull("no question of satisfaction");
        (await lookup.Rates(app.District, ("none", null), cutOff, CancellationToken.None)).ShouldBeNull();
        (await lookup.All(app.District, CancellationToken.None)).Single().Asks.ShouldBe([(1, "总体满意吗？")]);
    }
}
