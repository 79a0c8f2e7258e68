using System.Text.Json;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Cases;
using Gridloom.Simulation;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class MapCasesTests
{
    private sealed record Told(long Count, double Longitude, double Latitude, double[] Bounds, string? Number);

    [Theory, EveryEngine]
    public async Task Clusters_agree_with_a_recount(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var points = await Scatter(app, 60);
        var desk = await app.As("operator");

        foreach (var zoom in (int[])[9, 11, 13, 15])
        {
            var told = Clusters(await Ask(desk, FormattableString.Invariant($"bbox=113.90,22.60,114.10,22.80&zoom={zoom}")));

            var side = 3_600_000_000 >> (zoom + 2);
            (long Column, long Row) Cell(double longitude, double latitude) => (((long)Math.Round(longitude * 1e7) + 1_800_000_000) / side, ((long)Math.Round(latitude * 1e7) + 900_000_000) / side);
            var (from, to) = (Cell(113.90, 22.60), Cell(114.10, 22.80));
            var counted = points.GroupBy(p => Cell(p.Longitude, p.Latitude))
                .Where(g => g.Key.Column >= from.Column && g.Key.Column <= to.Column && g.Key.Row >= from.Row && g.Key.Row <= to.Row).ToDictionary(g => g.Key, g => g.ToList());
            told.ToDictionary(t => Cell(t.Longitude, t.Latitude), t => t.Count).ShouldBe(counted.ToDictionary(g => g.Key, g => (long)g.Value.Count), ignoreOrder: true);
            told.ShouldAllBe(t => (t.Number != null) == (t.Count == 1));
            foreach (var t in told)
            {
                var inside = counted[Cell(t.Longitude, t.Latitude)];
                t.Longitude.ShouldBe(inside.Average(p => p.Longitude), 1e-6);
                t.Bounds.ShouldBe([inside.Min(p => p.Longitude), inside.Min(p => p.Latitude), inside.Max(p => p.Longitude), inside.Max(p => p.Latitude)], 1e-7);
            }
        }
    }

    [Theory, EveryEngine("operator | 3", "operator 001 | 2", "operator 001001 | 1", "operator 002 | 0")]
    public async Task Everybody_sees_the_cases_of_their_own_area(Engine engine, string persona, int seen)
    {
        await using var app = await TestApp.Start(engine);
        await Report(app, "a", 114.01, 22.65, "东街道 长安路");
        await Report(app, "b", 114.02, 22.65, "东街道 东一社区 长安路");
        await Report(app, "c", 114.03, 22.65, "长安路");
        await Report(app, "d", null, null, "东街道 东一社区 没有坐标");
        var person = await app.As(persona);

        Clusters(await Ask(person, "bbox=113.9,22.6,114.1,22.7&zoom=14")).Sum(c => c.Count).ShouldBe(seen);
        (await Ask(person, "bbox=113.9,22.6,114.1,22.7")).Json.GetProperty("cases").GetArrayLength().ShouldBe(seen);
    }

    [Theory, EveryEngine]
    public async Task Cases_on_one_spot_are_told_one_by_one(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        for (var n = 0; n < MapCases.ListMax + 1; n++) await Report(app, FormattableString.Invariant($"n{n}"), 114.01, 22.65, "东街道");
        var desk = await app.As("operator");

        var one = Clusters(await Ask(desk, "bbox=114.0099,22.6499,114.0101,22.6501&zoom=20")).ShouldHaveSingleItem();
        var told = await Ask(desk, FormattableString.Invariant($"bbox={one.Bounds[0]},{one.Bounds[1]},{one.Bounds[2] + 1e-7},{one.Bounds[3] + 1e-7}"));

        one.Count.ShouldBe(MapCases.ListMax + 1);
        (told.Json.GetProperty("cases").GetArrayLength(), told.Json.GetProperty("more").GetBoolean()).ShouldBe((MapCases.ListMax, true));
        told.Json.GetProperty("cases")[0].GetProperty("href").GetString().ShouldBe("/cases/" + told.Json.GetProperty("cases")[0].GetProperty("number").GetString());
    }

    [Theory, EveryEngine(
        "zoom=12                                | 400 case.map-unreadable",
        "bbox=114.1,22.6,114.0,22.7&zoom=12     | 400 case.map-unreadable",
        "bbox=1,2,3&zoom=12                     | 400 case.map-unreadable",
        "bbox=114.0,22.6,114.1,22.7&zoom=21     | 400 case.map-unreadable",
        "bbox=114.0,22.6,114.1,22.7&zoom=-1     | 400 case.map-unreadable",
        "bbox=114.0,22.6,114.1,22.7&zoom=       | 400 case.map-unreadable",
        "bbox=-180,-90,180,90&zoom=12           | 400 case.map-too-wide",
        "bbox=-180,-90,180,90&zoom=0            | 200")]
    public async Task A_window_that_cannot_be_read_is_refused_with_its_reason(Engine engine, string query, string answer)
    {
        await using var app = await TestApp.Start(engine);

        (await Ask(await app.As("operator"), query)).ToString().ShouldBe(answer);
    }

    [Theory, EveryEngine("audit-officer | 403", "anonymous | 302", "leader | 200")]
    public async Task Who_reads_no_cases_is_told_of_none(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);

        (await Ask(await app.As(persona), "bbox=114.0,22.6,114.1,22.7&zoom=12")).Status.ShouldBe(status);
    }

    private static async Task<List<(double Longitude, double Latitude)>> Scatter(TestApp app, int count)
    {
        var random = new SplitMix(7);
        var points = new List<(double Longitude, double Latitude)>();
        for (var n = 0; n < count; n++)
        {
            var (longitude, latitude) = ((1_138_000_000 + random.Between(0, 4_000_000)) / 1e7, (225_000_000 + random.Between(0, 4_000_000)) / 1e7);
            points.Add((longitude, latitude));
            await Report(app, FormattableString.Invariant($"p{n}"), longitude, latitude, "长安路");
        }
        return points;
    }

    private static async Task Report(TestApp app, string key, double? longitude, double? latitude, string address)
    {
        var input = new ReportInput("01-10", "地砖塌陷", address, longitude, latitude, "collector", null, null);
        (await app.Get<ReportCase.Handler>().Handle(Actor.System(app.District), key, input, [])).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    private static Task<Answer> Ask(Person person, string query) => person.Send(new(HttpMethod.Get, "/map/cases?" + query));

    private static List<Told> Clusters(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json.GetProperty("items").Deserialize<List<Told>>(JsonSerializerOptions.Web)!;
    }
}
