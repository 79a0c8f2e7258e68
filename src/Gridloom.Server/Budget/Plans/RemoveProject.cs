using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>删除项目: a project is left out of the next version; the earlier ones keep it.</summary>
internal static class RemoveProject
{
    /// <param name="Project">Its key.</param>
    public sealed record Request(string Id, string Project, long Seen);

    /// <summary>The same from a program.</summary>
    public sealed record Body(long? Seen);

    public sealed record Response(long Version);

    public static string AddressOf(string id, string project) => EditProject.AddressOf(id, project) + "/remove";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}", "{project}"), Submit).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(AddressOf("{id}", "{project}"), ByApi).WithSummary("Remove a project from targets").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, string project, Body body, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, new(id, project, body.Seen ?? -1))).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(string id, string project, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PlanPageMaker page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, id, new(Refused: refused));
        var outcome = await handler.Handle(caller.Actor, key, new(id, project, PlanPageMaker.Seen(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPlan.AddressOf(id) + "?done=removed") : await page.Show(http, caller.Actor, id, new(Refused: refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Id, request.Project, FormattableString.Invariant($"{request.Seen}")), async turn =>
            {
                if (!(await PlanChange.Load(turn, request.Id)).Succeeded(out var plan, out var refused)) return refused;
                if (plan.Document.Version != request.Seen) return PlanProblems.ChangedMeanwhile;
                var left = plan.Facts.Projects.Where(project => project.Key != request.Project || project.Masked).ToList();
                if (left.Count == plan.Facts.Projects.Count) return PlanProblems.ProjectNotFound;
                return plan.Save(turn, PlanAct.Save, plan.Facts with { Projects = left }, null).Succeeded(out var version, out refused) ? new Response(version) : refused;
            });
        }
    }
}
