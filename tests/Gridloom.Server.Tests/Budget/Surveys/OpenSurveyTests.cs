using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class OpenSurveyTests
{
    [Theory, EveryEngine]
    public async Task Opened_it_has_an_address_and_its_code(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var survey = await app.MakeSurvey();

        var sent = await (await finance.Open(ShowSurvey.AddressOf(survey.Id))).Submit(OpenSurvey.AddressOf(survey.Id));

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await finance.Open(sent.Location!.OriginalString);
        page.Text.ShouldContain("问卷已开放");
        page.Html.ShouldContain(survey.Address());
        page.Html.ShouldContain("class=\"qr\"");
        page.Html.ShouldContain(QrCode.Of(new Uri(app.Address, survey.Address()).ToString()).Path);
        page.Text.ShouldContain("因此不能证明一人一份");
        page.Text.ShouldContain("—", customMessage: "no rate while nobody answered");
        survey.Code.ShouldStartWith(app.District);
        survey.Code.Length.ShouldBe(18);
    }

    [Theory, EveryEngine("passed | budget.survey-window-passed", "no slips | budget.survey-no-slips", "twice | budget.survey-not-a-draft", "stale | budget.survey-stale", "unknown | budget.survey-not-found")]
    public async Task What_cannot_be_opened_is_refused(Engine engine, string what, string code)
    {
        await using var app = await TestApp.Start(engine);
        var survey = what == "twice" ? await app.OpenedSurvey() : await app.MakeSurvey(what == "no slips" ? "slips" : "link");
        if (what == "passed") app.SetClock("2026-12-01T00:00+08:00");

        var outcome = await app.Get<OpenSurvey.Handler>().Handle(SurveyKit.Officer(app), "again", new(what == "unknown" ? "none" : survey.Id, what == "stale" ? 0 : survey.Version));

        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe(code);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "operator | 403", "finance 001 | 403")]
    public async Task Others_may_not_open_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.MakeSurvey();
        var page = await (await app.As("finance")).Open(ShowSurvey.AddressOf(survey.Id));

        if (persona == "finance 001")
        {
            (await app.Get<OpenSurvey.Handler>().Handle(SurveyKit.Officer(app, "001"), "x", new(survey.Id, survey.Version))).Succeeded(out _, out var refused).ShouldBeFalse();
            refused!.Status.ShouldBe(status);
            (await (await app.As(persona)).Open(ShowSurvey.AddressOf(survey.Id))).Html.ShouldNotContain("/open\"");
        }
        else (await new FormPage((await app.As(persona)).Http, "/", page.Answer).Submit(OpenSurvey.AddressOf(survey.Id))).Answer.Status.ShouldBe(status);
        (await app.Survey(survey.Id)).OpenedAt.ShouldBeNull();
    }
}
