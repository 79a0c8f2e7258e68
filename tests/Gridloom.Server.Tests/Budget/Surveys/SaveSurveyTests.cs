using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class SaveSurveyTests
{
    private const string New = "/budget/surveys/new";

    private static FormPage Filled(FormPage page, string title = "网格服务满意度") => page
        .With("title", title).With("audience", "居民").With("firstDay", "2026-11-10").With("lastDay", "2026-11-30").With("way", "link")
        .With("q1-kind", "satisfaction").With("q1-wording", "总体满意吗？").With("q2-kind", "choice").With("q2-wording", "怎么反映的？").With("q2-choices", "随手报\r\n热线").With("q2-optional", "yes");

    [Theory, EveryEngine]
    public async Task A_draft_is_made_shown_and_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");

        var made = await Filled(await finance.Open(New)).Submit(New);
        made.Answer.Status.ShouldBe(303, made.Text);
        var page = await finance.Open(made.Location!.OriginalString);
        page.Text.ShouldContain("草稿已保存");
        page.Text.ShouldContain("1. 总体满意吗？");
        page.Text.ShouldContain("随手报");
        page.Html.ShouldNotContain("class=\"qr\"", customMessage: "a draft has no address");

        var edit = made.Location.OriginalString.Split('?')[0] + "/edit";
        var form = await finance.Open(edit);
        form.Html.ShouldContain("总体满意吗？");
        form.Html.ShouldContain("value=\"2026-11-10\"");
        (await Filled(form, "改过的标题").Submit(edit)).Answer.Status.ShouldBe(303);
        (await finance.Open("/budget/surveys")).Text.ShouldContain("改过的标题");
        (await app.Events()).ShouldBe(["survey.saved", "survey.saved"]);
        (await app.Count("budget_survey_question")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_stays_typed_and_is_told_at_its_field(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");

        var refused = await Filled(await finance.Open(New)).Instead("lastDay", "2026-11-01").Instead("q2-choices", "只有一个").Submit(New);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("结束日早于开始日");
        refused.Html.ShouldContain("href=\"#q2-choices\"");
        refused.Html.ShouldContain("只有一个");
        refused.Html.ShouldContain("value=\"2026-11-01\"");
        (await app.Count("budget_survey")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Whoever_looked_before_another_changed_it_is_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var edit = SaveSurvey.EditAddressOf((await app.MakeSurvey()).Id);
        var mine = Filled(await finance.Open(edit), "我的");
        (await Filled(await finance.Open(edit), "别人的").Submit(edit)).Answer.Status.ShouldBe(303);

        var stale = await mine.Submit(edit);

        stale.Answer.Status.ShouldBe(409);
        stale.Html.ShouldContain("我的");
    }

    [Theory, EveryEngine]
    public async Task Once_opened_its_questions_stand(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var survey = await app.MakeSurvey();
        var form = Filled(await finance.Open(SaveSurvey.EditAddressOf(survey.Id)), "改题");
        (await app.Get<OpenSurvey.Handler>().Handle(SurveyKit.Officer(app), "open", new(survey.Id, survey.Version))).Succeeded(out _, out _).ShouldBeTrue();

        (await finance.Open(SaveSurvey.EditAddressOf(survey.Id))).Answer.Status.ShouldBe(409);
        (await form.Submit(SaveSurvey.EditAddressOf(survey.Id))).Answer.Status.ShouldBe(409);
        (await app.Survey(survey.Id)).Title.ShouldBe(survey.Title);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "system-officer | 403", "finance 001 | 403", "finance | 303")]
    public async Task Others_may_not_make_questionnaires(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var form = Filled(await (await app.As("finance")).Open(New));
        var person = await app.As(persona);
        var own = persona == "finance" ? Filled(await person.Open(New)) : Filled(new FormPage(person.Http, New, form.Answer));

        var answer = (await own.Submit(New)).Answer.Status;

        if (persona == "finance 001") (await person.Open(New)).Answer.Status.ShouldBe(403);
        else answer.ShouldBe(status);
        (await app.Count("budget_survey")).ShouldBe(status == 303 ? 1 : 0);
    }

    [Theory, EveryEngine]
    public async Task Another_district_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var survey = await app.OpenedSurvey();
        var stranger = await other.As("finance");

        (await stranger.Open("/budget/surveys")).Text.ShouldContain("还没有问卷。");
        foreach (var path in new[] { "", "/edit", "/answers", "/answers.csv", "/slips" }) (await stranger.Open(ShowSurvey.AddressOf(survey.Id) + path)).Answer.Status.ShouldBe(404, path);
        (await stranger.Get("/budget/surveys")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
