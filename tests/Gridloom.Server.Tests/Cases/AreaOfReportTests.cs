using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Simulation;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class AreaOfReportTests
{
    private const string Address = "东街道 东一社区 长安路 1 号";

    private static object Body(Position? at, string? address = Address) =>
        new { @class = "01-10", description = "地砖塌陷", address, longitude = at?.Longitude, latitude = at?.Latitude, source = "collector" };

    /// <summary>The grid's code if it was taken, or why it was refused.</summary>
    private static async Task<string> Report(Person person, Position? at, string? address = Address)
    {
        var made = await person.Post("/cases", Body(at, address));
        return made.Status == 201 ? (await person.Get("/cases/" + made["id"]))["area"] : made.ToString();
    }

    private static FormPage Fill(FormPage form) =>
        form.With("class", "01-10").With("source", "hotline").With("description", "地砖塌陷").With("address", "长安路 1 号");

    [Theory, EveryEngine]
    public async Task A_case_lies_in_the_grid_under_its_position_whatever_its_address_names(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var grids = await TestBoundaries.LoadGrids(app, seed: 1);
        var collector = await app.As("collector");

        foreach (var grid in new[] { grids[0], grids[grids.Count / 2], grids[^1] })
        {
            (await Report(collector, grid.Shape.Label)).ShouldBe(grid.Code);
            (await Report(collector, grid.Shape.Label, address: null)).ShouldBe(grid.Code);
        }
        (await Report(collector, at: null)).ShouldBe(app.District + "001001", "without a position the address tells");
        (await Report(collector, at: null, address: "某处")).ShouldBe(app.District);
    }

    [Theory, EveryEngine]
    public async Task A_corner_belongs_to_the_grid_north_east_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var grids = await TestBoundaries.LoadGrids(app, seed: 1);
        var collector = await app.As("collector");

        foreach (var corner in grids.SelectMany(g => g.Shape.Rings[0]).Distinct().Where((_, i) => i % 97 == 0))
            (await Report(collector, corner)).ShouldBe(Naive(grids, corner.LongitudeE7 + 0.001m, corner.LatitudeE7 + 0.000_001m) ?? "422 case.position-in-no-grid", corner.ToString());
    }

    [Theory, EveryEngine]
    public async Task Outside_all_grids_the_form_comes_back_with_all_that_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var grids = await TestBoundaries.LoadGrids(app, seed: 1);
        // Inside the district's rectangle, so that only the grids can refuse it.
        var outside = Position.Of(113.001, 22.001)!.Value;
        Naive(grids, outside.LongitudeE7, outside.LatitudeE7).ShouldBeNull();
        (await Report(await app.As("collector"), outside)).ShouldBe("422 case.position-in-no-grid");

        foreach (var (persona, path) in new[] { ("operator", "/cases/new"), ("anonymous", "/report?district=" + app.District) })
        {
            var refused = await Fill(await (await app.As(persona)).Open(path)).With("longitude", "113.001").With("latitude", "22.001").WithFile("photos", SamplePhotos.Jpeg(1), "现场.jpg").Submit();

            refused.Answer.Status.ShouldBe(422);
            refused.Text.ShouldContain("的任何网格内");
            refused.Html.ShouldContain("id=\"position-error\"");
            var html = System.Net.WebUtility.HtmlDecode(refused.Html);
            foreach (var typed in (string[])["地砖塌陷", "value=\"长安路 1 号\"", "value=\"113.001\"", "value=\"22.001\"", "/kept-photos/"]) html.ShouldContain(typed);
            (await app.Count("case_photo")).ShouldBe(persona == "operator" ? 0 : 1);

            var sent = await Fill(refused).With("longitude", "").With("latitude", "").Submit();
            sent.Answer.Status.ShouldBe(303, sent.Text);
        }
        (await app.Count("case_photo")).ShouldBe(2, "the photos came along without being chosen again");
    }

    [Theory, EveryEngine]
    public async Task Without_boundaries_the_address_tells_and_the_rectangle_holds(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        await TestBoundaries.LoadGrids(neighbour, seed: 1);
        var collector = await app.As("collector");

        (await Report(collector, Position.Of(113.001, 22.001))).ShouldBe(app.District + "001001");
        (await Report(collector, Position.Of(121.47, 31.23))).ShouldBe("422 case.position-outside");
    }

    [Theory, EveryEngine]
    public async Task The_next_report_follows_boundaries_that_were_just_loaded(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        var (first, second) = (TestBoundaries.Draw(app, seed: 1), TestBoundaries.Draw(app, seed: 2));
        string At(IReadOnlyList<Region> drawn, Position p) => Naive([.. drawn.Where(r => r.Layer == RegionLayer.BaseGrid)], p.LongitudeE7, p.LatitudeE7) ?? "";
        var spot = first.Where(r => r.Layer == RegionLayer.BaseGrid).Select(g => g.Shape.Label).First(p => At(second, p) is { Length: 15 } there && there != At(first, p));

        var before = await Report(collector, spot);
        await TestBoundaries.Load(app, first);
        var drawn = await Report(collector, spot);
        await TestBoundaries.Load(app, second);
        var redrawn = await Report(collector, spot);

        (before, drawn, redrawn).ShouldBe((app.District + "001001", At(first, spot), At(second, spot)));
        (await app.Get<Store>().List<string>("select area from case_case where district = @District order by number", new { app.District }, CancellationToken.None))
            .ShouldBe([before, drawn, redrawn], "a case keeps its area");
    }

    [Theory, EveryEngine]
    public async Task Reports_from_anywhere_agree_with_a_naive_search(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var grids = await TestBoundaries.LoadGrids(app, seed: 3);
        var random = new SplitMix(20_261_121);
        var spots = Enumerable.Range(0, 300).Select(_ => new Position(1_130_000_000 + random.Below(20_000_001), 220_000_000 + random.Below(20_000_001))).ToList();

        var found = await Task.WhenAll(spots.Select(async (spot, i) =>
        {
            var input = new ReportInput("01-10", "地砖塌陷", null, spot.Longitude, spot.Latitude, "collector", null, null);
            var outcome = await app.Get<ReportCase.Handler>().Handle(Actor.System(app.District), FormattableString.Invariant($"random-{i}"), input, []);
            return outcome.Succeeded(out var made, out var refused) ? (await app.Get<CaseLookup>().Find(Actor.System(app.District), made.Id, CancellationToken.None))!.Area : refused.Errors[0].Code;
        }));

        found.ShouldBe(spots.Select(p => Naive(grids, p.LongitudeE7, p.LatitudeE7) ?? "case.position-in-no-grid"));
        found.Count(area => area.Length == 15).ShouldBeInRange(100, 250, "both kinds are met");
    }

    [Theory, EveryEngine]
    public async Task List_and_page_say_the_grid_as_its_layer_names_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var grid = (await TestBoundaries.LoadGrids(app, seed: 1))[0];
        var desk = await app.As("operator");
        var made = await desk.Post("/cases", Body(grid.Shape.Label, address: null));

        (await desk.Open("/cases")).Text.ShouldContain("东街道 东一社区 001 网格");
        (await desk.Open("/cases/" + made["id"])).Text.ShouldContain("区划 东街道 东一社区 001 网格");

        await desk.Post("/cases", Body(grid.Shape.Label));
        (await desk.Open("/cases")).Text.ShouldContain("长安路 1 号 东一社区 001 网格");

        var drawn = TestBoundaries.Draw(app, seed: 1);
        await TestBoundaries.Load(app, [.. drawn.Select(r => r.Layer == RegionLayer.BaseGrid ? r with { Name = "第" + r.Code[^3..] + "格" } : r)]);
        (await desk.Open("/cases/" + made["id"])).Text.ShouldContain("区划 东街道 东一社区居委会 第001格");
    }

    /// <summary>The grid that surrounds the point, by the textbook's ray over all grids; not for points on an edge.</summary>
    private static string? Naive(IEnumerable<Region> grids, decimal x, decimal y)
    {
        bool Inside(IReadOnlyList<Position> ring)
        {
            var inside = false;
            for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
            {
                (decimal ax, decimal ay, decimal bx, decimal by) = (ring[i].LongitudeE7, ring[i].LatitudeE7, ring[j].LongitudeE7, ring[j].LatitudeE7);
                if (ay > y != by > y && x < ((bx - ax) * (y - ay) / (by - ay)) + ax) inside = !inside;
            }
            return inside;
        }
        return grids.SingleOrDefault(g => g.Shape.Rings.Count(Inside) % 2 == 1)?.Code;
    }
}
