using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>交办采集员: the desk gives a verification or check to a collector of its choice; never to who reported or handled the case.</summary>
internal static class AssignTask
{
    /// <param name="Seen">The task's version on the page; null when whoever asks does not say.</param>
    public sealed record Request(string Collector, long? Seen = null);

    public sealed record Response(string Case, string Collector);

    public static string AddressOf(string caseId) => $"/cases/{caseId}/collector";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.AcceptCase);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Give a verification or check to a collector").Requires(Permission.AcceptCase).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Request request, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, id, request)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var outcome = await handler.Handle(caller.Actor, key, id, new(form["collector"] ?? "", long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=assigned") : Answers.Refusal(http, refused);
    }

    public sealed class Handler(Turns turns, RosterLookup roster, Cases.CaseLookup cases)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, string caseId, Request request)
        {
            // What this person may not see is not there, as on the case's own page.
            if (await cases.Find(actor, caseId, CancellationToken.None) is not { } c) return TaskProblems.NotFound;
            var ground = await roster.GroundOf(actor.District, CancellationToken.None);
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes($"{c.Id} {request}")), async turn =>
            {
                if (await TaskStore.Open(turn, c.Id) is not { } task) return TaskProblems.NotFound;
                if (request.Seen is { } seen && seen != task.Version) return TaskProblems.Stale;
                if (ground.Find(RosterPost.Collector, request.Collector) is not { } person || !c.Area.StartsWith(person.Area, StringComparison.Ordinal)) return TaskProblems.NotACollector;
                if (OnCaseSent.MatterOf(c.Area, c.ReportedBy, task.Act == StoredTask.Check ? c.Handlers : "").Barred.Contains(person.Account)) return TaskProblems.Barred;
                TaskStore.Assign(turn, task, person.Account, TaskAssigned.ByDesk);
                return new Response(c.Id, person.Account);
            });
        }
    }
}
