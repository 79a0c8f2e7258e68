using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Payments;

/// <summary>登记支付: money of a project that was paid is written down.</summary>
internal static class RecordPayment
{
    /// <param name="Year">The budget year.</param>
    public sealed record Request(long Year, PaymentInput Typed)
    {
        /// <summary>True when the demo makes it up; it is then marked wherever it stands.</summary>
        public bool Demo { get; init; }
    }

    /// <summary>The same from a program.</summary>
    /// <param name="Year">The budget year; the running one when it is left out.</param>
    /// <param name="AmountYuan">In 元; less than nothing where money came back.</param>
    public sealed record Body(long? Year, string? Project, string? Day, decimal? AmountYuan, string? Source, string? Purpose, string? Voucher)
    {
        internal PaymentInput Typed => new(Project, Day, AmountYuan?.ToString(CultureInfo.InvariantCulture), Source, Purpose, Voucher);
    }

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowPayments.Address, Submit).Requires(Permission.EnterValue);
        doors.Api.MapPost(ShowPayments.Address, ByApi).WithSummary("Write down a payment").Requires(Permission.EnterValue).Produces<Response>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ByApi(Body body, Caller caller, HttpRequest http, PaymentGround ground, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var request = new Request(body.Year ?? ground.Today(caller.Actor.District).Year, body.Typed);
        return (await handler.Handle(caller.Actor, key, request)).ToHttp(made => TypedResults.Created((string?)null, made));
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PaymentsPageMaker page)
    {
        var typed = new PaymentInput(form["project"], form["day"], form["amount"], form["source"], form["purpose"], form["voucher"]);
        var year = page.YearOf(http, form["year"], caller.Actor);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, year, new(typed, refused));
        var outcome = await handler.Handle(caller.Actor, key, new(year, typed));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowPayments.AddressOf(year) + "&done=recorded") : await page.Show(http, caller, year, new(typed, refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, PaymentGround ground)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (!Payment.Check(request.Typed, await ground.Projects(actor.District, request.Year), request.Year, ground.Today(actor.District)).Succeeded(out var payment, out var refused)) return refused;
            var (id, i) = (Keys.ToId(actor.District, actor.Account, "payment " + key), request.Typed);
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(i.Project, i.Day, i.Amount, i.Source, i.Purpose, i.Voucher), async turn =>
            {
                if ((await PaymentStore.Known(turn, payment.Day, payment.Day)).Contains(payment.Same)) return PaymentProblems.AlreadyThere;
                PaymentStore.Add(turn, id, payment, request.Demo);
                return new Response(id);
            });
        }
    }
}

/// <summary>What payments are checked against (支付的依据).</summary>
internal sealed class PaymentGround(BudgetReader reader, Clocks clocks)
{
    public DateOnly Today(string district) => clocks.Now(district).ChinaDay();

    /// <summary>A year's projects in force, by their ids and by their names; of two with one name, neither is found by it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Projects(string district, long year)
    {
        var projects = await reader.Projects(district, year, CancellationToken.None);
        var named = projects.GroupBy(project => project.Name, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => (same.Key, same.First().Id));
        return projects.Select(project => (project.Id, project.Id)).Concat(named).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }
}
