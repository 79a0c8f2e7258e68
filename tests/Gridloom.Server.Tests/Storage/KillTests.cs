using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Gridloom.Testing;
using Npgsql;

namespace Gridloom.Server.Tests.Storage;

/// <summary>
/// What was acknowledged survives: the server, or its database connections, die in the middle of work, again and again. GRIDLOOM_KILLS
/// says how often, GRIDLOOM_SEED replays a run's moments.
/// </summary>
[Collection(ServerProcesses.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsBetweenFullChecks = 10;

    private sealed record CaseKept(string Id, string Number);

    [Theory, EveryEngine(Durable = true)]
    public async Task No_acknowledged_report_is_lost_or_doubled_however_often_the_server_is_killed(Engine engine)
    {
        var kills = Number("GRIDLOOM_KILLS") ?? 10;
        var moments = Seeded();
        await using var installation = await Installation.Make(engine, Engines.DurablePostgres);
        var password = await installation.AddCollector("phones");
        var server = await installation.Serve();
        try
        {
            var reports = await ReportLoad.SignIn(server.Address, "phones", password);
            var cut = 0;
            for (var kill = 1; kill <= kills; kill++)
            {
                var load = reports.Run(server.Address, FormattableString.Invariant($"kill{kill}"), CancellationToken.None);
                await SomeTime(moments, 50, 400);
                await server.Kill();
                await load;
                await server.DisposeAsync();
                cut += reports.Open.Count;
                reports.Open.Values.Distinct().ShouldBe(["cut"], $"before kill {kill} nothing else went wrong");

                server = await installation.Serve();
                await reports.Retry(server.Address);
                reports.Open.ShouldBeEmpty($"after kill {kill} every retry succeeds at once");
                await NothingIsLostOrDoubled(installation, reports);
                if (kill % KillsBetweenFullChecks == 0 || kill == kills) await EverythingFits(installation, reports, server.Address);
            }
            output.WriteLine($"{engine}: {kills} kills cut {cut} requests; {reports.Acknowledged.Count} reports in the end");
            cut.ShouldBeGreaterThanOrEqualTo(kills, "each kill came in the middle of work");
            reports.Acknowledged.Count.ShouldBeGreaterThan(cut, "some were acknowledged before");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task When_PostgreSQL_drops_its_connections_nothing_acknowledged_is_lost()
    {
        var missing = Engines.Missing(Engine.Postgres, durable: true);
        Assert.SkipWhen(missing is not null, missing ?? "");
        var moments = Seeded();
        await using var installation = await Installation.Make(Engine.Postgres, Engines.DurablePostgres);
        var password = await installation.AddCollector("phones");
        await using var server = await installation.Serve();
        var reports = await ReportLoad.SignIn(server.Address, "phones", password);
        using var enough = new CancellationTokenSource();
        var load = reports.Run(server.Address, "dropped", enough.Token);
        var read = Read(reports, server, enough.Token);

        var dropped = 0L;
        for (var n = 0; n < 15; n++)
        {
            await SomeTime(moments, 20, 200);
            dropped += await DropConnections(installation.Database!);
        }
        await enough.CancelAsync();
        await load;
        (await read).Except(["200", "503 store.unavailable"], StringComparer.Ordinal).ShouldBeEmpty("who reads meanwhile is told of an outage, not of a bug");

        var told = reports.Open.Values.GroupBy(v => v, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
        output.WriteLine($"{dropped} connections dropped, {reports.Acknowledged.Count} reports acknowledged, the others: {string.Join(", ", told.Select(t => $"{t.Value} × {t.Key}"))}");
        dropped.ShouldBeGreaterThan(15);
        told.Keys.Except(["503 store.unavailable", "503 store.outcome-unknown"], StringComparer.Ordinal).ShouldBeEmpty(server.Log);
        told.ShouldNotBeEmpty("some were in the middle of it");

        // The pool may hold connections that died unnoticed; each costs one more try.
        for (var again = 0; again < 20 && reports.Open.Count > 0; again++) await reports.Retry(server.Address);
        reports.Open.ShouldBeEmpty();
        await NothingIsLostOrDoubled(installation, reports);
        await EverythingFits(installation, reports, server.Address);
    }

    /// <summary>Reads the list again and again; every answer that came.</summary>
    private static async Task<HashSet<string>> Read(ReportLoad reports, ServerProcess server, CancellationToken stop)
    {
        using var http = server.NewBrowser();
        var person = reports.At(http);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested) answers.Add((await person.Get("/cases?limit=5")).ToString());
        return answers;
    }

    /// <summary>The cases are exactly those that were acknowledged, under the same ids and numbers.</summary>
    private static async Task NothingIsLostOrDoubled(Installation installation, ReportLoad reports)
    {
        var kept = await installation.Look(store => store.List<CaseKept>(
            "select id, number from case_case where district = @District", new { Installation.District }, CancellationToken.None));
        var cases = kept.Select(c => new Acknowledged(c.Id, c.Number)).ToHashSet();
        reports.Acknowledged.Values.Except(cases).ShouldBeEmpty("acknowledged and lost");
        cases.Except(reports.Acknowledged.Values).ShouldBeEmpty("kept and never acknowledged");
        kept.Count.ShouldBe(reports.Acknowledged.Count, "none is doubled");
    }

    private static async Task EverythingFits(Installation installation, ReportLoad reports, Uri address)
    {
        foreach (var day in reports.Acknowledged.Values.Select(a => a.Number).GroupBy(n => n[..15], StringComparer.Ordinal))
            day.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, day.Count()).Select(n => FormattableString.Invariant($"{day.Key}-{n:00000}")), "numbers without gaps");
        await EveryCaseIsIndexedOnce(installation);
        await installation.Audit();

        using var http = new HttpClient { BaseAddress = address };
        var person = reports.At(http);
        foreach (var key in reports.Acknowledged.Keys.Order(StringComparer.Ordinal).Where((_, i) => i % 37 == 0).Take(20))
            (await reports.Send(person, key)).ShouldBe("201");
    }

    private static async Task EveryCaseIsIndexedOnce(Installation installation)
    {
        const string Missing = "select (select count(*) from case_case where district = @District) - (select count(*) from case_text where district = @District)";
        var missing = -1L;
        for (var n = 0; n < 100 && missing != 0; n++)
        {
            if (n > 0) await Task.Delay(100);
            missing = await installation.Look(store => store.Count(Missing, new { Installation.District }, CancellationToken.None));
        }
        missing.ShouldBe(0, "the index follows the reports, through crashes too");
    }

    private static async Task<long> DropConnections(string database)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { ApplicationName = "the killer", Pooling = false }.ToString());
        return await connection.ExecuteScalarAsync<long>(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = 'gridloom'");
    }

    private Random Seeded()
    {
        var seed = Number("GRIDLOOM_SEED") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"GRIDLOOM_SEED={seed}");
        return new Random(seed);
    }

#pragma warning disable CA5394 // chance, not a secret: the seed must replay it
    private static Task SomeTime(Random moments, int fromMilliseconds, int toMilliseconds) => Task.Delay(moments.Next(fromMilliseconds, toMilliseconds));
#pragma warning restore CA5394 // see above

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
