using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases.Doubles;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class ProposedDoublesTests(ITestOutputHelper output)
{
    [Theory, EveryEngine]
    public async Task Two_reports_of_one_place_are_proposed_with_what_speaks_for_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var desk = await pair.As("operator");

        var page = await desk.Open("/doubles");

        page.Text.ShouldContain("待判定 1 对");
        page.Text.ShouldContain("相距 0 米");
        page.Text.ShouldContain("小类相同");
        (await desk.Open("/cases/" + pair.First.Id)).Text.ShouldContain("可能与 1 宗是一回事");
        var linked = await page.Submit($"/cases/{pair.Second.Id}/acts/link");
        linked.Location!.ToString().ShouldBe("/doubles?done=link");
        var after = await desk.Open("/doubles");
        after.Text.ShouldContain("没有待判定的");
        after.Text.ShouldContain("近 90 天提示的 1 对里 1 对是重复");
        (await desk.Open("/cases/" + pair.First.Id)).Text.ShouldContain("1 宗并入本案");
    }

    [Theory, EveryEngine]
    public async Task A_late_report_finds_those_that_were_reported_before_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var pair = await Pair.Reported(app);
        app.SetClock("2026-03-15T09:00+08:00");
        var late = await pair.Report("路面有一个坑", new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.FromHours(8)));
        var fresh = await pair.Report("路面有一个坑", null);
        await app.Drain();

        var desk = await pair.As("operator");
        (await desk.Open("/cases/" + late.Id)).Text.ShouldContain("可能与 2 宗是一回事");
        (await desk.Open("/cases/" + fresh.Id)).Text.ShouldNotContain("是一回事");
        (await desk.Open("/cases/" + late.Id)).Text.ShouldContain("才报到");
    }

    [Theory, EveryEngine("2026-03-09T09:06+08:00 | 422", "2026-03-09T09:04+08:00 | 201", "2026-02-07T09:00+08:00 | 201", "2026-02-07T08:59+08:00 | 422")]
    public async Task What_was_seen_in_the_future_or_long_ago_is_refused(Engine engine, string seen, int status)
    {
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var answer = await (await app.As("collector")).Post("/cases", new { @class = "01-10", description = "坑", address = "长安路 1 号", source = "collector", happenedAt = seen });
        answer.Status.ShouldBe(status, answer.Body);
        if (status == 422) answer["code"].ShouldBe("case.happened-unlikely");
    }

    /// <summary>The index of places against a comparison of each with each.</summary>
    [Theory, EveryEngine]
    public async Task The_index_proposes_what_comparing_each_with_each_finds(Engine engine)
    {
        const int Seed = 20261122;
        output.WriteLine($"seed {Seed}");
        var chance = new Gridloom.Simulation.SplitMix(Seed);
        await using var app = await TestApp.Start(engine, "2026-03-09T09:00+08:00");
        var (collector, rules, all) = (await app.As("collector"), app.Get<DoubleRules>(), new List<Sighting>());
        string[] words = ["路面塌陷一个坑", "路面有坑", "井盖破损", "路面塌了"];
        string[] classes = ["01-10", "01-10", "01-02", "04-06"];
        for (var i = 0; i < 40; i++)
        {
            var (longitude, latitude) = (114.0270 + (chance.Below(300) / 1e5), 22.6540 + (chance.Below(150) / 1e5));
            var (which, seen) = (chance.Below(4), new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)).AddHours(-chance.Below(200)));
            var made = await collector.Post("/cases", new { @class = classes[which], description = words[which], address = "长安路 1 号", longitude, latitude, source = "collector", happenedAt = seen });
            made.Status.ShouldBe(201, made.Body);
            all.Add(new(made["number"], classes[which], which < 3 ? "01" : "04", "", Position.Of(longitude, latitude), "长安路 1 号", Domain.Instant.From(seen), words[which]));
        }

        await app.Drain();
        var proposed = (await app.Get<Gridloom.Server.Storage.Store>().List<StoredDouble>($"select {StoredDouble.Columns} from case_double d where d.district = @District", new { app.District }, default)).ConvertAll(static d => (d.Number, d.Other));
        var expected = new List<(string, string)>();
        foreach (var (i, later) in all.Index())
            expected.AddRange(all.Take(i).Select(earlier => (earlier, Match: rules.Compare(earlier, later))).Where(static p => p.Match is not null)
                .OrderByDescending(static p => p.Match!.Score).ThenByDescending(static p => p.earlier.Number, StringComparer.Ordinal).Take(5).Select(p => (p.earlier.Number, later.Number)));

        proposed.Order().ShouldBe(expected.Order());
        expected.Count.ShouldBeGreaterThan(10);
    }
}
