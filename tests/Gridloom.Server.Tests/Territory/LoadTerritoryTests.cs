using Gridloom.Domain.Territory;
using Gridloom.Server.Territory;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Territory;

public sealed class LoadTerritoryTests
{
    private static readonly string[] Layers = [RegionLayer.District, RegionLayer.Street, RegionLayer.Community, RegionLayer.BaseGrid];

    [Theory, EveryEngine]
    public async Task Boundaries_come_back_as_they_were_loaded(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = TestBoundaries.Draw(app, seed: 1);

        var loaded = await TestBoundaries.Load(app, drawn);

        loaded.Faults.ShouldBeEmpty();
        loaded.Layers.Select(l => (l.Layer, l.Version, l.Known)).ShouldBe(Layers.Select(l => (l, 1L, false)));
        Text(await app.Get<TerritoryReader>().Regions(app.District, CancellationToken.None)).ShouldBe(Text(drawn));
        (await app.Events()).ShouldBe(Layers.Select(_ => "territory.layer-loaded"));
    }

    [Theory, EveryEngine]
    public async Task The_same_again_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = TestBoundaries.Draw(app, seed: 1);
        await TestBoundaries.Load(app, drawn);

        var again = await TestBoundaries.Load(app, [.. drawn.Reverse()]);

        again.Layers.ShouldAllBe(l => l.Known && l.Version == 1);
        (await app.Count("terr_layer"), await app.Count("terr_region")).ShouldBe((4, drawn.Count));
        (await app.Events()).Count.ShouldBe(4);
    }

    [Theory, EveryEngine]
    public async Task Other_boundaries_replace_those_in_force_and_leave_the_old_ones_standing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (old, drawn) = (TestBoundaries.Draw(app, seed: 1), TestBoundaries.Draw(app, seed: 2));
        await TestBoundaries.Load(app, old);

        (await TestBoundaries.Load(app, drawn)).Layers.ShouldAllBe(l => !l.Known && l.Version == 2);

        Text(await app.Get<TerritoryReader>().Regions(app.District, CancellationToken.None)).ShouldBe(Text(drawn));
        (await app.Count("terr_region")).ShouldBe(old.Count + drawn.Count);
    }

    [Theory, EveryEngine]
    public async Task A_gap_is_named_with_its_place_and_nothing_is_loaded(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = TestBoundaries.Draw(app, seed: 1);
        var missing = drawn.Last(r => r.Layer == RegionLayer.BaseGrid);

        var refused = await TestBoundaries.Load(app, [.. drawn.Where(r => r != missing)]);

        refused.Layers.ShouldBeEmpty();
        refused.Faults.ShouldContain(f => f.Kind == TopologyKind.Gap && f.At != null);
        (await app.Count("terr_layer"), await app.Count("terr_region")).ShouldBe((0, 0));
        (await app.Events()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task New_streets_that_no_longer_fit_the_communities_in_force_are_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = TestBoundaries.Draw(app, seed: 1);
        await TestBoundaries.Load(app, drawn);

        var refused = await TestBoundaries.Load(app, [.. TestBoundaries.Draw(app, seed: 2).Where(r => r.Layer is RegionLayer.District or RegionLayer.Street)]);

        refused.Faults.ShouldNotBeEmpty();
        Text(await app.Get<TerritoryReader>().Regions(app.District, CancellationToken.None)).ShouldBe(Text(drawn));
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_checked_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = TestBoundaries.Draw(app, seed: 1);
        async Task<string> Refused(IEnumerable<Region> regions) =>
            (await app.Get<LoadTerritory.Handler>().Handle(new([.. regions], BoundarySource.Imported, "a.geojson"))).Succeeded(out _, out var refused) ? "" : refused.Code;

        (await Refused(drawn.Where(r => r.Layer != RegionLayer.Street))).ShouldBe("territory.nothing-above");
        (await Refused(drawn.Select(r => r with { Code = "999999" + r.Code[6..] }))).ShouldBe("territory.unknown-district");
        (await Refused([drawn[0], drawn[1] with { Code = "999999001" }])).ShouldBe("territory.several-districts");
        (await Refused([drawn[0], drawn[0]])).ShouldBe("territory.several-districts", "the same district twice");
        (await Refused(drawn.Select(r => r with { Layer = RegionLayer.DutyGrid }))).ShouldBe("territory.other-layer");
    }

    private static string Text(IEnumerable<Region> regions)
    {
        using var text = new MemoryStream();
        GeoJsonRegions.Write(regions.OrderBy(r => Array.IndexOf(Layers, r.Layer)).ThenBy(r => r.Code, StringComparer.Ordinal), text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
