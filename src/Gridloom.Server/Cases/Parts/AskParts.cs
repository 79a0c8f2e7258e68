using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>请协办与吹哨: the desk gives other units a task of a case, or a street calls them to the spot. Each unit gets a part of its own.</summary>
internal static class AskParts
{
    /// <param name="Type"><c>cooperate</c> or <c>whistle</c>.</param>
    /// <param name="Units">Codes of the units, 10 at most.</param>
    /// <param name="Limit">By when it is to be done, as <c>2 working-days</c>; left out, the data say it.</param>
    /// <param name="Seen">The version of the case that was looked at; may be left out.</param>
    public sealed record Request(string Type, IReadOnlyList<string> Units, string Task, bool Urgent = false, string? Limit = null, long? Seen = null);

    /// <param name="Parts">The numbers of the new parts in their case.</param>
    public sealed record Response(string Id, string Number, IReadOnlyList<long> Parts);

    public static string AddressOf(string id) => $"/cases/{id}/parts";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, id, form)).Requires(Permission.AskPart);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Ask other units to do a part of a case").Requires(Permission.AskPart).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Request request, Caller caller, HttpRequest http, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (PartTypeNames.Find(request.Type) is not { } type) return new ProblemResult(PartProblems.UnknownType);
        return (await handler.Handle(caller.Actor, key, id, new(type, request.Units ?? [], request.Task) { Urgent = request.Urgent, Limit = request.Limit, Seen = request.Seen })).ToHttp(TypedResults.Ok);
    }

    /// <summary>The room behind both doors.</summary>
    public sealed class Handler(Turns turns, PartLifecycle parts)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, string idOrNumber, PartAsk ask) =>
            turns.TakeOnce<Response>(actor, key, DigestOf(idOrNumber, ask), async turn =>
            {
                if (await PartStore.Load(turn, idOrNumber) is not var (found, ground)) return CaseProblems.NotFound;
                if (!parts.Ask(ask, turn.Actor, ground).Succeeded(out var steps, out var refused)) return refused;
                foreach (var step in steps) PartStore.Write(turn, step);
                return new Response(found.Id, found.Number, [.. steps.Select(s => s.Part.Part)]);
            });

        private static byte[] DigestOf(string id, PartAsk ask) => SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"ask {id} {ask.Type.Code()} {string.Join(' ', ask.Units)} {ask.Urgent} {ask.Limit} {ask.Seen} {ask.Task}")));
    }

    /// <summary>The page door: the forms in the panel of the case's page.</summary>
    public sealed class Page(Handler handler, FormKeys keys, PartDoor door)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, string id, PostedForm form)
        {
            var attempt = PartAttempt.OfAsk(form);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await door.Again(http, caller, id, attempt with { Refused = refused });
            if (PartTypeNames.Find(form["type"]) is not { } type) return await door.Again(http, caller, id, attempt with { Refused = PartProblems.UnknownType });
            var outcome = await handler.Handle(caller.Actor, key, id, new(type, attempt.Units, form["task"])
            {
                Urgent = form["urgent"] == "yes", Limit = form["limit"] is { Length: > 0 } amount ? $"{amount.Trim()} {form["limit-unit"]}" : null, Seen = attempt.Seen,
            });
            return outcome.Succeeded(out var done, out refused) ? new SeeOther($"/cases/{done.Id}?done=part-asked") : await door.Again(http, caller, id, attempt with { Refused = refused });
        }
    }
}
