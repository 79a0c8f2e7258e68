using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Territory;

public sealed class TerritoryLookupTests
{
    [Theory, EveryEngine]
    public async Task What_another_process_loads_is_seen_within_five_seconds(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var time = new HandTime();
        var elsewhere = new TerritoryLookup(app.Get<Store>(), app.Get<Divisions>(), time);
        (await elsewhere.Of(app.District)).HasGrids.ShouldBeFalse();

        var grid = (await TestBoundaries.LoadGrids(app, seed: 1))[0];

        time.Now += TimeSpan.FromSeconds(4.9);
        (await elsewhere.Of(app.District)).HasGrids.ShouldBeFalse("it is asked again only after a while");
        time.Now += TimeSpan.FromSeconds(0.1);
        var seen = await elsewhere.Of(app.District);
        seen.GridAt(grid.Shape.Label).ShouldBe(grid.Code);
        (await app.Get<TerritoryLookup>().Of(app.District)).GridAt(grid.Shape.Label).ShouldBe(grid.Code, "its own process sees it at once");

        time.Now += TimeSpan.FromMinutes(1);
        (await elsewhere.Of(app.District)).ShouldBeSameAs(seen, "nothing was loaded, so nothing is built again");
    }

    [Theory, EveryEngine]
    public async Task A_grid_that_is_no_longer_drawn_keeps_its_name(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var old = TestBoundaries.Draw(app, seed: 1);
        var gone = old.Last(r => r.Layer == RegionLayer.BaseGrid);
        await TestBoundaries.Load(app, old);
        // The last community becomes one grid.
        var community = old.Single(r => r.Code == gone.Code[..12]);
        var drawn = old.Where(r => r.Layer != RegionLayer.BaseGrid || !r.Code.StartsWith(community.Code, StringComparison.Ordinal))
            .Append(new(RegionLayer.BaseGrid, community.Code + "001", "西二社区大网格", community.Shape));

        (await TestBoundaries.Load(app, [.. drawn])).Faults.ShouldBeEmpty();

        var ground = await app.Get<TerritoryLookup>().Of(app.District);
        ground.GridAt(gone.Shape.Label).ShouldBe(community.Code + "001");
        ground.NameBelow(community.Code + "001").ShouldBe("西街道 西二社区大网格");
        ground.NameBelow(gone.Code).ShouldBe("西街道 " + gone.Name);
    }

    [Theory, EveryEngine]
    public async Task A_district_that_nobody_knows_has_no_grids(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var ground = await app.Get<TerritoryLookup>().Of("999999");

        (ground.HasGrids, ground.Name, ground.AreaOf(new(1_140_000_000, 220_000_000), "某处")).ShouldBe((false, "999999", "999999"));
    }

    private sealed class HandTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
