using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>删除问卷草稿: a draft that nobody wants goes; what was opened stays for ever.</summary>
internal static class DiscardSurvey
{
    public static string AddressOf(string id) => ShowSurvey.AddressOf(id) + "/discard";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EditSurveys);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SurveyPageMaker page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, id, new(refused));
        var outcome = await handler.Handle(caller.Actor, key, new(id, SurveyDesk.Seen(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowSurveys.Address + "?done=discarded") : await page.Show(http, caller, id, new(refused));
    }

    public sealed class Handler(SurveyDesk desk)
    {
        public Task<Outcome<SurveyDesk.Response>> Handle(Actor actor, string key, SurveyDesk.Request request) => desk.Act((actor, key), request, "discard", (turn, survey) =>
        {
            if (survey.OpenedAt is not null) return new(SurveyProblems.NotADraft);
            SurveyStore.Discard(turn, survey);
            return default;
        });
    }
}
