using Gridloom.Server.Storage;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class AnswerSurveyTests
{
    [Theory, EveryEngine]
    public async Task A_browser_answers_once_and_its_answer_is_counted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();
        var person = await app.As("anonymous");
        var page = await person.Open(survey.Address());
        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain("总体满意吗？");

        var sent = await page.With("q1", "satisfied").With("q2", "2").With("q3", "很好").Submit(survey.Address());
        sent.Answer.Status.ShouldBe(303, sent.Text);
        (await person.Open(sent.Location!.OriginalString)).Text.ShouldContain("收到了，谢谢");

        var again = await person.Open(survey.Address());
        again.Text.ShouldContain("已经答过");
        again.Html.ShouldNotContain("name=\"q1\"");
        (await app.Count("budget_survey_answer")).ShouldBe(1);
        (await app.Count("budget_survey_reply")).ShouldBe(3);
        (await app.Events()).ShouldBe(["survey.saved", "survey.opened", "survey.answered"]);
    }

    [Theory, EveryEngine]
    public async Task Two_tabs_of_one_browser_are_one_answer_and_two_browsers_two(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();
        var person = await app.As("anonymous");
        var (one, two) = (await person.Open(survey.Address()), await person.Open(survey.Address()));

        (await one.With("q1", "satisfied").Submit(survey.Address())).Answer.Status.ShouldBe(303);
        (await one.Submit(survey.Address())).Answer.Status.ShouldBe(303, "the same form again is no second answer and no refusal");
        (await two.With("q1", "satisfied").Submit(survey.Address())).Text.ShouldContain("已经答过", customMessage: "what was not counted is not thanked for");
        (await app.Answer(survey.Address(), "neutral")).Answer.Status.ShouldBe(303);

        (await app.Count("budget_survey_answer")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_slip_answers_once_whatever_the_browser(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey("slips");
        var person = await app.As("anonymous");

        (await app.Answer(app.Slip(survey, 1), "satisfied")).Answer.Status.ShouldBe(303);
        (await person.Open(app.Slip(survey, 1))).Text.ShouldContain("这张答题码已经用过");
        foreach (var n in new[] { 2, 3 }) (await (await person.Open(app.Slip(survey, n))).With("q1", "satisfied").Submit(app.Slip(survey, n))).Answer.Status.ShouldBe(303, "one phone may be handed around");
        (await app.Count("budget_survey_answer")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task Without_a_slip_or_with_a_wrong_one_nothing_is_answered(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey("slips");
        var person = await app.As("anonymous");

        var bare = await person.Open(survey.Address());
        bare.Text.ShouldContain("请用答题码");
        bare.Html.ShouldNotContain("name=\"q1\"");
        (await person.Open(survey.Address() + "?slip=" + app.Slip(survey, 1).Split('/')[^1].ToUpperInvariant() + "%20")).Location!.OriginalString.ShouldBe(app.Slip(survey, 1));
        foreach (var wrong in new[] { app.Slip(survey, 4), survey.Address() + "/0001aaaaaaaaa", survey.Address() + "/x", app.Slip(survey, 1)[..^1] })
            (await person.Open(wrong)).Answer.Status.ShouldBe(404, wrong);
        var form = await person.Open(app.Slip(survey, 1));
        foreach (var (name, value) in form.Hidden(app.Slip(survey, 1))) form.With(name, value);
        (await form.With("q1", "satisfied").Submit(survey.Address(), withHidden: false)).Answer.Status.ShouldBe(404, "the bare link takes no answer");
        (await app.Count("budget_survey_answer")).ShouldBe(0);
    }

    [Theory, EveryEngine(
        "2026-11-09T23:59 | 还没有开始",
        "2026-12-01T00:00 | 已经结束")]
    public async Task Outside_its_window_a_page_says_so(Engine engine, string now, string said)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();
        var person = await app.As("anonymous");
        var open = await person.Open(survey.Address());
        app.SetClock(now + "+08:00");

        (await (await app.As("anonymous")).Open(survey.Address())).Text.ShouldContain(said);
        (await open.With("q1", "satisfied").Submit(survey.Address())).Text.ShouldContain(said);
        (await app.Count("budget_survey_answer")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_draft_and_an_unknown_code_are_no_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var draft = await app.MakeSurvey();
        var person = await app.As("anonymous");

        (await person.Open(draft.Address())).Answer.Status.ShouldBe(404);
        var unknown = await person.Open("/s/abcdefghjkmn");
        unknown.Answer.Status.ShouldBe(404);
        unknown.Text.ShouldContain("没有这份问卷");
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_told_at_its_question_and_the_rest_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();

        var refused = await app.Answer(survey.Address(), "delighted", "2", "打我电话 13812345678");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("这不是题里的选项");
        refused.Text.ShouldContain("文字里像是有手机号");
        refused.Html.ShouldContain("value=\"2\" checked");
        refused.Html.ShouldContain("13812345678");
        (await app.Count("budget_survey_answer")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Nothing_that_is_kept_names_whoever_answered(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey("slips");
        (await app.Answer(app.Slip(survey, 1), "satisfied", words: "就这样吧")).Answer.Status.ShouldBe(303);

        var store = app.Get<Store>();
        var kept = await store.List<string>(
            """
            select a.id || ' ' || r.value from budget_survey_answer a join budget_survey_reply r on r.district = a.district and r.answer = a.id where a.district = @District
            union all select u.digest from budget_survey_used u where u.district = @District
            union all select e.body || ' ' || e.actor from events e where e.district = @District and e.kind = 'survey.answered'
            """, new { app.District }, CancellationToken.None);
        var slip = app.Slip(survey, 1).Split('/')[^1];
        kept.Count.ShouldBe(4);
        kept.ShouldAllBe(k => !k.Contains(slip, StringComparison.Ordinal) && !k.Contains("127.0.0.1", StringComparison.Ordinal) && !k.Contains("::1", StringComparison.Ordinal));
        kept.Single(k => k.Contains("\"survey\"", StringComparison.Ordinal)).ShouldNotContain("就这样吧");
        var used = (await store.List<string>("select u.digest from budget_survey_used u where u.district = @District", new { app.District }, CancellationToken.None))[0];
        kept.Count(k => k.Contains(used, StringComparison.Ordinal)).ShouldBe(1, "no row and no event ties the slip to its answer");
    }

    [Theory, EveryEngine]
    public async Task Who_sends_too_often_is_told_to_wait(Engine engine)
    {
        await using var host = await TestHost.Start(engine, o => o with { SurveyAnswersPerMinute = 2 });
        await using var app = TestApp.On(host);
        var survey = await app.OpenedSurvey();

        for (var n = 0; n < 2; n++) (await app.Answer(survey.Address(), "satisfied")).Answer.Status.ShouldBe(303);
        (await app.Answer(survey.Address(), "satisfied")).Answer.Status.ShouldBe(429);
    }

    [Theory, EveryEngine]
    public async Task A_form_without_its_token_is_not_taken(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var survey = await app.OpenedSurvey();
        var form = (await (await app.As("anonymous")).Open(survey.Address())).With("q1", "satisfied");

        var refused = await form.Submit(survey.Address(), withHidden: false);

        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain("value=\"satisfied\" required checked");
        (await app.Count("budget_survey_answer")).ShouldBe(0);
    }
}
