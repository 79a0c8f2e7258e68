using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Server.Fieldwork;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Server.Tests.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Ties;

public sealed class TieIndicatorTests
{
    private const string Satisfaction = "市民满意度";

    private static async Task<string> Address(Person person, string indicator) =>
        $"/budget/indicators/{(await person.Indicator(DemoTargets.CollectorProject, indicator)).GetProperty("id").GetString()}/tie";

    private static async Task<FormPage> Tie(Person person, string indicator, string tie) => await (await person.Open(await Address(person, indicator))).With("tie", tie).Submit();

    [Theory, EveryEngine("strict | 50", "neutral | 75")]
    public async Task A_questionnaire_gives_its_rate_and_opens_to_its_answers(Engine engine, string rate, string percent)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var (finance, survey) = (await app.As("finance"), await app.OpenedSurvey());
        foreach (var level in new[] { "very-satisfied", "satisfied", "neutral", "dissatisfied" }) (await app.Answer(survey.Address(), level)).Answer.Status.ShouldBe(303);

        var sent = await Tie(finance, Satisfaction, $"survey/{survey.Id}/{rate}");

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var live = (await finance.Indicator(DemoTargets.CollectorProject, Satisfaction)).GetProperty("live");
        live.GetProperty("value").GetDecimal().ShouldBe(decimal.Parse(percent, CultureInfo.InvariantCulture));
        (await finance.Indicator(DemoTargets.CollectorProject, Satisfaction)).GetProperty("standing").GetString().ShouldBe("missed");
        var page = (await finance.Open(sent.Location!.OriginalString)).Text;
        page.ShouldContain("严格口径 50.00 %，含一般 75.00 %");
        foreach (var part in live.GetProperty("parts").EnumerateArray())
            (await finance.Open(part.GetProperty("list").GetString()!)).Answer.Status.ShouldBe(200);
        (await app.Column("select tie from budget_tie")).ShouldBe([$"survey/{survey.Id}/{rate}"]);
    }

    [Theory, EveryEngine]
    public async Task A_post_gives_the_share_of_its_shifts_that_were_filled(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        (await app.As("collector")).Login.ShouldNotBeNull();
        (await app.Get<LoadSampleRoster.Handler>().Handle(Actor.System(app.District))).Succeeded(out var laid, out var refused).ShouldBeTrue(refused?.English);
        laid!.Entries.ShouldBeGreaterThan(0);
        var finance = await app.As("finance");

        (await Tie(finance, "采集员在岗率", "presence/collector")).Answer.Status.ShouldBe(303);

        var live = (await finance.Indicator(DemoTargets.CollectorProject, "采集员在岗率")).GetProperty("live");
        var counts = live.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("count").GetInt64()).ToList();
        var begun = (await app.Column("select day || ' ' || shift from field_roster")).Count(entry => entry.Contains("col-", StringComparison.Ordinal) && string.CompareOrdinal(entry[..10], "2026-11-20") <= 0);
        var late = (await app.Column("select day || ' ' || shift from field_roster")).Count(entry => entry == "2026-11-20 col-late");
        counts[1].ShouldBe(begun - late, "10:26: the late shift has not begun");
        live.GetProperty("value").GetDecimal().ShouldBe(Math.Round(counts[0] * 100m / counts[1], 2, MidpointRounding.AwayFromZero));
        (await finance.Open(live.GetProperty("parts")[0].GetProperty("list").GetString()!)).Text.ShouldContain($"{counts[1]}");
        (await Tie(finance, "采集员在岗率", "presence/nobody")).Answer.Status.ShouldBe(422);
    }

    [Theory, EveryEngine]
    public async Task A_figure_of_cases_moves_with_the_next_report(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        (await Tie(finance, "工作及时完成率", "figure/count/reported/report")).Answer.Status.ShouldBe(303);
        (await finance.Indicator(DemoTargets.CollectorProject, "工作及时完成率")).GetProperty("live").GetProperty("value").GetDecimal().ShouldBe(0);
        await app.Given("case 地砖塌陷");
        (await finance.Indicator(DemoTargets.CollectorProject, "工作及时完成率")).GetProperty("live").GetProperty("value").GetDecimal().ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Work_records_count_and_a_person_may_enter_what_a_figure_gave(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");

        (await Tie(finance, DemoTargets.Collected, "work/training")).Answer.Status.ShouldBe(303);
        (await finance.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("live").GetProperty("kind").GetString().ShouldBe("tied-count");

        var value = (await Address(finance, DemoTargets.Collected)).Replace("/tie", "/value", StringComparison.Ordinal);
        (await finance.Open(value)).Answer.Status.ShouldBe(409);
        (await Tie(finance, DemoTargets.Collected, "hand")).Answer.Status.ShouldBe(303);
        (await finance.Open(value)).Answer.Status.ShouldBe(200);
        (await Tie(finance, DemoTargets.Collected, "")).Answer.Status.ShouldBe(303);
        (await finance.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected)).GetProperty("live").GetProperty("kind").GetString().ShouldBe("count");
        (await app.Events()).Count(kind => kind == "budget.indicator-tied").ShouldBe(3);
    }

    [Theory, EveryEngine("survey/none/strict", "work/none", "work/training/none/sum", "work/drill/participants/rate", "figure/rate/none/report", "figure/count/reported/elsewhen", "nothing", "a'b")]
    public async Task What_is_not_offered_is_refused(Engine engine, string tie)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var refused = await Tie(await app.As("finance"), Satisfaction, tie);
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("budget.tie-unknown");
        (await app.Count("budget_tie")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Whoever_looked_before_somebody_else_tied_is_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var page = await finance.Open(await Address(finance, Satisfaction));
        (await Tie(finance, Satisfaction, "hand")).Answer.Status.ShouldBe(303);
        (await page.With("tie", "work/training").Submit()).Text.ShouldContain("budget.tie-stale");
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "finance 001 | 403", "anonymous | 401")]
    public async Task Others_may_not_tie_an_indicator(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var address = await Address(finance, Satisfaction);
        var page = await finance.Open(address);
        var person = await app.As(persona);
        var sent = persona == "finance 001" ? await person.Open(address) : await new FormPage(person.Http, address, page.Answer).With("tie", "hand").Submit();
        sent.Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_tie")).ShouldBe(0);
    }
}
