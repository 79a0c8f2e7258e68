using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>上报案件: somebody tells the centre of a matter, and it becomes a case with a number.</summary>
internal static class ReportCase
{
    /// <param name="HappenedAt">When it was seen, with its offset; a handheld that had no network sends it later. May be left out.</param>
    public sealed record Request(
        string? Class, string? Description, string? Address, double? Longitude, double? Latitude, string? Source, Reporter? Reporter, DateTimeOffset? HappenedAt = null, HazardInput? Hazard = null)
    {
        /// <summary>Tokens of <see cref="UploadAttachment"/>.</summary>
        public IReadOnlyList<string>? Attachments { get; init; }
    }

    public sealed record Reporter(string? Name, string? Phone);

    public sealed record Response(string Id, string Number);

    public static void Map(Doors doors)
    {
        doors.Api.MapPost("/cases", (Request request, Caller caller, HttpRequest http, Handler handler, PhotoDoor photos) => ReportByApi(request, caller, http, (handler, photos))).WithSummary("Report a case").Requires(Permission.ReportCase)
            .Produces<Response>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReportByApi(Request request, Caller caller, HttpRequest http, (Handler Handler, PhotoDoor Photos) by)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (!by.Photos.Named(request.Attachments).Succeeded(out var attached, out refused)) return new ProblemResult(refused);
        var input = new ReportInput(request.Class, request.Description, request.Address, request.Longitude, request.Latitude,
            request.Source, request.Reporter?.Name, request.Reporter?.Phone) { HappenedAt = request.HappenedAt, Hazard = request.Hazard };
        var outcome = await by.Handler.Handle(caller.Actor, key, input, attached);
        return outcome.ToHttp(made => TypedResults.Created($"/api/v1/cases/{made.Id}", made));
    }

    /// <summary>The room behind all doors: check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, CaseStore cases, FieldCipher cipher, CaseRulesLookup rules, Territory.TerritoryLookup territory, ReportedHazard hazards)
    {
        private sealed record Known(byte[]? Digest, string? Number, long Last);

        public async Task<Outcome<Response>> Handle(Actor actor, string key, ReportInput input, IReadOnlyList<KeptPhoto> photos) =>
            (await Prepare(actor, key, input, photos)).Succeeded(out var draft, out var refused) ? await turns.Take<Response>(actor, turn => Report(turn, draft)) : refused;

        /// <summary>What needs no turn: the check, the sealing, the digest.</summary>
        public async Task<Outcome<CaseStore.Draft>> Prepare(Actor actor, string key, ReportInput input, IReadOnlyList<KeptPhoto> photos)
        {
            var id = Keys.ToId(actor.District, actor.Account, key);
            if (!Domain.Cases.Report.Check(input, await territory.Of(actor.District), rules.Now(actor.District).Rules.Catalogue).Succeeded(out var report, out var refused)) return refused;
            if (hazards.Refuse(actor, report.Class.Code, input.Hazard) is { } why) return why;
            return new CaseStore.Draft(id, report, cases.Seal(report, actor.District, id), photos, DigestOf(input, photos)) { Hazard = hazards.Read(input.Hazard) };
        }

        /// <summary>The report inside a turn, by the turn's actor at the turn's instant.</summary>
        public async ValueTask<Outcome<Response>> Report(Turn turn, CaseStore.Draft draft)
        {
            var day = turn.Now.ChinaDay().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            // One round trip: has this key made a case already, and how far is the day's count?
            var known = (await turn.Find<Known>(
                """
                select c.request_digest as Digest, c.number as Number, coalesce(k.last, 0) as Last
                from (select 1) one left join case_case c on c.district = @District and c.id = @Id left join case_counter k on k.district = @District and k.day = @day
                """,
                new { turn.District, draft.Id, day }))!;
            if (known.Number is not null)
                return known.Digest.AsSpan().SequenceEqual(draft.RequestDigest) ? new Response(draft.Id, known.Number) : StorageProblems.KeyReused;

            if (draft.Report.RefuseTime(turn.Now) is { } refused) return refused;
            var number = CaseNumber.Of(turn.District, turn.Now.ChinaDay(), known.Last + 1);
            turn.Save("insert into case_counter (district, day, last) values (@District, @day, 1) on conflict (district, day) do update set last = case_counter.last + 1",
                new { turn.District, day });
            var loop = rules.On(turn.District, turn.Now.ChinaDay());
            var reported = Decide(draft, number, (turn.Actor.Account, loop.Rules.Catalogue.Version));
            cases.Add(turn, reported, loop.Open(turn.District, reported, turn.Actor.Account, turn.Now), draft);
            if (draft.Hazard is { } hazard) HazardStore.Note(turn, new(draft.Id, number, 1, hazard));
            return new Response(draft.Id, number);
        }

        private static CaseReported Decide(CaseStore.Draft draft, string number, (string Account, string Version) by)
        {
            var (id, report, reporter, photos, _) = draft;
            return new(
                id, number, report.Class.Code, by.Version, report.Source.Code, report.Area, report.Address, report.Description, report.Position,
                [.. photos.Select(p => new PhotoNamed(p.Content, p.Type, p.Bytes))],
                reporter is null ? null : Convert.ToHexStringLower(reporter.Digest),
                AwaitsModeration: by.Account == Actor.PublicAccount) { HappenedAt = report.HappenedAt };
        }

        // What the client sent, not what was made of it: a retry is the same words under the same key.
        private byte[] DigestOf(ReportInput input, IReadOnlyList<KeptPhoto> photos) =>
            cipher.Digest([
                input.Class, input.Description, input.Address, Digits(input.Longitude), Digits(input.Latitude), input.Source, input.ReporterName, input.ReporterPhone,
                input.HappenedAt?.ToString("O", CultureInfo.InvariantCulture),
                .. Hazard(input.Hazard), .. photos.Select(p => p.Content)]);

        private static IEnumerable<string?> Hazard(HazardInput? told) => told is null or { IsEmpty: true } ? [] : [told.Class, told.Risk, told.Place, told.Way, told.Note];

        private static string? Digits(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
    }
}
