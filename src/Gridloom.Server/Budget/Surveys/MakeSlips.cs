using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>
/// 制作答题码: numbered slips, each good for one answer, and the sheets on which they are printed. A sheet always shows all of its slips: which of
/// them was used is told to nobody.
/// </summary>
internal static class MakeSlips
{
    private const int PerSheet = 60;

    public static string AddressOf(string id) => ShowSurvey.AddressOf(id) + "/slips";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), ShowSheet).Requires(Permission.EditSurveys);
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EditSurveys);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SurveyPageMaker page)
    {
        Task<IResult> Again(Problem refused) => page.Show(http, caller, id, new(refused, Slips: form["slips"]));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, SurveyDesk.Seen(form)), form["slips"]);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowSurvey.AddressOf(id) + "?done=slips") : await Again(refused);
    }

    private static async Task<IResult> ShowSheet(string id, HttpContext http, Caller caller, SurveyReader reader, SurveyCodes codes, Frames frames)
    {
        if (!SurveyDesk.MayEdit(caller.Actor)) return Answers.Refusal(http, SurveyProblems.WholeDistrictOnly);
        if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { BySlips: true, Slips: > 0 } survey) return Answers.Refusal(http, SurveyProblems.NotFound);
        var t = http.RequestServices.GetRequiredService<Words>();
        var sheets = (survey.Slips + PerSheet - 1) / PerSheet;
        var sheet = long.TryParse(http.Request.Query["sheet"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= sheets ? asked : 1;
        string Href(long n) => FormattableString.Invariant($"{AddressOf(id)}?sheet={n}");
        return Pages.Show<SurveySlipsPage>(frames.For(http, t["答题码"], RailEntry.Budget), new SurveySlipsModel(
            survey.Title, ShowSurvey.AddressOf(id), frames.CentreOf(survey.District), survey.Slips, [.. Numbers(survey, sheet).Select(n => SlipOf(http, survey, codes.SlipOf(survey.District, id, n)))])
        {
            Audience = survey.Audience, LastDay = survey.LastDay, Place = t["第 {0} 页，共 {1} 页", sheet, sheets],
            PreviousHref = sheet > 1 ? Href(sheet - 1) : null, NextHref = sheet < sheets ? Href(sheet + 1) : null,
        });
    }

    private static IEnumerable<long> Numbers(StoredSurvey survey, long sheet)
    {
        for (var n = (sheet - 1) * PerSheet + 1; n <= Math.Min(survey.Slips, sheet * PerSheet); n++) yield return n;
    }

    private static SurveySlip SlipOf(HttpContext http, StoredSurvey survey, string slip) =>
        new(slip[..4], slip, QrCode.Of(SurveyPageMaker.UrlOf(http, SurveyCodes.AddressOf(survey.Code, slip))));

    public sealed class Handler(SurveyDesk desk)
    {
        /// <param name="typed">How many to add.</param>
        public async Task<Outcome<SurveyDesk.Response>> Handle(Actor actor, string key, SurveyDesk.Request request, string? typed)
        {
            if (!long.TryParse(Typed.Clean(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var more) || more is < 1 or > SurveyDraft.SlipsMost) return SurveyProblems.SlipsUnreadable;
            return await desk.Act((actor, key), request, FormattableString.Invariant($"slips {more}"), (turn, survey) =>
            {
                if (!survey.BySlips) return new(SurveyProblems.NotBySlips);
                if (survey.Window.At(turn.Now) is SurveyState.Over or SurveyState.Closed) return new(SurveyProblems.NotRunning);
                if (survey.Slips + more > SurveyDraft.SlipsMost) return new(SurveyProblems.SlipsUnreadable);
                SurveyStore.AddSlips(turn, survey, survey.Slips + more);
                return default;
            });
        }
    }
}
