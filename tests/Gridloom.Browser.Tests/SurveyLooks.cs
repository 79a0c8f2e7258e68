using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Budget;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Server.Budget.Work;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The pages of questionnaires and of work records as they are looked at, and what stands on them.</summary>
internal static class SurveyLooks
{
    /// <summary>Questionnaires by how they stand, and a work record.</summary>
    public sealed record Made(StoredSurvey Open, StoredSurvey Draft, StoredSurvey Slips, StoredSurvey Closed, StoredSurvey Waiting, string Slip, string Used, string Work);

    private static readonly string Long = new('长', 200);

    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("questionnaires", "/budget/surveys", "finance"),
        LookPage.At("questionnaires, for who reads", "/budget/surveys", "leader"),
        LookPage.At("new questionnaire", "/budget/surveys/new", "finance"),
        new("new questionnaire, refused", "/budget/surveys/new", "finance", RefuseSurvey),
        Survey("questionnaire, answered", "/budget/surveys/{id}", "finance", m => ShowSurvey.AddressOf(m.Open.Id)),
        Survey("questionnaire, for a street", "/budget/surveys/{id}", "leader 001", m => ShowSurvey.AddressOf(m.Open.Id)),
        Survey("questionnaire, a draft", "/budget/surveys/{id}", "finance", m => ShowSurvey.AddressOf(m.Draft.Id)),
        Survey("questionnaire, nobody answered", "/budget/surveys/{id}", "leader", m => ShowSurvey.AddressOf(m.Waiting.Id)),
        Survey("questionnaire, closed early", "/budget/surveys/{id}", "finance", m => ShowSurvey.AddressOf(m.Closed.Id)),
        Survey("questionnaire, to be changed", "/budget/surveys/{id}/edit", "finance", m => SaveSurvey.EditAddressOf(m.Draft.Id)),
        Survey("slips", "/budget/surveys/{id}/slips", "finance", m => MakeSlips.AddressOf(m.Slips.Id)),
        Survey("answers", "/budget/surveys/{id}/answers", "leader", m => ShowSurveyRows.AddressOf(m.Open.Id)),
        Survey("answers, what a number counts", "/budget/surveys/{id}/answers", "leader", m => ShowSurveyRows.AddressOf(m.Open.Id) + "?q=3"),
        Survey("answers, none", "/budget/surveys/{id}/answers", "leader", m => ShowSurveyRows.AddressOf(m.Open.Id) + "?q=1&is=neutral"),
        Survey("public questionnaire", "/s/{code}", "anonymous", m => SurveyCodes.AddressOf(m.Open.Code)),
        new("public questionnaire, refused", "/s/{code}", "anonymous", RefuseAnswer),
        Survey("public questionnaire, closed", "/s/{code}", "anonymous", m => SurveyCodes.AddressOf(m.Closed.Code)),
        Survey("public questionnaire, not yet", "/s/{code}", "anonymous", m => SurveyCodes.AddressOf(m.Waiting.Code)),
        Survey("public questionnaire, a slip is asked for", "/s/{code}", "anonymous", m => SurveyCodes.AddressOf(m.Slips.Code)),
        Survey("public questionnaire, by slip", "/s/{code}/{slip}", "anonymous", m => SurveyCodes.AddressOf(m.Slips.Code, m.Slip)),
        Survey("public questionnaire, slip used", "/s/{code}/{slip}", "anonymous", m => SurveyCodes.AddressOf(m.Slips.Code, m.Used)),
        Survey("public questionnaire, thanks", "/s/{code}/{slip}", "anonymous", m => SurveyCodes.AddressOf(m.Slips.Code, m.Used) + "?done=answered"),
        LookPage.At("work records", "/budget/work", "finance"),
        LookPage.At("work records, for who reads", "/budget/work", "leader", "/budget/work?kind=training"),
        LookPage.At("work records, none", "/budget/work", "leader", "/budget/work?year=2019"),
        LookPage.At("new work record", "/budget/work/new", "finance", "/budget/work/new?kind=publicity"),
        new("new work record, refused", "/budget/work/new", "finance", RefuseWork),
        Survey("work record, to be withdrawn", "/budget/work/{id}/withdraw", "finance", m => WithdrawWork.AddressOf(m.Work)),
    ];

    public static async Task<Made> Given(TestApp app)
    {
        var desk = new Actor(app.District, "desk-of-look", new(app.District), Permission.All.ToHashSet());
        var open = await Opened(app, desk, "open", Input("link", "2026-11-10"));
        for (var n = 0; n < 3; n++) await Answer(app, open, FormattableString.Invariant($"look-{n}"), n == 0 ? new string('w', 500) : "路灯再亮一点就好。");
        var slips = await Opened(app, desk, "slips", Input("slips", "2026-11-10"));
        var codes = app.Get<SurveyCodes>();
        var used = codes.SlipOf(app.District, slips.Id, 1);
        await Answer(app, slips, app.Get<SurveyBrowsers>().Digest(slips, used), "好");
        var closed = await Opened(app, desk, "closed", Input("link", "2026-11-10"));
        Good(await app.Get<CloseSurvey.Handler>().Handle(desk, "look-close", new(closed.Id, closed.Version), Long));
        var waiting = await Opened(app, desk, "waiting", Input("link", "2026-11-29"));
        return new(open, await Saved(app, desk, "draft", Input("slips", "2026-11-10")), slips, closed, waiting, codes.SlipOf(app.District, slips.Id, 2), used, await Work(app, desk));
    }

    private static LookPage Survey(string name, string route, string persona, Func<Made, string> path) => new(name, route, persona, (visit, district) => visit.Go(path(district.Surveys)));

    /// <summary>The longest texts, without a space.</summary>
    private static SurveyInput Input(string way, string first) => new(
        new string('长', 60), new string('民', 60), new string('说', 500), first, "2026-11-30", way,
        [new("satisfaction", Long, null, false), new("choice", "怎么反映的？", string.Join('\n', Enumerable.Range(0, 10).Select(n => new string('选', 59) + n)), true), new("text", "还想说什么？", null, true)]);

    private static async Task<StoredSurvey> Saved(TestApp app, Actor desk, string key, SurveyInput input)
    {
        var made = Good(await app.Get<SaveSurvey.Handler>().Handle(desk, "look-survey-" + key, new(null, input, 0)));
        return (await app.Get<SurveyReader>().Find(app.District, made.Id, CancellationToken.None))!;
    }

    private static async Task<StoredSurvey> Opened(TestApp app, Actor desk, string key, SurveyInput input)
    {
        var survey = await Saved(app, desk, key, input);
        var version = survey.Version;
        if (survey.BySlips)
        {
            Good(await app.Get<MakeSlips.Handler>().Handle(desk, "look-slips-" + key, new(survey.Id, version), "70"));
            version++;
        }
        Good(await app.Get<OpenSurvey.Handler>().Handle(desk, "look-open-" + key, new(survey.Id, version)));
        return (await app.Get<SurveyReader>().Find(app.District, survey.Id, CancellationToken.None))!;
    }

    private static async Task Answer(TestApp app, StoredSurvey survey, string used, string words) => Good(await app.Get<AnswerSurvey.Handler>().Handle(
        app.District, used, new(survey.Id, used, new Dictionary<long, string> { [1] = "satisfied", [2] = "10", [3] = words })));

    /// <summary>One with the longest texts and the largest numbers, one that was withdrawn.</summary>
    private static async Task<string> Work(TestApp app, Actor desk)
    {
        byte[] pdf = [.. "%PDF-1.7\n%%EOF\n"u8];
        var proof = new KeptProof(await app.Get<FileStore>().Keep(pdf, CancellationToken.None), new string('签', 60) + ".pdf", "application/pdf", pdf.Length);
        var counts = new Dictionary<string, string?> { ["expected"] = "10000000", ["participants"] = "9999999", ["passed"] = "9999998", ["hours"] = "10000000" };
        async Task<string> Enter(string key, WorkInput input) => Good(await app.Get<EnterWork.Handler>().Handle(desk, "look-work-" + key, new(input, proof))).Id;
        var first = await Enter("1", new("training", "2026-11-08", new string('训', 100), new string('科', 60), new string('注', 500), counts));
        var wrong = await Enter("2", new("meeting", "2026-10-08", "协调会", "", "", new Dictionary<string, string?> { ["participants"] = "18" }));
        Good(await app.Get<WithdrawWork.Handler>().Handle(desk, "look-work-withdrawn", new(wrong, new string('错', 200))));
        return first;
    }

    private static T Good<T>(Domain.Outcome<T> outcome)
        where T : notnull
    {
        outcome.Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return made!;
    }

    private static Task Loosen(Visit visit) => visit.Page.EvaluateAsync("() => { document.querySelector('main form[method=post]').noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }");

    private static async Task RefuseSurvey(Visit visit, LookDistrict district)
    {
        await visit.Go("/budget/surveys/new");
        await Loosen(visit);
        foreach (var id in (string[])["#title", "#audience", "#intro", "#q1-wording"]) await visit.Page.FillAsync(id, Long + Long + Long);
        await visit.Page.SelectOptionAsync("#q1-kind", "choice");
        await visit.Page.FillAsync("#q1-choices", "一个");
        await visit.Page.ClickAsync("main form[method=post] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseAnswer(Visit visit, LookDistrict district)
    {
        await visit.Go(SurveyCodes.AddressOf(district.Surveys.Open.Code));
        await Loosen(visit);
        await visit.Page.FillAsync("#q3", Long + Long + Long);
        await visit.Page.ClickAsync("main form[method=post] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseWork(Visit visit, LookDistrict district)
    {
        await visit.Go("/budget/work/new?kind=training");
        await Loosen(visit);
        await visit.Page.FillAsync("#title", Long);
        foreach (var id in (string[])["expected", "participants", "passed", "hours"]) await visit.Page.FillAsync("#count-" + id, "许多");
        await visit.Page.ClickAsync("main form[method=post] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }
}
