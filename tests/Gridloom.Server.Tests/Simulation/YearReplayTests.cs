using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Territory;
using Gridloom.Domain.Tests.Indicators;
using Gridloom.Server.Access;
using Gridloom.Server.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Indicators;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;
using Gridloom.Simulation;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Simulation;

public sealed class YearReplayTests
{
    private const int Seeds = 20, Cases = 60;

    private static readonly Instant Until = TestClocks.Start;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(100);

    [Theory, EveryEngine]
    public async Task Twenty_years_hold_what_must_hold(Engine engine)
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            await using var app = await TestApp.Start(engine);
            var plan = await Plan(app, seed, Cases);
            var year = new Year(plan);
            var written = await Replay(app, year);

            var cases = year.Cases.ToList();
            cases.Count.ShouldBe(Cases, $"seed {seed}");
            (await app.Get<CaseLookup>().Count(Actor.System(app.District), new CaseFilter(), CancellationToken.None)).ShouldBe(Cases, $"seed {seed}");
            await TheStoreHoldsTheYear(app, cases, seed);
            await FiguresAreTheNaiveRecount(app, cases, seed);
            NothingIsStuck(plan, cases, seed);
            await NoClockRunsBackwards(app, (cases, written), seed);
            await using var connection = await app.Get<Store>().Open(CancellationToken.None);
            (await ChainCheck.Run(connection, app.District, _ => { })).Break.ShouldBeNull($"seed {seed}");
        }
    }

    [Theory, EveryEngine]
    public async Task The_same_seed_and_first_day_give_the_same_digest_and_a_killed_run_goes_on(Engine engine)
    {
        var once = await DigestOf(Engine.Sqlite, 7, killed: false);

        (await DigestOf(engine, 7, killed: true)).ShouldBe(once);
        (await DigestOf(engine, 8, killed: false)).ShouldNotBe(once);
    }

    private static async Task<string> DigestOf(Engine engine, ulong seed, bool killed)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = TestApp.On(host, "900001");
        await TestBoundaries.LoadAll(app);
        var plan = await Plan(app, seed, 3 * Cases);
        if (killed)
        {
            using var kill = new CancellationTokenSource();
            await Should.ThrowAsync<OperationCanceledException>(() => Replay(app, new Year(plan), (kill.CancelAsync, kill.Token)));
            (await app.Count("case_case")).ShouldBeLessThan(plan.Cases);
        }
        await Replay(app, new Year(plan));
        (await app.Count("case_case")).ShouldBe(plan.Cases);
        return await Digest(app);
    }

    private static async Task<YearPlan> Plan(TestApp app, ulong seed, int cases)
    {
        var (posts, book) = (new List<Post>(), app.Get<RoleBook>());
        foreach (var persona in (string[])["collector", "collector", "operator", "grid-worker 001001", "supervisor", "duty-officer", "leader", "liaison of roads", "liaison of street", "liaison of water", "liaison of lighting"])
            posts.Add(new(persona.Split(' ')[0], (await app.Get<AccountDirectory>().FindByLogin(await app.AddAccount(persona), CancellationToken.None))!.ToActor(book)));
        var (ground, divisions) = (await app.Get<TerritoryLookup>().Of(app.District), app.Get<Divisions>());
        // Grids where a test has loaded them; addresses alone elsewhere.
        var grids = ground.HasGrids ? TestBoundaries.Draw(app, 1).Where(r => r.Layer == RegionLayer.BaseGrid).ToLookup(r => r.Code[..12], r => r.Shape) : null;
        var places = divisions.Within(app.District).Where(d => d.Code.Length == 12)
            .Select(d => new SeededPlace(d.Code, divisions.Find(d.Parent)!.Name, Divisions.Short(d.Name), [.. grids?[d.Code] ?? []])).ToList();
        return new(seed, Until - TimeSpan.FromDays(365), Until, cases, ground, places, app.Get<CaseLifecycle>(), posts);
    }

    private static Task<long> Replay(TestApp app, Year year, (Func<Task> Told, CancellationToken Stop)? by = null) =>
        ActivatorUtilities.CreateInstance<YearReplay>(app.Host.Services)
            .Run(year, app.District, (at => ((TestClocks)app.Get<Clocks>()).Set(app.District, at), _ => by?.Told() ?? Task.CompletedTask), by?.Stop ?? CancellationToken.None);

    private static async Task TheStoreHoldsTheYear(TestApp app, IReadOnlyList<CaseFile> cases, ulong seed)
    {
        var stored = await app.Get<Store>().List<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District order by c.number", new { app.District }, CancellationToken.None);
        stored.Select(c => c.ToFile() with { Id = c.Number }).ShouldBe(cases.OrderBy(c => c.Number, StringComparer.Ordinal), $"seed {seed}");
    }

    private static async Task FiguresAreTheNaiveRecount(TestApp app, IReadOnlyCollection<CaseFile> cases, ulong seed)
    {
        CaseMeasure[] all = [.. FigureBook.Measures.All];
        foreach (var by in Enum.GetValues<CountBy>())
            foreach (var grouping in Enum.GetValues<Grouping>())
            {
                var asked = new FigureQuestion { From = new(2025, 12, 1), To = new(2026, 11, 20), CutOff = Until, By = by };
                var rows = await app.Get<CaseFactsLookup>().Ask(app.District, figures => figures.Count(asked, grouping, all), CancellationToken.None);
                Told(rows).ShouldBe(Told(Figures.Count(cases, asked, grouping, all)), $"seed {seed} {by} {grouping}");
            }
    }

    private static void NothingIsStuck(YearPlan plan, IReadOnlyList<CaseFile> cases, ulong seed)
    {
        foreach (var c in cases.Where(c => !c.Stage.IsEnd()))
        {
            (Until - c.StageAt).ShouldBeLessThan(LongestWait, $"seed {seed} {c.Number} {c.Stage}");
            plan.Posts.SelectMany(p => CaseLifecycle.Offered(c, p.Actor)).Except([CaseActKind.AskVoid]).ShouldNotBeEmpty($"seed {seed} {c.Number} {c.Stage}");
        }
    }

    private static async Task NoClockRunsBackwards(TestApp app, (IReadOnlyList<CaseFile> Cases, long Steps) year, ulong seed)
    {
        var events = await app.Get<Store>().List<StoredEvent>(
            $"select {StoredEvent.Columns} from events where district = @District and kind like 'case.%' and happened_at = received_at order by number", new { app.District }, CancellationToken.None);
        events.Count.ShouldBe((int)year.Steps, $"seed {seed}");
        events.Select(e => e.HappenedAt).ShouldBe(events.Select(e => e.HappenedAt).Order(), $"seed {seed}");
        foreach (var c in year.Cases)
            foreach (var clock in Enum.GetValues<CaseClockKind>().Select(kind => CaseClock.Find(c, kind)).OfType<ClockFacts>())
            {
                clock.Due.ShouldBeGreaterThanOrEqualTo(clock.From, $"seed {seed} {c.Number} {clock}");
                if (clock.Stop is { } stop) stop.ShouldBeGreaterThanOrEqualTo(clock.From, $"seed {seed} {c.Number} {clock}");
            }
    }

    /// <summary>Over kinds, subjects, versions, instants and bodies; accounts, ids that follow from accounts, and keyed digests left out.</summary>
    private static async Task<string> Digest(TestApp app)
    {
        await using var connection = await app.Get<Store>().Open(CancellationToken.None);
        var events = await connection.QueryAsync<StoredEvent>($"select {StoredEvent.Columns} from events where district = @District and kind like 'case.%' order by number", new { app.District });
        var text = new StringBuilder();
        foreach (var e in events)
        {
            var body = JsonNode.Parse(e.Body)!.AsObject();
            foreach (var left in (string[])["id", "by", "reporter"]) body.Remove(left);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{e.Kind} {e.Subject} {e.Version} {e.HappenedAt.Microseconds} {body.ToJsonString()}\n");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Told(IEnumerable<FigureRow> rows) => string.Join('\n', rows.Select(static row => $"{row.Group ?? "none"} {row.Cases} {string.Join(' ', row.Counts)}"));
}
