using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Tests.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gridloom.Server.Tests.Host;

public sealed class FollowLiveTests
{
    private static readonly string Fact = "case 地砖塌陷, source collector";

    [Theory, EveryEngine]
    public async Task A_commit_is_told_to_its_own_district_and_to_no_other(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var elsewhere = await TestApp.Start(engine);
        using var here = await LiveStream.Open(await app.As("operator"));
        using var there = await LiveStream.Open(await elsewhere.As("operator"));
        var (first, quiet) = ((await here.Next())!, await there.Next());

        await app.Given(Fact);
        var told = (await here.Next())!;

        here.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (told.Of("case") > long.Parse(first.Id, CultureInfo.InvariantCulture)).ShouldBeTrue();
        told.Id.ShouldBe(Number(await app.Get<Store>().LastEvent(app.District, CancellationToken.None)));
        told.Data.GetRawText().ShouldNotContain("case.");
        quiet.ShouldNotBeNull();
        (await there.Next(1.5)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_thousand_turns_are_a_few_messages_and_the_last_one_comes(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        using var stream = await LiveStream.Open(await app.As("operator"));
        await stream.Next();
        var begun = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => app.Get<Turns>().Take<string>(Actor.System(app.District), turn =>
        {
            turn.Append(new TestEvent(Number(n)), 1);
            return new(turn.District);
        })));
        var last = Number(await app.Get<Store>().LastEvent(app.District, CancellationToken.None));
        var messages = 1;
        while ((await stream.Next())!.Id != last) messages++;

        messages.ShouldBeLessThanOrEqualTo(2 + (int)TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
    }

    [Theory, EveryEngine]
    public async Task Who_comes_back_is_told_at_once_if_something_happened_meanwhile(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("operator");
        string known;
        using (var stream = await LiveStream.Open(person)) known = (await stream.Next())!.Id;

        using (var stream = await LiveStream.Open(person, known)) (await stream.Next(1)).ShouldBeNull();
        await app.Given(Fact);

        using (var stream = await LiveStream.Open(person, known)) (await stream.Next())!.Of("case").ShouldBeGreaterThan(long.Parse(known, CultureInfo.InvariantCulture));
    }

    // A server that starts does not know what each event was about; it knows how many there were.
    [Theory, EveryEngine]
    public async Task After_a_restart_every_topic_may_have_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given(Fact);
        using var restarted = new LiveRooms(app.Get<Store>(), TimeProvider.System, NullLogger<LiveRooms>.Instance);

        var numbers = await restarted.Numbers(app.District);

        numbers.Of("case").ShouldBe(await app.Get<Store>().LastEvent(app.District, CancellationToken.None));
        numbers.Topics.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task What_another_process_writes_is_told_as_well(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        using var stream = await LiveStream.Open(await app.As("operator"));
        var first = (await stream.Next())!;
        using var theirs = new LiveRooms(app.Get<Store>(), TimeProvider.System, NullLogger<LiveRooms>.Instance);
        await using var other = new Turns(app.Get<Dialect>(), app.Get<Clocks>(), new Committed(), theirs, new BenchSwitches(), NullLogger<Turns>.Instance);

        await other.Take<string>(Actor.System(app.District), turn =>
        {
            turn.Append(new TestEvent("elsewhere"), 1);
            return new(turn.District);
        });

        (await stream.Next())!.Data.GetProperty("since").GetInt64().ShouldBe(1 + long.Parse(first.Id, CultureInfo.InvariantCulture));
    }

    [Theory, EveryEngine]
    public async Task A_session_that_ends_takes_its_stream_along(Engine engine)
    {
        await using var host = await TestHost.Start(engine, with: options => options with { LiveBeat = TimeSpan.FromMilliseconds(100) });
        await using var app = TestApp.On(host);
        var (person, bystander) = (await app.As("operator"), await app.As("operator"));
        using var stream = await LiveStream.Open(person);
        using var other = await LiveStream.Open(bystander);

        await (await (await app.SignIn(person.Login)).Open("/account")).Submit("/account/sign-out-everywhere");

        await stream.End();
        await other.Next();
        await app.Given(Fact);
        (await other.Next()).ShouldNotBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_server_that_stops_waits_for_no_stream(Engine engine)
    {
        var host = await TestHost.Start(engine);
        var app = TestApp.On(host);
        using var stream = await LiveStream.Open(await app.As("operator"));
        await app.DisposeAsync();
        var begun = TimeProvider.System.GetTimestamp();

        await host.DisposeAsync();

        TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await stream.End();
    }

    [Theory, EveryEngine("/live", "/live/state")]
    public async Task Only_who_is_signed_in_is_told(Engine engine, string path)
    {
        await using var app = await TestApp.Start(engine);

        var answer = (await (await app.As("anonymous")).Open(path)).Answer;

        answer.Status.ShouldBe(302);
        answer.Response.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
    }

    [Theory, EveryEngine]
    public async Task One_account_has_so_many_streams_and_no_more(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("operator");
        var streams = new List<LiveStream>();
        for (var i = 0; i < LiveRooms.StreamsPerAccount; i++) streams.Add(await LiveStream.Open(person));

        (await (await app.SignIn(person.Login)).Open("/live")).Answer.ToString().ShouldBe("429 session.too-many-streams");
        using var bystander = await LiveStream.Open(await app.As("operator"));
        (await bystander.Next()).ShouldNotBeNull();

        streams.ForEach(stream => stream.Dispose());
    }

    [Theory, EveryEngine]
    public async Task Who_asks_instead_of_listening_is_answered_only_when_something_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("operator");

        var first = await Ask(person, null);
        var again = await Ask(person, first.Response.Headers.ETag!.ToString());
        await app.Given(Fact);
        var after = await Ask(person, first.Response.Headers.ETag.ToString());

        (first.Status, again.Status, after.Status).ShouldBe((200, 304, 200));
        again.Body.ShouldBeEmpty();
        after.Json.GetProperty("topics").GetProperty("case").GetInt64().ShouldBeGreaterThan(first.Json.GetProperty("since").GetInt64());
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<Answer> Ask(Person person, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/live/state");
        if (tag is not null) request.Headers.Add("If-None-Match", tag);
        return await person.Send(request);
    }
}
