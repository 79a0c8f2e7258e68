using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>编制单位预算: the unit's own budget is typed or pasted; each saving is a version of its own.</summary>
internal static class EditAccounts
{
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, long Seen, AccountInput Input);

    /// <summary>The same from a program.</summary>
    public sealed record Body(long? Seen, UnitBudgetJson? Content);

    public sealed record Response(long Version);

    public static string AddressOf(string id) => $"/budget/plans/{id}/accounts";

    /// <summary>Whether a kind of form has the tables of a unit's budget.</summary>
    public static bool HasPlace(string template) => PlanForm.Of(template).HasAccounts;

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, AccountsFormMaker page) => page.Show(http, caller.Actor, id, new())).Requires(Permission.DeclareTargets);
        doors.Pages.MapPost(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, AccountsFormMaker page) =>
            Submit(id, (http, caller, form), (keys, handler, page))).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Write the unit's own budget").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, HttpRequest http, Caller caller, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (!(body.Content ?? new()).ToInput().Succeeded(out var input, out refused)) return new ProblemResult(refused);
        return (await handler.Handle(caller.Actor, key, new(id, body.Seen ?? -1, input))).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit(string id, (HttpContext Http, Caller Caller, PostedForm Form) sent, (FormKeys Keys, Handler Handler, AccountsFormMaker Page) by)
    {
        var (form, seen) = (sent.Form, PlanPageMaker.Seen(sent.Form));
        var input = new AccountInput(AccountInput.All.Where(name => form[name] is not null).ToDictionary(name => name, name => form[name]!, StringComparer.Ordinal));
        Task<IResult> Again(Problem? refused) => by.Page.Show(sent.Http, sent.Caller.Actor, id, new(input, seen, refused));
        if (form.Refused is { } unsafeForm) return await Again(unsafeForm);
        if (form["act"] == "check") return await Again(null);
        if (!by.Keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await by.Handler.Handle(sent.Caller.Actor, key, new(id, seen, input));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPlan.AddressOf(id) + "?done=saved") : await Again(refused);
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, AccountEditing editing)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(Flat(request)), async turn =>
            {
                if (!(await PlanChange.Load(turn, request.Id)).Succeeded(out var plan, out var refused)) return refused;
                if (!HasPlace(plan.Facts.Template)) return AccountProblems.NoPlace;
                if (await IsStale(turn, plan, request.Seen)) return AccountProblems.ChangedMeanwhile;
                if (!editing.ToBudget(request.Input, plan.Facts.Unit).Succeeded(out var typed, out refused)) return refused;
                var budget = typed.IsBlank ? null : typed;
                if (PlanWords.Of(budget) == PlanWords.Of(plan.Facts.UnitBudget)) return PlanProblems.NothingChanged;
                return plan.Save(turn, PlanAct.Save, plan.Facts with { UnitBudget = budget }, null).Succeeded(out var version, out refused) ? new Response(version) : refused;
            });
        }

        /// <summary>Somebody else may write a project meanwhile, and not the unit's budget.</summary>
        private static async ValueTask<bool> IsStale(Turn turn, PlanChange plan, long seen)
        {
            if (seen == plan.Document.Version) return false;
            return await PlanReader.FindFacts(turn, plan.Document.Id, seen) is not { } looked || PlanWords.Of(looked.UnitBudget) != PlanWords.Of(plan.Facts.UnitBudget);
        }

        private static IEnumerable<string?> Flat(Request request) => [request.Id, FormattableString.Invariant($"{request.Seen}"), .. AccountInput.All.Select(field => request.Input[field])];
    }
}
