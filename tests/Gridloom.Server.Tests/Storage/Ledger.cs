using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

/// <summary>Rows for tests of the turn, in the one table that holds whatever it is given: a name with a number.</summary>
internal sealed class Ledger(TestApp app)
{
    public static readonly Problem Refused = new("test.refused", 422, "测试拒绝。", "Refused by the test.");
    public static readonly Problem Stale = new("test.stale", 409, "测试：已变。", "Changed meanwhile.");

    public sealed record Row(string Name, long Value);

    public sealed record EventRow(long Number, long Block, string Subject);

    public Actor Actor => Actor.System(app.District);

    /// <summary>A turn of the district.</summary>
    public Task<Outcome<string>> Take(Func<Turn, ValueTask<Outcome<string>>> body) => app.Get<Turns>().Take(Actor, body);

    /// <summary>A turn that writes a row and an event, both of the name.</summary>
    public Task<Outcome<string>> Write(string name) => Take(turn =>
    {
        Insert(turn, name, 1);
        turn.Append(new TestEvent(name), 1);
        return new(name);
    });

    public static void Insert(Turn turn, string name, long value) => turn.Save(
        "insert into work_key (district, account, request_key, digest, answer, kept_until) values (@District, 'test', @name, @digest, '', @value)",
        new { turn.District, name, digest = Array.Empty<byte>(), value });

    public static async ValueTask<long> Read(Turn turn, string name) => (await turn.List<long>(
        "select kept_until from work_key where district = @District and account = 'test' and request_key = @name", new { turn.District, name }))[0];

    public static void Set(Turn turn, string name, long value) => turn.Save(
        "update work_key set kept_until = @value where district = @District and account = 'test' and request_key = @name", new { turn.District, name, value });

    /// <summary>One more, if the row still is what was seen.</summary>
    public static void Step(Turn turn, string name, long seen) => turn.Save(
        "update work_key set kept_until = kept_until + 1 where district = @District and account = 'test' and request_key = @name and kept_until = @seen",
        new { turn.District, name, seen }, whenNone: Stale);

    public Task<List<Row>> Rows() => app.Get<Store>().List<Row>(
        "select request_key as Name, kept_until as Value from work_key where district = @District and account = 'test' order by request_key", new { app.District }, CancellationToken.None);

    public Task<List<EventRow>> Events() => app.Get<Store>().List<EventRow>(
        "select number, block, subject from events where district = @District order by number", new { app.District }, CancellationToken.None);

    /// <summary>Holds the district's line until the result is released: turns that come meanwhile wait together and share the next batch.</summary>
    public async Task<TaskCompletionSource> HoldLine()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Take(async _ =>
        {
            begun.SetResult();
            await release.Task;
            return "held";
        });
        await begun.Task;
        return release;
    }
}
