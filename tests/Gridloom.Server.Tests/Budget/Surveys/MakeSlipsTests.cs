using System.Text.RegularExpressions;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class MakeSlipsTests
{
    [Theory, EveryEngine]
    public async Task Slips_are_made_and_printed_the_same_each_time(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var survey = await app.MakeSurvey("slips");

        (await (await finance.Open(ShowSurvey.AddressOf(survey.Id))).With("slips", "70").Submit(MakeSlips.AddressOf(survey.Id))).Answer.Status.ShouldBe(303);
        (await (await finance.Open(ShowSurvey.AddressOf(survey.Id))).Submit(OpenSurvey.AddressOf(survey.Id))).Answer.Status.ShouldBe(303);
        var first = await finance.Open(MakeSlips.AddressOf(survey.Id));
        var second = await finance.Open(MakeSlips.AddressOf(survey.Id) + "?sheet=2");

        var codes = Regex.Matches(first.Html + second.Html, "svy-c\">(\\w+)<", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).ToList();
        codes.Count.ShouldBe(70);
        codes.Distinct().Count().ShouldBe(70);
        (await app.Answer(survey.Address() + "/" + codes[69], "satisfied")).Answer.Status.ShouldBe(303, "what is printed opens");
        (await finance.Open(MakeSlips.AddressOf(survey.Id) + "?sheet=2")).Html.Split("<ul class=\"slips\"")[1].ShouldBe(second.Html.Split("<ul class=\"slips\"")[1], "no sheet shows who has answered");
        (await app.Get<Gridloom.Server.Storage.Store>().Count("select count(*) from events where district = @District and body like '%' || @code || '%'", new { app.District, code = codes[69] }, CancellationToken.None)).ShouldBe(0);
    }

    [Theory, EveryEngine("0 | budget.survey-slips", "2001 | budget.survey-slips", "十 | budget.survey-slips", "1999 | budget.survey-slips")]
    public async Task There_are_2000_at_most(Engine engine, string more, string code)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey("slips", 2);

        (await app.Get<MakeSlips.Handler>().Handle(SurveyKit.Officer(app), "more", new(survey.Id, survey.Version), more)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe(code);
    }

    [Theory, EveryEngine]
    public async Task An_open_link_has_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();

        (await app.Get<MakeSlips.Handler>().Handle(SurveyKit.Officer(app), "s", new(survey.Id, survey.Version), "5")).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe("budget.survey-by-link");
        (await (await app.As("finance")).Open(MakeSlips.AddressOf(survey.Id))).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "operator | 403", "finance 001 | 403")]
    public async Task Others_may_not_make_or_see_slips(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey("slips");
        var page = await (await app.As("finance")).Open(ShowSurvey.AddressOf(survey.Id));
        var person = await app.As(persona);

        (await person.Open(MakeSlips.AddressOf(survey.Id))).Answer.Status.ShouldBe(persona == "anonymous" ? 302 : status);
        if (persona != "finance 001") (await new FormPage(person.Http, "/", page.Answer).With("slips", "5").Submit(MakeSlips.AddressOf(survey.Id))).Answer.Status.ShouldBe(status);
        (await app.Survey(survey.Id)).Slips.ShouldBe(3);
    }
}
