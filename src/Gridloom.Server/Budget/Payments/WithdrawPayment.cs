using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Payments;

/// <summary>冲销支付: a payment that was written wrongly counts no more; it and the reason stay where they are.</summary>
internal static class WithdrawPayment
{
    public const int ReasonMax = 200;

    public sealed record Request(string Id, string? Reason);

    /// <summary>The same from a program.</summary>
    public sealed record Body(string? Reason);

    public sealed record Response(string Id);

    public static string AddressOf(string id) => $"{ShowPayments.Address}/{id}/withdraw";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EnterValue);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Take a payment back").Requires(Permission.EnterValue).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, new(id, body.Reason))).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PaymentsPageMaker page)
    {
        var year = page.YearOf(http, form["year"], caller.Actor);
        var request = new Request(id, form["reason"]);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, year, new(null, refused) { Withdraw = request });
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPayments.AddressOf(year) + "&done=withdrawn") : await page.Show(http, caller, year, new(null, refused) { Withdraw = request });
    }

    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (Typed.Clean(request.Reason) is not { Length: <= ReasonMax } reason || Typed.HasControl(reason)) return PaymentProblems.ReasonUnfit;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Id, reason), async turn =>
            {
                if (await PaymentStore.Find(turn, request.Id) is not { } payment) return PaymentProblems.NotFound;
                PaymentStore.Withdraw(turn, payment.Id, reason);
                return new Response(payment.Id);
            });
        }
    }
}
