using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>撤下: a publication is public no more; the row, the files and the reason stay.</summary>
internal static class TakeDownPublication
{
    public sealed record Request(string Id, string? Reason);

    /// <summary>The same from a program.</summary>
    public sealed record Body(string? Reason);

    public sealed record Response(string Id);

    public static string AddressOf(string id) => $"{ListPublications.Address}/{id}/take-down";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.PublishBudget);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Take a publication down").Requires(Permission.PublishBudget).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, new(id, body.Reason))).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PublicationListMaker page)
    {
        var request = new Request(id, form["reason"]);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ListPublications.Address}?done={id}") : await page.Show(http, caller.Actor, new(request, refused));
    }

    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (Typed.Clean(request.Reason) is not { Length: <= Publish.ReasonMax } reason || Typed.HasControl(reason)) return PublicationProblems.ReasonUnfit;
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Id, reason), async turn =>
            {
                if (await PublicationStore.Find(turn, request.Id) is not { } publication) return PublicationProblems.NotFound;
                PublicationStore.TakeDown(turn, publication.Id, reason);
                return new Response(publication.Id);
            });
        }
    }
}
