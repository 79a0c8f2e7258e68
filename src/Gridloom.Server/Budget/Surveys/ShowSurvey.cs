using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>问卷结果: a questionnaire with what was answered, question by question, and what its officers may do with it.</summary>
internal static class ShowSurvey
{
    public static string AddressOf(string id) => $"{ShowSurveys.Address}/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, SurveyPageMaker page) => page.Show(http, caller, id, null)).Requires(Permission.ReadBudget);
    }
}

/// <summary>Draws the page of a questionnaire (问卷页), as it stands or as an act on it was refused.</summary>
internal sealed class SurveyPageMaker(Frames frames, FormKeys keys, SurveyReader reader, SurveySheets sheets, Clocks clocks)
{
    /// <summary>What was refused, and what had been typed.</summary>
    public sealed record Tried(Problem Refused, string? Reason = null, string? Slips = null);

    /// <summary>The whole address, as it is printed.</summary>
    public static string UrlOf(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{path}";

    public async Task<IResult> Show(HttpContext http, Caller caller, string id, Tried? tried)
    {
        if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } survey) return Answers.Refusal(http, SurveyProblems.NotFound);
        var (t, now, seesRows) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(survey.District), caller.Actor.Scope.Covers(survey.District));
        var sheet = await sheets.Of(survey, now, http.RequestAborted);
        var figures = new SurveyFigures(sheet, seesRows, t);
        var rows = new SurveyRowsQuery(id, [], [], now);
        return Pages.Show<SurveyPage>(frames.For(http, survey.Title, RailEntry.Budget, tried is null ? Notice(http, t) : null), new SurveyModel
        {
            Title = survey.Title, Audience = survey.Audience, Intro = survey.Intro, Window = t["{0} 至 {1}，含首尾两日", survey.FirstDay, survey.LastDay],
            Way = SurveyWords.Way(survey.BySlips, t), State = SurveyWords.Of(survey.Window.At(now), t), CloseReason = survey.CloseReason, Demo = survey.Demo == 1, Draft = survey.OpenedAt is null,
            Proves = SurveyWords.Proves(survey.BySlips, t), CutOff = now, Answers = Ui.Show.Count(sheet.Answers), AnswersHref = seesRows ? rows.ToUrl() : "",
            Together = sheet.OfSatisfaction.Count == 0 ? null : figures.Rates(sheet.OfSatisfaction), Questions = [.. sheet.Questions.Select(figures.Question)],
            XlsxHref = seesRows ? ShowSurveyRows.FileAddressOf(id) + ".xlsx" : "", CsvHref = seesRows ? ShowSurveyRows.FileAddressOf(id) + ".csv" : "",
            Link = survey.OpenedAt is null ? null : LinkOf(http, survey), Acts = SurveyDesk.MayEdit(caller.Actor) ? ActsOn(http, survey, now, tried) : null,
            Error = tried?.Refused.ToFormError(t),
        }, tried?.Refused.Status ?? StatusCodes.Status200OK);
    }

    private static SurveyLink LinkOf(HttpContext http, StoredSurvey survey)
    {
        var url = UrlOf(http, SurveyCodes.AddressOf(survey.Code));
        return new(url, QrCode.Of(url));
    }

    private SurveyActs ActsOn(HttpContext http, StoredSurvey survey, Instant now, Tried? tried)
    {
        var (t, state) = (http.RequestServices.GetRequiredService<Words>(), survey.Window.At(now));
        var (draft, runs) = (state == SurveyState.Draft, state is SurveyState.Open or SurveyState.Waiting);
        return new(tried is null ? keys.New() : keys.Again(http, tried.Refused), FormattableString.Invariant($"{survey.Version}"))
        {
            EditHref = draft ? SaveSurvey.EditAddressOf(survey.Id) : null, OpenAction = draft ? OpenSurvey.AddressOf(survey.Id) : null, DiscardAction = draft ? DiscardSurvey.AddressOf(survey.Id) : null,
            CloseAction = runs ? CloseSurvey.AddressOf(survey.Id) : null, Reason = new(tried?.Reason ?? "", tried?.Refused.Of("reason", t)),
            SlipsAction = survey.BySlips && (draft || runs) ? MakeSlips.AddressOf(survey.Id) : null, Slips = new(tried?.Slips ?? "", tried?.Refused.Of("slips", t)),
            SlipCount = survey.Slips, SlipsHref = survey.BySlips && survey.Slips > 0 ? MakeSlips.AddressOf(survey.Id) : null,
        };
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "saved" => t["草稿已保存。核对后开放。"],
        "opened" => t["问卷已开放，题目不再改动。"],
        "closed" => t["问卷已提前结束。"],
        "slips" => t["答题码已制作，可以打印。"],
        _ => null,
    };
}
