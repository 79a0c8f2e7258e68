using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>案件页: one case with its photos, its reporter (masked) and its course.</summary>
internal static class ShowCase
{
    public sealed record Reporter(string? Name, string? Phone);

    /// <param name="Kind">As <see cref="CaseClockKindNames"/> has it.</param>
    /// <param name="Stopped">Null while it runs.</param>
    public sealed record Clock(string Kind, string Limit, DateTimeOffset From, DateTimeOffset Due, DateTimeOffset? Stopped, string State, bool OnTime);

    /// <param name="Acts">What the caller may do now.</param>
    /// <param name="CalendarIncomplete">A deadline counts on a year whose holidays are not loaded yet.</param>
    public sealed record Response(
        string Id, string Number, string Class, string ClassName, string Catalogue, string Source, string Description, string Address, string Area,
        double? Longitude, double? Latitude, string Stage, bool AwaitsModeration, DateTimeOffset ReportedAt, long Photos, Reporter? Reporter, long Version)
    {
        public string? Condition { get; init; }

        public string? Unit { get; init; }

        public IReadOnlyList<Clock> Clocks { get; init; } = [];

        public IReadOnlyList<string> Acts { get; init; } = [];

        public bool CalendarIncomplete { get; init; }

        /// <summary>When it was seen, where that was told.</summary>
        public DateTimeOffset? HappenedAt { get; init; }

        /// <summary>The number of the case that it follows.</summary>
        public string? Main { get; init; }
    }

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/cases/{id}", ShowOnPage).Requires(Permission.ReadCases);
        doors.Api.MapGet("/cases/{id}", ShowByApi).WithSummary("One case").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ShowOnPage(string id, HttpContext http, Caller caller, CaseLookup cases, ShowCasePage page) =>
        await cases.Find(caller.Actor, id, http.RequestAborted) is { } c ? await page.Show(http, caller, c) : Answers.Refusal(http, CaseProblems.NotFound);

    private static async Task<IResult> ShowByApi(string id, Caller caller, CaseLookup cases, CaseReader reader, CaseAnswers answers, CancellationToken stop) =>
        await cases.Find(caller.Actor, id, stop) is { } c ? TypedResults.Ok(answers.Of(caller, c, await reader.Reporter(c, stop))) : new ProblemResult(CaseProblems.NotFound);

    /// <summary>Puts a case into the API's words.</summary>
    public sealed class CaseAnswers(CaseLifecycle lifecycle, CaseRulesLookup rules, Clocks clocks)
    {
        public Response Of(Caller caller, StoredCase c, CaseReader.ReporterInClear? reporter)
        {
            var file = c.ToFile();
            var now = clocks.Now(c.District);
            var running = Enum.GetValues<CaseClockKind>().Select(kind => lifecycle.Clock(file, kind, now)).OfType<CaseClock>().ToList();
            return new Response(
                c.Id, c.Number, c.Class, rules.ClassName(c), c.Catalogue, c.Source, c.Description, c.Address, c.Area,
                c.LongitudeE7 / 1e7, c.LatitudeE7 / 1e7, c.Stage, c.AwaitsModeration == 1, c.ReportedAt.ToChina(), c.Photos,
                reporter is null ? null : new(Mask.Name(reporter.Name), Mask.Phone(reporter.Phone)), c.Version)
            {
                Condition = c.Condition,
                Unit = c.Unit,
                HappenedAt = c.HappenedAt?.ToChina(),
                Main = c.Main,
                Clocks = running.ConvertAll(k => new Clock(k.Kind.Code(), k.Limit.ToString(), k.From.ToChina(), k.Due.ToChina(), k.Stop?.ToChina(), k.State.Code(), k.OnTime)),
                Acts = [.. CaseLifecycle.Offered(file, caller.Actor).Select(act => act.Code())],
                CalendarIncomplete = running.Exists(k => k is { Stop: null, CalendarIncomplete: true }),
            };
        }
    }
}

/// <summary>What belongs to one case besides its row.</summary>
internal sealed class CaseReader(Store store, FieldCipher cipher)
{
    /// <summary>The reporter in clear: who calls this masks it, or has recorded why not.</summary>
    public sealed record ReporterInClear(string? Name, string? Phone);

    private sealed record Sealed(byte[]? Name, byte[]? Phone);

    public async Task<ReporterInClear?> Reporter(StoredCase c, CancellationToken stop)
    {
        var row = await store.Find<Sealed>(
            """
            select r.name_sealed as Name, r.phone_sealed as Phone
            from case_case c join case_reporter_version r on r.district = c.district and r.event = c.reporter_event
            where c.district = @District and c.number = @Number
            """,
            new { c.District, c.Number }, stop);
        return row is null ? null : new(
            cipher.Open(row.Name, CaseStore.Place(c.District, c.Id, "name")),
            cipher.Open(row.Phone, CaseStore.Place(c.District, c.Id, "phone")));
    }
}
