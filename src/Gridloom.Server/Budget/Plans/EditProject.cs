using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>编制项目: a project of the targets, or the unit as a whole, is written; each saving is a version of its own.</summary>
internal static class EditProject
{
    /// <summary>In the address of a project that is not there yet, and of the unit as a whole.</summary>
    public const string New = "new", Whole = "unit";

    /// <param name="Project">The project's key, <see cref="New"/> or <see cref="Whole"/>.</param>
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, string Project, long Seen, ProjectInput Input);

    /// <summary>The same from a program.</summary>
    public sealed record Body(long? Seen, ProjectJson? Content);

    public sealed record Response(long Version);

    public static string AddressOf(string id, string project) => $"/budget/plans/{id}/projects/{project}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}", "{project}"), (string id, string project, HttpContext http, Caller caller, ProjectFormMaker page) => page.Show(http, caller.Actor, (id, project), new())).Requires(Permission.DeclareTargets);
        doors.Pages.MapPost(AddressOf("{id}", "{project}"), (string id, string project, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ProjectFormMaker page) =>
            Submit((id, project), (http, caller, form), (keys, handler, page))).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(AddressOf("{id}", "{project}"), ByApi).WithSummary("Write a project of targets, or the unit as a whole").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, string project, Body body, HttpRequest http, Caller caller, PlanReader reader, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var (seen, content) = (body.Seen ?? -1, body.Content ?? new());
        var looked = await reader.FindFacts(caller.Actor.District, id, seen, http.HttpContext.RequestAborted) is { } facts ? ProjectFormMaker.Find(facts, project) : null;
        if (!content.ToInput(looked).Succeeded(out var input, out refused)) return new ProblemResult(refused);
        return (await handler.Handle(caller.Actor, key, new(id, project, seen, input))).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit((string Id, string Project) of, (HttpContext Http, Caller Caller, PostedForm Form) sent, (FormKeys Keys, Handler Handler, ProjectFormMaker Page) by)
    {
        var form = sent.Form;
        var (input, seen, paste) = (ProjectForm.Read(form), PlanPageMaker.Seen(form), form["paste"] ?? "");
        Task<IResult> Again(Problem? refused) => by.Page.Show(sent.Http, sent.Caller.Actor, of, new(input, seen, refused) { Paste = refused is null ? "" : paste });
        if (form.Refused is { } unsafeForm) return await Again(unsafeForm);
        if (form["act"] == "paste")
        {
            if (!(await by.Page.Paste(sent.Caller.Actor, of, (input, paste), sent.Http.RequestAborted)).Succeeded(out var pasted, out var unread)) return await Again(unread);
            (input, paste) = (pasted, "");
            return await Again(null);
        }
        if (form["act"] == "rows") return await Again(null);
        if (!by.Keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await by.Handler.Handle(sent.Caller.Actor, key, new(of.Id, of.Project, seen, input));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPlan.AddressOf(of.Id) + "?done=saved") : await Again(refused);
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(ProjectForm.Flat(request)), async turn =>
            {
                if (!(await PlanChange.Load(turn, request.Id)).Succeeded(out var plan, out var refused)) return refused;
                if (!(await Decide(turn, plan, request)).Succeeded(out var after, out refused)) return refused;
                var keyed = PlanKeys.Fill(after, n => Keys.ToId(turn.District, actor.Account, FormattableString.Invariant($"plan {key} {n}")));
                if (DocumentDiff.Between(plan.Facts, keyed).Count == 0) return PlanProblems.NothingChanged;
                return plan.Save(turn, PlanAct.Save, keyed, null).Succeeded(out var version, out refused) ? new Response(version) : refused;
            });
        }

        private static async ValueTask<Outcome<BudgetDocument>> Decide(Turn turn, PlanChange plan, Request request)
        {
            var facts = plan.Facts;
            if (request.Project == Whole)
            {
                if (await IsStale(turn, plan, request.Seen, seen => PlanWords.Of(seen.WholeUnit))) return PlanProblems.ChangedMeanwhile;
                return PlanEditing.ToWholeUnit(request.Input, facts.WholeUnit, PlanLevels.Of(facts.Template, wholeUnit: true)).Succeeded(out var whole, out var unfit) ? facts with { WholeUnit = whole } : unfit;
            }
            var before = facts.Projects.FirstOrDefault(project => project.Key == request.Project && !project.Masked);
            if (before is null && request.Project != New) return PlanProblems.ProjectNotFound;
            if (before is not null && await IsStale(turn, plan, request.Seen, seen => PlanWords.Of(seen.Projects.FirstOrDefault(project => project.Key == request.Project)))) return PlanProblems.ChangedMeanwhile;
            if (!PlanEditing.ToProject(request.Input, before, PlanLevels.Of(facts.Template, wholeUnit: false)).Succeeded(out var made, out var refused)) return refused;
            if (made.Unit.Length == 0) made = made with { Unit = facts.Unit };
            return facts with { Projects = before is null ? [.. facts.Projects, made] : [.. facts.Projects.Select(project => project.Key == before.Key ? made : project)] };
        }

        /// <summary>Two people may write at the same time, as long as they write different projects.</summary>
        private static async ValueTask<bool> IsStale(Turn turn, PlanChange plan, long seen, Func<BudgetDocument, string> part)
        {
            if (seen == plan.Document.Version) return false;
            return await PlanReader.FindFacts(turn, plan.Document.Id, seen) is not { } looked || part(looked) != part(plan.Facts);
        }
    }
}
