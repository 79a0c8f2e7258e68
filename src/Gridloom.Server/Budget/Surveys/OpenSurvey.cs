using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>开放问卷: from now on its questions stand, and it may be answered within its window.</summary>
internal static class OpenSurvey
{
    public static string AddressOf(string id) => ShowSurvey.AddressOf(id) + "/open";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EditSurveys);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SurveyPageMaker page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, id, new(refused));
        var outcome = await handler.Handle(caller.Actor, key, new(id, SurveyDesk.Seen(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowSurvey.AddressOf(id) + "?done=opened") : await page.Show(http, caller, id, new(refused));
    }

    public sealed class Handler(SurveyDesk desk, SurveyLevelBook levels)
    {
        public Task<Outcome<SurveyDesk.Response>> Handle(Actor actor, string key, SurveyDesk.Request request) => desk.Act((actor, key), request, "open", (turn, survey) =>
        {
            if (survey.OpenedAt is not null) return new(SurveyProblems.NotADraft);
            if (survey.Window.LastDay < turn.Now.ChinaDay()) return new(SurveyProblems.WindowPassed);
            if (survey.BySlips && survey.Slips == 0) return new(SurveyProblems.NoSlips);
            SurveyStore.Open(turn, survey, levels.Newest.Version);
            return default;
        });
    }
}
