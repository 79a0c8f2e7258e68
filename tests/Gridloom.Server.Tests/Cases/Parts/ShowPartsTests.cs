using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Parts;

public sealed class ShowPartsTests
{
    [Theory, EveryEngine]
    public async Task A_unit_sees_what_it_does_or_asked_for_and_a_street_its_street(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var together = await Together.Begin(app);
        await together.Whistle("water");
        await together.Ask("operator", new { type = "cooperate", units = new[] { "lighting" }, task = "照明" });

        foreach (var (persona, seen) in new[]
        {
            ("operator", "water lighting"), ("operator 001", "water lighting"), ("operator 002", ""), ("liaison of water", "water"), ("liaison of lighting", "lighting"),
            ("liaison of street", "water"), ("liaison of roads", ""),
        })
        {
            var who = await together.As(persona);
            var items = (await who.Get("/parts")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("unit").GetString());
            string.Join(' ', items).ShouldBe(seen, persona);
            var page = await who.Open("/parts");
            page.Text.Contains("来现场看水管", StringComparison.Ordinal).ShouldBe(seen.Contains("water", StringComparison.Ordinal), persona);
            page.Text.Contains("照明", StringComparison.Ordinal).ShouldBe(seen.Contains("lighting", StringComparison.Ordinal), persona);
            page.Html.Contains("测试水务局</td><td class=\"r nw\">", StringComparison.Ordinal).ShouldBe(seen.Contains("water", StringComparison.Ordinal), persona);
        }

        (await (await together.As("liaison of roads")).Get($"/cases/{together.Case}/parts")).Status.ShouldBe(404);
        (await (await together.As("liaison of water")).Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(1, "it sees the case");
        (await (await together.As("anonymous")).Open("/parts")).Answer.Status.ShouldBe(302);
    }

    [Theory, EveryEngine]
    public async Task Counts_tell_what_waits_what_is_late_and_how_each_unit_did(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        var together = await Together.Begin(app);
        await together.Whistle("water", "lighting");
        (await (await together.As("liaison of water")).Open("/")).Text.ShouldContain("1 件协同件等您办");
        app.SetClock("2026-11-20T10:00+08:00");
        await together.Go("liaison of water | report-in | | in-hand", "liaison of water | finish | 好了 | done", "liaison of street | confirm | | confirmed");

        app.SetClock("2026-11-20T15:00+08:00");
        var desk = await together.As("operator");
        var page = await desk.Open("/parts");
        page.Text.ShouldContain("待报到 1");
        page.Text.ShouldContain("超时 1");
        page.Text.ShouldContain("测试水务局 件数 1 其中吹哨 1 按时报到 100.00 % (1/1) 按时办结 100.00 % (1/1) 推诿 0 返工 0 街道满意 100.00 % (1/1)");
        page.Text.ShouldContain("测试路灯中心 件数 1 其中吹哨 1 按时报到 0.00 % (0/1) 按时办结 —");
        page.Text.ShouldContain("合计 件数 2");
        (await desk.Open("/parts?late=1&type=whistle&unit=lighting")).Text.ShouldContain("来现场看水管");
        (await desk.Open("/parts?stage=ended")).Text.ShouldContain("已确认");
        (await desk.Open("/parts?from=2026-01-01&to=2026-01-31")).Text.ShouldContain("这些天没有请过协同");
        (await (await together.As("liaison of lighting")).Open("/")).Text.ShouldContain("1 件已超时");
        (await (await together.As("liaison of water")).Open("/")).Text.ShouldNotContain("协同件等您办");
    }
}
