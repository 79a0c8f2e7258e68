using System.Net;
using Gridloom.Domain.Territory;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Territory;

public sealed class ShowTileTests
{
    [Theory, EveryEngine(
        "operator           | street    | 001 002",
        "operator           | community | 001001 001002 002001 002002",
        "operator 001       | street    | 001",
        "operator 001       | community | 001001 001002",
        "operator 001       | district  | ",
        "operator 001002    | street    | ",
        "operator 001002    | community | 001002")]
    public async Task A_tile_holds_what_its_reader_may_see_and_nothing_else(Engine engine, string persona, string layer, string codes)
    {
        await using var app = await TestApp.Start(engine);
        await TestBoundaries.LoadAll(app);
        var person = await app.As(persona);

        var tile = await Get(person, Whole(layer));

        tile.StatusCode.ShouldBe(HttpStatusCode.OK);
        tile.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.mapbox-vector-tile");
        var bytes = System.Text.Encoding.Latin1.GetString(await tile.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        TestBoundaries.Codes(app, layer).Where(code => bytes.Contains(code, StringComparison.Ordinal)).Select(c => c[6..]).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory, EveryEngine]
    public async Task A_tile_is_asked_about_again_and_answers_anew_when_boundaries_or_reader_change(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await TestBoundaries.LoadAll(app, seed: 1);
        var (person, other) = (await app.As("operator"), await app.As("operator 001"));
        var first = await Get(person, Whole("street"));
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");

        (await Get(person, Whole("street"), first.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Get(other, Whole("street"), first.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await TestBoundaries.LoadAll(app, seed: 2);
        var anew = await Get(person, Whole("street"), first.Headers.ETag!.Tag);

        anew.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await anew.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotBe(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EveryEngine("roads/8/208/47", "street/0/0/0", "street/19/0/0", "street/8/256/0", "street/8/0/128", "street/8/-1/0", "street/x/0/0", "street/8/1.5/0")]
    public async Task Where_there_is_no_tile_it_says_so(Engine engine, string address)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("operator");

        var answer = await person.Send(new(HttpMethod.Get, "/map/tiles/" + address));

        answer.ToString().ShouldBe("400 territory.no-tile");
    }

    [Theory, EveryEngine]
    public async Task Without_boundaries_a_tile_is_empty(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var tile = await Get(await app.As("operator"), Whole("street"));

        (tile.StatusCode, tile.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, 0));
    }

    [Theory, EveryEngine("audit-officer | 403", "anonymous | 302", "leader | 200", "collector | 200")]
    public async Task Who_reads_no_cases_sees_no_map(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);

        ((int)(await Get(person, Whole("street"))).StatusCode).ShouldBe(status);
        (await person.Open("/map")).Answer.Status.ShouldBe(status);
    }

    // The rectangle of the test districts lies in this square whole.
    private static string Whole(string layer)
    {
        var tile = TileAddress.At(new(1_140_000_000, 230_000_000), 5);
        return FormattableString.Invariant($"/map/tiles/{layer}/{tile.Zoom}/{tile.Column}/{tile.Row}");
    }

    private static async Task<HttpResponseMessage> Get(Person person, string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null) request.Headers.Add("If-None-Match", known);
        return await person.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
