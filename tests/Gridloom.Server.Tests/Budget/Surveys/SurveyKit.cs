using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

/// <summary>Questionnaires of a test's own district.</summary>
internal static class SurveyKit
{
    /// <summary>One question of each kind; only the first must be answered.</summary>
    public static SurveyInput Input(string way = "link") => new("网格服务满意度", "居民", "说说看法。", "2026-11-10", "2026-11-30", way,
        [new("satisfaction", "总体满意吗？", null, false), new("choice", "怎么反映的？", "随手报\n热线", true), new("text", "还想说什么？", null, true)]);

    public static Actor Officer(TestApp app, string part = "") => new(app.District, "officer-of-test", new(app.District + part), Permission.All.ToHashSet());

    public static async Task<StoredSurvey> Survey(this TestApp app, string id) => (await app.Get<SurveyReader>().Find(app.District, id, CancellationToken.None))!;

    public static async Task<StoredSurvey> MakeSurvey(this TestApp app, string way = "link", string key = "made")
    {
        var made = await app.Get<SaveSurvey.Handler>().Handle(Officer(app), key, new(null, Input(way), 0));
        made.Succeeded(out var response, out var refused).ShouldBeTrue(refused?.English);
        return await app.Survey(response!.Id);
    }

    public static async Task<StoredSurvey> OpenedSurvey(this TestApp app, string way = "link", long slips = 3)
    {
        var survey = await app.MakeSurvey(way);
        if (way == "slips") (await app.Get<MakeSlips.Handler>().Handle(Officer(app), "slips", new(survey.Id, survey.Version), slips.ToString(System.Globalization.CultureInfo.InvariantCulture))).Succeeded(out _, out _).ShouldBeTrue();
        (await app.Get<OpenSurvey.Handler>().Handle(Officer(app), "open", new(survey.Id, (await app.Survey(survey.Id)).Version))).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        return await app.Survey(survey.Id);
    }

    public static string Address(this StoredSurvey survey) => SurveyCodes.AddressOf(survey.Code);

    public static string Slip(this TestApp app, StoredSurvey survey, long number) => SurveyCodes.AddressOf(survey.Code, app.Get<SurveyCodes>().SlipOf(app.District, survey.Id, number));

    /// <summary>Answers with a browser of its own.</summary>
    public static async Task<FormPage> Answer(this TestApp app, string address, string level, string? choice = null, string? words = null)
    {
        var form = (await (await app.As("anonymous")).Open(address)).With("q1", level);
        if (choice is not null) form.With("q2", choice);
        if (words is not null) form.With("q3", words);
        return await form.Submit(address);
    }
}
