using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>提前结束问卷: it takes no more answers, for a reason that stays beside its results.</summary>
internal static class CloseSurvey
{
    public static string AddressOf(string id) => ShowSurvey.AddressOf(id) + "/close";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EditSurveys);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SurveyPageMaker page)
    {
        Task<IResult> Again(Problem refused) => page.Show(http, caller, id, new(refused, Reason: form["reason"]));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, SurveyDesk.Seen(form)), form["reason"]);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowSurvey.AddressOf(id) + "?done=closed") : await Again(refused);
    }

    public sealed class Handler(SurveyDesk desk)
    {
        public async Task<Outcome<SurveyDesk.Response>> Handle(Actor actor, string key, SurveyDesk.Request request, string? reason)
        {
            if (!BudgetText.Need(reason, WorkRecord.ReasonLimit, SurveyProblems.NoReason).Succeeded(out var why, out var refused)) return refused;
            return await desk.Act((actor, key), request, "close " + why, (turn, survey) =>
            {
                if (survey.Window.At(turn.Now) is not (SurveyState.Open or SurveyState.Waiting)) return new(SurveyProblems.NotRunning);
                SurveyStore.Close(turn, survey, why);
                return default;
            });
        }
    }
}
