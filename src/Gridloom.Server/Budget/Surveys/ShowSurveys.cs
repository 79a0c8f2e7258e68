using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>满意度问卷: the questionnaires of a district, with both rates of each.</summary>
internal static class ShowSurveys
{
    public const string Address = "/budget/surveys";

    /// <summary>Percent is null while nobody has answered.</summary>
    public sealed record Item(
        string Id, string Title, string Audience, DateOnly FirstDay, DateOnly LastDay, string State, bool Demo, long Answers, long Valid, long Strict, decimal? StrictPercent, long Neutral, decimal? NeutralPercent);

    public sealed record Response(DateTimeOffset CutOff, IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, ShowOnPage).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, ShowByApi).WithSummary("The questionnaires of the district, with both rates of satisfaction").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(Caller caller, SurveyReader reader, SurveySheets sheets, Clocks clocks, CancellationToken stop)
    {
        var (now, items) = (clocks.Now(caller.Actor.District), new List<Item>());
        foreach (var survey in await reader.All(caller.Actor.District, stop)) items.Add(ToItem(await sheets.Of(survey, now, stop)));
        return TypedResults.Ok(new Response(now.ToChina(), items));
    }

    private static Item ToItem(SurveySheet sheet)
    {
        var (s, window, rates) = (sheet.Survey, sheet.Survey.Window, sheet.Together);
        return new(s.Id, s.Title, s.Audience, window.FirstDay, window.LastDay, window.At(sheet.Until).ToString().ToLowerInvariant(), s.Demo == 1,
            sheet.Answers, rates.Valid, rates.Strict.Satisfied, rates.Strict.Percent, rates.Neutral.Satisfied, rates.Neutral.Percent);
    }

    private static async Task<IResult> ShowOnPage(HttpContext http, Caller caller, SurveyReader reader, SurveySheets sheets, Frames frames, Clocks clocks)
    {
        var (t, now, rows) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District), new List<SurveyListRow>());
        foreach (var survey in await reader.All(caller.Actor.District, http.RequestAborted)) rows.Add(ToRow(await sheets.Of(survey, now, http.RequestAborted), t));
        var notice = http.Request.Query["done"] == "discarded" ? t["草稿已删除。"] : null;
        return Pages.Show<SurveyListPage>(frames.For(http, t["满意度问卷"], RailEntry.Budget, notice), new SurveyListModel(rows, now, SurveyDesk.MayEdit(caller.Actor) ? SaveSurvey.NewAddress : null));
    }

    private static SurveyListRow ToRow(SurveySheet sheet, Words t)
    {
        var (s, rates) = (sheet.Survey, sheet.Together);
        return new(s.Title, ShowSurvey.AddressOf(s.Id), s.Audience, t["{0} 至 {1}", s.FirstDay, s.LastDay], SurveyWords.Of(s.Window.At(sheet.Until), t), Ui.Show.Count(sheet.Answers))
        {
            Strict = Ui.Show.Rate(rates.Strict.Satisfied, rates.Valid), Neutral = Ui.Show.Rate(rates.Neutral.Satisfied, rates.Valid), Way = SurveyWords.Way(s.BySlips, t), Demo = s.Demo == 1,
        };
    }
}
