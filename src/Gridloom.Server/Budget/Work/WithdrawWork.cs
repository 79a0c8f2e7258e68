using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Work;

/// <summary>撤回工作记录: a wrong record counts no longer; it stays to be seen, with who withdrew it and why.</summary>
internal static class WithdrawWork
{
    public static string AddressOf(string id) => $"{ListWork.Address}/{id}/withdraw";

    public sealed record Request(string Id, string? Reason);

    /// <summary>The same from a program.</summary>
    public sealed record Body(string? Reason);

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, Page page) => page.Show(http, caller, id, null)).Requires(Permission.EnterValue);
        doors.Pages.MapPost(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, id, form)).Requires(Permission.EnterValue);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Withdraw a work record").Requires(Permission.EnterValue).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, new(id, body.Reason))).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    public sealed class Page(Frames frames, FormKeys keys, WorkReader reader, WorkPageMaker list, WorkKinds kinds, Handler handler, Clocks clocks)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, string id, PostedForm form)
        {
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Show(http, caller, id, (form["reason"], refused));
            var outcome = await handler.Handle(caller.Actor, key, new(id, form["reason"]));
            return outcome.Succeeded(out _, out refused) ? new SeeOther(ListWork.Address + "?done=withdrawn") : await Show(http, caller, id, (form["reason"], refused));
        }

        public async Task<IResult> Show(HttpContext http, Caller caller, string id, (string? Reason, Problem Refused)? tried)
        {
            if (!WorkPageMaker.MayEnter(caller.Actor)) return Answers.Refusal(http, WorkProblems.WholeDistrictOnly);
            if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } work) return Answers.Refusal(http, WorkProblems.NotFound);
            if (work.WithdrawnAt is not null) return Answers.Refusal(http, WorkProblems.WithdrawnAlready);
            var (t, now) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District));
            var counts = (await reader.Of(caller.Actor.District, new(long.Parse(work.Day.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), work.Kind, null), http.RequestAborted)).First(r => r.Work.Id == id);
            var line = await list.Line(counts, caller.Actor, (new(kinds, t), now, t));
            return Pages.Show<WithdrawWorkPage>(frames.For(http, t["撤回工作记录"], RailEntry.Budget), new WorkWithdrawModel(
                AddressOf(id), keys.Again(http, tried?.Refused), line, new(tried?.Reason ?? "", tried?.Refused.Of("reason", t)), tried?.Refused.ToFormError(t)), tried?.Refused.Status ?? StatusCodes.Status200OK);
        }
    }

    public sealed class Handler(Turns turns)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return WorkProblems.WholeDistrictOnly;
            if (!BudgetText.Need(request.Reason, WorkRecord.ReasonLimit, WorkProblems.NoReason).Succeeded(out var reason, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SurveyDesk.DigestOf("withdraw", request.Id, reason), async turn =>
            {
                if (await WorkStore.Find(turn, request.Id) is not { } work) return WorkProblems.NotFound;
                if (work.WithdrawnAt is not null) return WorkProblems.WithdrawnAlready;
                WorkStore.Withdraw(turn, work, reason);
                return new Response(work.Id);
            });
        }
    }
}
