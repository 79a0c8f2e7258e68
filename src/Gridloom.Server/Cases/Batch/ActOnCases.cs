using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Batch;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Batch;

/// <summary>批量办理: one act on many cases with one reason. Each is checked and written by itself, and told by itself.</summary>
internal static class ActOnCases
{
    /// <param name="Cases">Each by its number, with the version that was looked at where it is known.</param>
    public sealed record Request(IReadOnlyList<RequestCase>? Cases, string? Unit, string? Note, string? Level = null, DateOnly? Until = null);

    public sealed record RequestCase(string? Number, long? Seen);

    /// <param name="Refused">Those that were not done, each with its reason.</param>
    public sealed record Response(IReadOnlyList<DoneCase> Done, IReadOnlyList<RefusedCase> Refused);

    public sealed record DoneCase(string Number, string Id, string Stage, long Version);

    public sealed record RefusedCase(string Number, string Code, string Detail);

    /// <summary>One case of the batch, and what became of it.</summary>
    public sealed record Told(string Number, ActOnCase.Response? Done, Problem? Refused);

    public static string AddressOf(CaseActKind act) => "/cases/acts/" + act.Code();

    public static void Map(Doors doors)
    {
        foreach (var act in CaseBatch.Acts)
        {
            var permission = LifecycleTable.Of(act).Permission;
            doors.Pages.MapPost(AddressOf(act), (HttpContext http, Caller caller, PostedForm form, BatchPages page) => page.Submit(http, caller, act, form)).Requires(permission);
            doors.Api.MapPost(AddressOf(act), (Request request, Caller caller, HttpRequest http, Handler handler) => ActByApi(caller, act, request, (http, handler)))
                .WithSummary("Act on many cases: " + act.English()).Requires(permission).Produces<Response>();
        }
    }

    private static async Task<IResult> ActByApi(Caller caller, CaseActKind act, Request request, (HttpRequest Http, Handler Handler) by)
    {
        if (!Keys.OfApi(by.Http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (!ChosenCase.Read((request.Cases ?? []).Select(c => new ChosenCase(c?.Number ?? "", c?.Seen).ToString())).Succeeded(out var cases, out refused)) return new ProblemResult(refused);
        var asked = new CaseAct(act) { Unit = request.Unit, Note = request.Note, Level = request.Level is { } level ? SupervisionLevelNames.Find(level) : null, Until = request.Until };
        var told = await by.Handler.Handle(caller.Actor, key, asked, cases);
        return TypedResults.Ok(new Response(
            [.. told.Where(t => t.Done is not null).Select(t => new DoneCase(t.Number, t.Done!.Id, t.Done.Stage, t.Done.Version))],
            [.. told.Where(t => t.Refused is not null).Select(t => new RefusedCase(t.Number, t.Refused!.Code, t.Refused.Chinese))]));
    }

    /// <summary>The room behind both doors. Every case is a turn of its own, under a key that follows from the batch's: sent again, the batch is told as it was.</summary>
    public sealed class Handler(ActOnCase.Handler one)
    {
        public async Task<IReadOnlyList<Told>> Handle(Actor actor, string key, CaseAct act, IReadOnlyList<ChosenCase> cases) => await Task.WhenAll(cases.Select(async c =>
        {
            var outcome = await one.Handle(actor, $"{key}/{CaseNumber.Short(c.Number)}", (c.Number, act with { Seen = c.Seen }), []);
            return outcome.Succeeded(out var done, out var refused) ? new Told(c.Number, done, null) : new Told(c.Number, null, refused);
        }));
    }
}
