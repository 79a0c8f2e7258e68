using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>提交、撤回、审核、退回、批复、放弃: targets move on to the next office, or back.</summary>
internal static class MovePlan
{
    public const int RemarksMax = 500;

    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, PlanAct Act, long Seen, string? Remarks);

    /// <summary>The same from a program.</summary>
    public sealed record Body(long? Seen, string? Remarks);

    public sealed record Response(long Version);

    public static string AddressOf(string id, string act) => $"/budget/plans/{id}/{act}";

    public static void Map(Doors doors)
    {
        foreach (var (act, permission) in Acts)
        {
            doors.Pages.MapPost(AddressOf("{id}", PlanNames.CodeOf(act)), (string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PlanPageMaker page) =>
                Submit((id, act), (http, caller, form), (keys, handler, page))).Requires(permission);
            doors.Api.MapPost(AddressOf("{id}", PlanNames.CodeOf(act)), (string id, Body body, Caller caller, HttpRequest http, Handler handler) => ByApi(caller, new(id, act, body.Seen ?? -1, body.Remarks), http, handler))
                .WithSummary("Move targets on: " + PlanNames.CodeOf(act)).Requires(permission).Produces<Response>();
        }
    }

    private static async Task<IResult> ByApi(Caller caller, Request request, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, request)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    /// <summary>Who may do what.</summary>
    public static IReadOnlyList<(PlanAct Act, string Permission)> Acts { get; } =
    [
        (PlanAct.Submit, Permission.DeclareTargets), (PlanAct.Withdraw, Permission.DeclareTargets), (PlanAct.Return, Permission.ReviewTargets),
        (PlanAct.Review, Permission.ReviewTargets), (PlanAct.Approve, Permission.ApproveTargets), (PlanAct.Revert, Permission.DeclareTargets), (PlanAct.Discard, Permission.DeclareTargets),
    ];

    private static async Task<IResult> Submit((string Id, PlanAct Act) of, (HttpContext Http, Caller Caller, PostedForm Form) sent, (FormKeys Keys, Handler Handler, PlanPageMaker Page) by)
    {
        var request = new Request(of.Id, of.Act, PlanPageMaker.Seen(sent.Form), sent.Form["remarks"]);
        Task<IResult> Again(Problem refused) => by.Page.Show(sent.Http, sent.Caller.Actor, of.Id, new(request.Remarks, refused));
        if (!by.Keys.Take(sent.Form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await by.Handler.Handle(sent.Caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ShowPlan.AddressOf(of.Id)}?done={PlanNames.CodeOf(of.Act)}") : await Again(refused);
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            var remarks = Typed.Clean(request.Remarks);
            if (remarks is not null && (remarks.Length > RemarksMax || Typed.HasControl(remarks))) return PlanProblems.RemarksUnfit;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Id, PlanNames.CodeOf(request.Act), FormattableString.Invariant($"{request.Seen}"), remarks), async turn =>
            {
                if (!(await PlanChange.Load(turn, request.Id)).Succeeded(out var plan, out var refused)) return refused;
                if (plan.Document.Version != request.Seen || !plan.Acts.Contains(request.Act)) return PlanProblems.WrongStage;
                if (request.Act == PlanAct.Submit && PlanCheck.Of(plan.Facts, (int)plan.Document.TargetYear).Any(finding => finding.Blocks)) return PlanProblems.NotReady;
                var facts = request.Act == PlanAct.Revert ? (await PlanReader.FindFacts(turn, request.Id, plan.Document.InForce!.Value))! : plan.Facts;
                return plan.Save(turn, request.Act, facts, remarks).Succeeded(out var version, out refused) ? new Response(version) : refused;
            });
        }
    }
}
