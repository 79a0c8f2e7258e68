using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>办理案件: one act of the lifecycle table on one case. Each row of the table is a route at both doors, under its own permission.</summary>
internal static class ActOnCase
{
    /// <param name="Seen">The version of the case that was looked at; may be left out.</param>
    public sealed record Request(long? Seen, bool? Answer, string? Condition, string? Unit, string? Satisfaction, string? Note);

    public sealed record Response(string Id, string Number, string Stage, long Version);

    public static string AddressOf(string id, CaseActKind act) => $"/cases/{id}/acts/{act.Code()}";

    public static void Map(Doors doors)
    {
        foreach (var row in LifecycleTable.Rows)
        {
            var act = row.Act;
            doors.Pages.MapPost(AddressOf("{id}", act), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(id, act), form)).Requires(row.Permission);
            doors.Api.MapPost(AddressOf("{id}", act), (string id, Request request, Caller caller, HttpRequest http, Handler handler) => ActByApi(caller, new(id, act), request, (http, handler)))
                .WithSummary("Act on a case: " + act.English()).Requires(row.Permission).Produces<Response>();
        }
    }

    /// <summary>Which act on which case, the latter by id or number.</summary>
    public sealed record Asked(string Case, CaseActKind Act);

    private static async Task<IResult> ActByApi(Caller caller, Asked asked, Request request, (HttpRequest Http, Handler Handler) by)
    {
        if (!Keys.OfApi(by.Http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var act = new CaseAct(asked.Act)
        {
            Seen = request.Seen, Answer = request.Answer, Condition = request.Condition, Unit = request.Unit, Note = request.Note,
            Satisfaction = request.Satisfaction is { } answer ? SatisfactionNames.Find(answer) : null,
        };
        return (await by.Handler.Handle(caller.Actor, key, (asked.Case, act), [])).ToHttp(TypedResults.Ok);
    }

    /// <summary>The room behind all doors: turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, CaseLifecycle lifecycle)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, (string Case, CaseAct Act) asked, IReadOnlyList<KeptPhoto> photos)
        {
            var act = WithPhotos(asked.Act, photos);
            return turns.TakeOnce<Response>(actor, key, DigestOf(asked.Case, act), turn => Act(turn, asked.Case, act, photos));
        }

        /// <summary>The act inside a turn, by the turn's actor at the turn's instant.</summary>
        public async ValueTask<Outcome<Response>> Act(Turn turn, string idOrNumber, CaseAct act, IReadOnlyList<KeptPhoto> photos)
        {
            if (await Load(turn, idOrNumber) is not { } stored || !CaseSight.Sees(turn.Actor, stored.Area, stored.Units)) return CaseProblems.NotFound;
            if (!lifecycle.Decide(stored.ToFile(), act, turn.Actor, turn.Now).Succeeded(out var step, out var refused)) return refused;
            CaseStore.Change(turn, stored, step, photos);
            return new Response(stored.Id, stored.Number, step.Case.Stage.Code(), step.Case.Version);
        }

        public static CaseAct WithPhotos(CaseAct act, IReadOnlyList<KeptPhoto> photos) => act with { Photos = [.. photos.Select(p => new PhotoNamed(p.Content, p.Type, p.Bytes))] };

        private static ValueTask<StoredCase?> Load(Turn turn, string idOrNumber) => Guid.TryParse(idOrNumber, out _)
            ? turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.id = @idOrNumber", new { turn.District, idOrNumber })
            : turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @idOrNumber", new { turn.District, idOrNumber });

        private byte[] DigestOf(string idOrNumber, CaseAct act) => cipher.Digest([
            idOrNumber, act.Kind.Code(), act.Seen?.ToString(CultureInfo.InvariantCulture), act.Answer?.ToString(), act.Condition, act.Unit, act.Satisfaction?.Code(), act.Note,
            .. act.Photos.Select(p => p.Content)]);
    }

    /// <summary>What was typed into an act's form on the case page, shown again when it is refused.</summary>
    /// <param name="Seen">The version of the case that the form was drawn from.</param>
    public sealed record Attempt(CaseActKind Act, string Seen, string Answer, string Condition, string Unit, string Satisfaction, string Note, PhotoDoor.Taken Photos)
    {
        public CaseAct ToAct() => new(Act)
        {
            Seen = long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            Answer = Answer switch { "yes" => true, "no" => false, _ => null },
            Condition = Condition, Unit = Unit, Satisfaction = SatisfactionNames.Find(Satisfaction), Note = Note,
        };
    }

    /// <summary>The page door: the forms under 现在可办.</summary>
    public sealed class Page(Handler handler, FormKeys keys, PhotoDoor door, CaseLookup cases, ShowCasePage page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, Asked asked, PostedForm form)
        {
            // The photos first: whatever is wrong with the rest, they need not be chosen again.
            var photos = form.Refused is null ? await door.Take(form, http.RequestAborted) : PhotoDoor.Taken.None;
            var attempt = new Attempt(asked.Act, form["seen"] ?? "", form["answer"] ?? "", form["condition"] ?? "", form["unit"] ?? "", form["satisfaction"] ?? "", form["note"] ?? "", photos);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(http, caller, asked, new(attempt, refused));
            if (photos.Refused is { } bad) return await Again(http, caller, asked, new(attempt, bad));

            var outcome = await handler.Handle(caller.Actor, key, (asked.Case, attempt.ToAct()), photos.Photos);
            return outcome.Succeeded(out var done, out refused) ? new SeeOther($"/cases/{done.Id}?done={asked.Act.Code()}") : await Again(http, caller, asked, new(attempt, refused));
        }

        private async Task<IResult> Again(HttpContext http, Caller caller, Asked asked, RefusedAttempt refused) =>
            await cases.Find(caller.Actor, asked.Case, http.RequestAborted) is { } c
                ? await page.Show(http, caller, c, new(Refused: refused.Why, Attempt: refused.Typed))
                : Answers.Refusal(http, CaseProblems.NotFound);

        private sealed record RefusedAttempt(Attempt Typed, Problem Why);
    }
}
