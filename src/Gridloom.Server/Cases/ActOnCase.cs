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
    /// <param name="Extension">How much more time, as <c>2 working-days</c>.</param>
    /// <param name="Until">A day, as <c>2026-03-20</c>.</param>
    public sealed record Request(
        long? Seen, bool? Answer, string? Condition, string? Unit, string? Satisfaction, string? Note, string? Clause = null, string? Extension = null, bool? Engineering = null, DateOnly? Until = null,
        string? Level = null, string? Main = null)
    {
        /// <summary>Tokens of <see cref="UploadAttachment"/>.</summary>
        public IReadOnlyList<string>? Attachments { get; init; }
    }

    public sealed record Response(string Id, string Number, string Stage, long Version);

    public static string AddressOf(string id, CaseActKind act) => $"/cases/{id}/acts/{act.Code()}";

    public static void Map(Doors doors)
    {
        foreach (var row in LifecycleTable.Rows)
        {
            var act = row.Act;
            doors.Pages.MapPost(AddressOf("{id}", act), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(id, act), form)).Requires(row.Permission);
            doors.Api.MapPost(AddressOf("{id}", act), (string id, Request request, Caller caller, HttpRequest http, ApiDoor door) => door.Act(caller, new(id, act), request, http))
                .WithSummary("Act on a case: " + act.English()).Requires(row.Permission).Produces<Response>();
        }
    }

    /// <summary>Which act on which case, the latter by id or number.</summary>
    public sealed record Asked(string Case, CaseActKind Act);

    /// <summary>The API door.</summary>
    public sealed class ApiDoor(Handler handler, PhotoDoor photos)
    {
        public async Task<IResult> Act(Caller caller, Asked asked, Request request, HttpRequest http)
        {
            if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
            if (!photos.Named(request.Attachments).Succeeded(out var attached, out refused)) return new ProblemResult(refused);
            var act = new CaseAct(asked.Act)
            {
                Seen = request.Seen, Answer = request.Answer, Condition = request.Condition, Unit = request.Unit, Note = request.Note,
                Satisfaction = request.Satisfaction is { } answer ? SatisfactionNames.Find(answer) : null, Level = request.Level is { } level ? SupervisionLevelNames.Find(level) : null,
                Clause = request.Clause, Extension = request.Extension, Engineering = request.Engineering == true, Until = request.Until, Main = request.Main,
            };
            return (await handler.Handle(caller.Actor, key, (asked.Case, act), attached)).ToHttp(TypedResults.Ok);
        }
    }

    /// <summary>The room behind all doors: turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, CaseRulesLookup rules, Doubles.CaseLinks links, Duties.DutyLookup duties, Parts.CaseParts parts, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, (string Case, CaseAct Act) asked, IReadOnlyList<KeptPhoto> photos)
        {
            var act = WithPhotos(asked.Act, photos);
            if (await RefuseClause(actor, act) is { } refused) return refused;
            return await turns.TakeOnce<Response>(actor, key, DigestOf(asked.Case, act), turn => Act(turn, asked.Case, act, photos));
        }

        /// <summary>The act inside a turn, by the turn's actor at the turn's instant.</summary>
        public async ValueTask<Outcome<Response>> Act(Turn turn, string idOrNumber, CaseAct act, IReadOnlyList<KeptPhoto> photos)
        {
            if (await Load(turn, idOrNumber) is not { } stored || !CaseSight.Sees(turn.Actor, stored.Area, stored.SeenBy)) return CaseProblems.NotFound;
            var (file, main) = (stored.ToFile(), act.Kind == CaseActKind.Link ? await Doubles.CaseLinks.Find(turn, act.Main) : null);
            if (!rules.For(file, turn.Now).Decide(file, act with { Main = main?.Number ?? act.Main }, turn.Actor, turn.Now).Succeeded(out var step, out var refused)) return refused;
            if (act.Kind == CaseActKind.Link && await Doubles.CaseLinks.Refuse(turn, file, main) is { } apart) return apart;
            if (await parts.Refuse(turn, stored, act.Kind) is { } open) return open;
            CaseStore.Change(turn, stored, step, photos);
            var now = await links.Follow(turn, file, step, main);
            await Parts.CaseParts.Follow(turn, stored, now);
            return new Response(stored.Id, stored.Number, now.Stage.Code(), now.Version);
        }

        /// <summary>Where a responsibility catalogue is in force, the clause that a return cites must stand in it.</summary>
        private async Task<Problem?> RefuseClause(Actor actor, CaseAct act)
        {
            if (act.Clause is not { Length: > 0 } clause || !LifecycleTable.Of(act.Kind).Needs.Contains(CaseNeed.Clause)) return null;
            var catalogue = await duties.InForce(actor.District, clocks.Now(actor.District).ChinaDay(), CancellationToken.None);
            return catalogue is null || catalogue.Clause(clause.Trim()) is not null ? null : LifecycleProblems.UnknownClause(clause, catalogue.Version);
        }

        public static CaseAct WithPhotos(CaseAct act, IReadOnlyList<KeptPhoto> photos) => act with { Photos = [.. photos.Select(p => new PhotoNamed(p.Content, p.Type, p.Bytes))] };

        private static ValueTask<StoredCase?> Load(Turn turn, string idOrNumber) => Guid.TryParse(idOrNumber, out _)
            ? turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.id = @idOrNumber", new { turn.District, idOrNumber })
            : turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @idOrNumber", new { turn.District, idOrNumber });

        private byte[] DigestOf(string idOrNumber, CaseAct act) => cipher.Digest([
            idOrNumber, act.Kind.Code(), act.Seen?.ToString(CultureInfo.InvariantCulture), act.Answer?.ToString(), act.Condition, act.Unit, act.Satisfaction?.Code(), act.Note,
            act.Clause, act.Extension, act.Engineering ? "1" : null, act.Until?.ToString("O", CultureInfo.InvariantCulture), act.Level?.Code(), act.Main,
            .. act.Photos.Select(p => p.Content)]);
    }

    /// <summary>What was typed into an act's form on the case page, shown again when it is refused.</summary>
    /// <param name="Seen">The version of the case that the form was drawn from.</param>
    public sealed record Attempt(CaseActKind Act, PhotoDoor.Taken Photos)
    {
        public string Seen { get; init; } = "";
        public string Answer { get; init; } = "";
        public string Condition { get; init; } = "";
        public string Unit { get; init; } = "";
        public string Satisfaction { get; init; } = "";
        public string Note { get; init; } = "";
        public string Clause { get; init; } = "";

        /// <summary>How much more time: the number, and its unit.</summary>
        public string Extension { get; init; } = "";
        public string ExtensionUnit { get; init; } = "";
        public string Engineering { get; init; } = "";
        public string Until { get; init; } = "";
        public string Level { get; init; } = "";
        public string Main { get; init; } = "";

        public static Attempt Of(CaseActKind act, PostedForm form, PhotoDoor.Taken photos) => new(act, photos)
        {
            Seen = form["seen"] ?? "", Answer = form["answer"] ?? "", Condition = form["condition"] ?? "", Unit = form["unit"] ?? "", Satisfaction = form["satisfaction"] ?? "", Note = form["note"] ?? "",
            Clause = form["clause"] ?? "", Extension = form["extension"] ?? "", ExtensionUnit = form["extension-unit"] ?? "", Engineering = form["engineering"] ?? "", Until = form["until"] ?? "",
            Level = form["level"] ?? "", Main = form["main"] ?? "",
        };

        public CaseAct ToAct() => new(Act)
        {
            Seen = long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            Answer = Answer switch { "yes" => true, "no" => false, _ => null },
            Condition = Condition, Unit = Unit, Satisfaction = SatisfactionNames.Find(Satisfaction), Note = Note,
            Clause = Clause, Extension = $"{Extension.Trim()} {ExtensionUnit}", Engineering = Engineering == "yes", Level = SupervisionLevelNames.Find(Level), Main = Main,
            Until = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
    }

    /// <summary>The page door: the forms under 现在可办.</summary>
    public sealed class Page(Handler handler, FormKeys keys, PhotoDoor door, CaseLookup cases, ShowCasePage page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, Asked asked, PostedForm form)
        {
            // The photos first: whatever is wrong with the rest, they need not be chosen again.
            var photos = form.Refused is null ? await door.Take(form, http.RequestAborted) : PhotoDoor.Taken.None;
            var attempt = Attempt.Of(asked.Act, form, photos);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(http, caller, asked, new(attempt, refused));
            if (photos.Refused is { } bad) return await Again(http, caller, asked, new(attempt, bad));

            var outcome = await handler.Handle(caller.Actor, key, (asked.Case, attempt.ToAct()), photos.Photos);
            return outcome.Succeeded(out var done, out refused) ? new SeeOther(form["back"] == Doubles.ShowDoubles.Address ? $"{Doubles.ShowDoubles.Address}?done={asked.Act.Code()}" : $"/cases/{done.Id}?done={asked.Act.Code()}") : await Again(http, caller, asked, new(attempt, refused));
        }

        private async Task<IResult> Again(HttpContext http, Caller caller, Asked asked, RefusedAttempt refused) =>
            await cases.Find(caller.Actor, asked.Case, http.RequestAborted) is { } c
                ? await page.Show(http, caller, c, new(Refused: refused.Why, Attempt: refused.Typed))
                : Answers.Refusal(http, CaseProblems.NotFound);

        private sealed record RefusedAttempt(Attempt Typed, Problem Why);
    }
}
