using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class LoadSampleSurveysTests
{
    [Theory, EveryEngine]
    public async Task The_demo_has_answers_over_its_window_and_a_draft_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var handler = app.Get<LoadSampleSurveys.Handler>();

        (await handler.Handle(SurveyKit.Officer(app), 7)).Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        (await handler.Handle(SurveyKit.Officer(app), 7)).Succeeded(out var again, out _).ShouldBeTrue();

        (made!.Answers, again!.Answers).ShouldBe((326, 0));
        var all = await app.Get<SurveyLookup>().All(app.District, CancellationToken.None);
        all.Select(s => s.State).Order().ShouldBe([SurveyState.Draft, SurveyState.Open]);
        all.ShouldAllBe(s => s.Demo);
        var open = all.Single(s => s.State == SurveyState.Open);
        var rates = (await app.Get<SurveyLookup>().Rates(app.District, (open.Id, null), app.Now(), CancellationToken.None))!.Rates;
        rates.Strict.Percent!.Value.ShouldBeInRange(70m, 90m);
        rates.Neutral.Percent!.Value.ShouldBeGreaterThan(rates.Strict.Percent.Value);
        var rows = await app.Get<SurveyReader>().AllReplies(await app.Survey(open.Id), app.Now(), CancellationToken.None);
        rows.Select(r => r.AnsweredAt.ChinaDay()).Distinct().Count().ShouldBeGreaterThan(20);
    }
}
