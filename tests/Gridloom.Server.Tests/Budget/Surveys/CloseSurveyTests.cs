using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class CloseSurveyTests
{
    [Theory, EveryEngine]
    public async Task Closed_early_it_takes_no_more_answers_and_says_why(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var survey = await app.OpenedSurvey();
        var late = await (await app.As("anonymous")).Open(survey.Address());

        var empty = await (await finance.Open(ShowSurvey.AddressOf(survey.Id))).With("reason", " ").Submit(CloseSurvey.AddressOf(survey.Id));
        empty.Answer.Status.ShouldBe(422);
        empty.Text.ShouldContain("请写提前结束的原因");
        var sent = await (await finance.Open(ShowSurvey.AddressOf(survey.Id))).With("reason", "样本已足够。").Submit(CloseSurvey.AddressOf(survey.Id));

        sent.Answer.Status.ShouldBe(303, sent.Text);
        (await finance.Open(sent.Location!.OriginalString)).Text.ShouldContain("样本已足够。");
        (await (await app.As("anonymous")).Open(survey.Address())).Text.ShouldContain("已提前结束");
        (await late.With("q1", "satisfied").Submit(survey.Address())).Text.ShouldContain("已提前结束");
        (await app.Count("budget_survey_answer")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task What_does_not_run_cannot_be_closed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var draft = await app.MakeSurvey();

        (await app.Get<CloseSurvey.Handler>().Handle(SurveyKit.Officer(app), "c", new(draft.Id, draft.Version), "够了")).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe("budget.survey-not-running");
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "operator | 403")]
    public async Task Others_may_not_close_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();
        var page = await (await app.As("finance")).Open(ShowSurvey.AddressOf(survey.Id));

        (await new FormPage((await app.As(persona)).Http, "/", page.Answer).With("reason", "x").Submit(CloseSurvey.AddressOf(survey.Id))).Answer.Status.ShouldBe(status);

        (await app.Survey(survey.Id)).ClosedAt.ShouldBeNull();
    }
}
