using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class DiscardSurveyTests
{
    [Theory, EveryEngine]
    public async Task A_draft_goes_and_what_was_opened_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var draft = await app.MakeSurvey(key: "draft");
        var opened = await app.OpenedSurvey();

        var sent = await (await finance.Open(ShowSurvey.AddressOf(draft.Id))).Submit(DiscardSurvey.AddressOf(draft.Id));
        sent.Location!.OriginalString.ShouldBe("/budget/surveys?done=discarded");
        (await finance.Open(sent.Location.OriginalString)).Text.ShouldContain("草稿已删除。");
        (await finance.Open(ShowSurvey.AddressOf(draft.Id))).Answer.Status.ShouldBe(404);

        (await app.Get<DiscardSurvey.Handler>().Handle(SurveyKit.Officer(app), "d", new(opened.Id, opened.Version))).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.survey-not-a-draft");
        (await app.Count("budget_survey")).ShouldBe(1);
        (await app.Count("budget_survey_question")).ShouldBe(3);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "operator | 403")]
    public async Task Others_may_not_throw_it_away(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.MakeSurvey();
        var page = await (await app.As("finance")).Open(ShowSurvey.AddressOf(survey.Id));

        (await new FormPage((await app.As(persona)).Http, "/", page.Answer).Submit(DiscardSurvey.AddressOf(survey.Id))).Answer.Status.ShouldBe(status);

        (await app.Count("budget_survey")).ShouldBe(1);
    }
}
