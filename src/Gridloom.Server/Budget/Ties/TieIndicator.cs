using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;

using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Ties;

/// <summary>取数绑定: somebody says from where an indicator takes its value: a figure of cases, a questionnaire, work records, or a person.</summary>
internal static class TieIndicator
{
    /// <param name="Tie">As <see cref="IndicatorTie.Code"/> has it; blank to follow the data files.</param>
    /// <param name="Seen">The version that was looked at; 0 where nobody had tied it.</param>
    public sealed record Request(string Indicator, string Tie, long Seen);

    /// <summary>The same from a program.</summary>
    public sealed record Body(string? Tie, long? Seen);

    public sealed record Response(string Project);

    private sealed record Row(string Project);

    public static string AddressOf(string indicator) => $"/budget/indicators/{indicator}/tie";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, TiePageMaker page) => page.Show(http, caller.Actor, id, new())).Requires(Permission.DeclareTargets);
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.DeclareTargets);
        doors.Api.MapGet(AddressOf("{id}"), (string id, Caller caller, TieJson tie, CancellationToken stop) => tie.Show(caller.Actor, id, stop))
            .WithSummary("From where an indicator takes its value, and from where it could").Requires(Permission.DeclareTargets).Produces<TieJson.Response>();
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Tie an indicator to where its value comes from").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        // Blank is a choice of its own, to follow the data files; who says nothing has not made it.
        if (body.Tie is not { } tie) return new ProblemResult(TieProblems.Unknown);
        return (await handler.Handle(caller.Actor, key, new(id, tie, body.Seen ?? -1), http.HttpContext.RequestAborted)).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, TiePageMaker page)
    {
        var request = new Request(id, form["tie"] ?? "", Plans.PlanPageMaker.Seen(form));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, id, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request, http.RequestAborted);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther($"/budget/{made.Project}?done=tied") : await page.Show(http, caller.Actor, id, new(request, refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, TieChoices choices)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request, CancellationToken stop)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (request.Tie.Length > 0 && !await choices.Offers(actor, request.Tie, stop)) return TieProblems.Unknown;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Indicator, request.Tie, request.Seen.ToString(CultureInfo.InvariantCulture)), async turn =>
            {
                if (await turn.Find<Row>("select i.project from budget_indicator i where i.district = @District and i.id = @Indicator and i.gone = 0", new { turn.District, request.Indicator }) is not { } row) return BudgetProblems.NotFound;
                var before = await TieLookup.Find(turn, request.Indicator);
                if ((before?.Version ?? 0) != request.Seen) return TieProblems.Stale;
                Save(turn, request, before);
                return new Response(row.Project);
            });
        }

        private static void Save(Turn turn, Request request, StoredTie? before)
        {
            turn.Append(new IndicatorTied(request.Indicator, request.Tie), request.Seen + 1);
            var row = new { turn.District, request.Indicator, request.Tie, request.Seen };
            if (before is null) turn.Save("insert into budget_tie (district, indicator, tie, version) values (@District, @Indicator, @Tie, @Seen + 1)", row);
            else turn.Save("update budget_tie set tie = @Tie, version = version + 1 where district = @District and indicator = @Indicator and version = @Seen", row, whenNone: TieProblems.Stale);
        }
    }
}
