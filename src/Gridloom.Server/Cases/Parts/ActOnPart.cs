using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>办理协同件: one act of the table of parts on one part. Each row of the table is a route at both doors, under its own permission.</summary>
internal static class ActOnPart
{
    /// <param name="Seen">The version of the part that was looked at; may be left out.</param>
    /// <param name="Satisfied">Of a whistle that is confirmed: whether the street is content.</param>
    /// <param name="Unit">The code of the unit that is asked instead.</param>
    public sealed record Request(long? Seen = null, string? Note = null, string? Clause = null, bool? Satisfied = null, string? Unit = null);

    public sealed record Response(string Id, string Number, long Part, string Stage, long Version);

    /// <summary>Which act on which part of which case, the latter by id or number.</summary>
    public sealed record Asked(string Case, long Part, PartActKind Act);

    public static string AddressOf(string id, string part, PartActKind act) => $"{AskParts.AddressOf(id)}/{part}/{act.Code()}";

    public static void Map(Doors doors)
    {
        foreach (var row in PartTable.Rows)
        {
            var act = row.Act;
            doors.Pages.MapPost(AddressOf("{id}", "{part:long}", act), (string id, long part, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(id, part, act), form)).Requires(row.Permission);
            doors.Api.MapPost(AddressOf("{id}", "{part:long}", act), (string id, long part, Request request, Caller caller, HttpRequest http, Handler handler) => ByApi(caller, new(id, part, act), request, (http, handler)))
                .WithSummary("Act on a part of a case: " + act.English()).Requires(row.Permission).Produces<Response>();
        }
    }

    private static async Task<IResult> ByApi(Caller caller, Asked asked, Request request, (HttpRequest Http, Handler Handler) by)
    {
        if (!Keys.OfApi(by.Http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var act = new PartAct(asked.Act) { Seen = request.Seen, Note = request.Note, Clause = request.Clause, Satisfied = request.Satisfied, Unit = request.Unit };
        return (await by.Handler.Handle(caller.Actor, key, asked, act)).ToHttp(TypedResults.Ok);
    }

    /// <summary>The room behind both doors.</summary>
    public sealed class Handler(Turns turns, PartLifecycle parts, DutyLookup duties, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Asked asked, PartAct act)
        {
            if (await RefuseClause(actor, act) is { } refused) return refused;
            return await turns.TakeOnce<Response>(actor, key, DigestOf(asked, act), async turn =>
            {
                if (await PartStore.Load(turn, asked.Case) is not var (found, ground) || ground.Find(asked.Part) is not { } part) return PartProblems.NotFound;
                if (!parts.Decide(part, act, turn.Actor, ground).Succeeded(out var steps, out var why)) return why;
                foreach (var step in steps) PartStore.Write(turn, step);
                return new Response(found.Id, found.Number, asked.Part, steps[0].Part.Stage.Code(), steps[0].Part.Version);
            });
        }

        /// <summary>Where a responsibility catalogue is in force, the clause by which a unit refuses must stand in it, as that of a return.</summary>
        private async Task<Problem?> RefuseClause(Actor actor, PartAct act)
        {
            if (act.Kind != PartActKind.Refuse || act.Clause?.Trim() is not { Length: > 0 } clause) return null;
            var catalogue = await duties.InForce(actor.District, clocks.Now(actor.District).ChinaDay(), CancellationToken.None);
            return catalogue is null || catalogue.Clause(clause) is not null ? null : LifecycleProblems.UnknownClause(clause, catalogue.Version);
        }

        private static byte[] DigestOf(Asked asked, PartAct act) => SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"part {asked.Case} {asked.Part} {act.Kind.Code()} {act.Seen} {act.Clause} {act.Satisfied} {act.Unit} {act.Note}")));
    }

    /// <summary>The page door: the forms on each part in the panel of the case's page.</summary>
    public sealed class Page(Handler handler, FormKeys keys, PartDoor door)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, Asked asked, PostedForm form)
        {
            var attempt = PartAttempt.OfAct(asked, form);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await door.Again(http, caller, asked.Case, attempt with { Refused = refused });
            var act = new PartAct(asked.Act)
            {
                Seen = attempt.Seen, Note = form["note"], Clause = form["clause"], Unit = form["unit"], Satisfied = form["satisfied"] switch { "yes" => true, "no" => false, _ => null },
            };
            var outcome = await handler.Handle(caller.Actor, key, asked, act);
            return outcome.Succeeded(out var done, out refused) ? new SeeOther($"/cases/{done.Id}?done=part-{asked.Act.Code()}") : await door.Again(http, caller, asked.Case, attempt with { Refused = refused });
        }
    }
}
