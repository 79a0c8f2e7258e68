using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Storage;

/// <summary>Jobs run once each, one at a time in a district, and begin anew when the server's end cut them short.</summary>
public sealed class JobTests
{
    private const string Id = "0190a000-0000-8000-8000-00000000000";

    /// <summary>Counts its runs and does as told.</summary>
    private sealed class Told(Func<Job, Outcome<JobResult>> run) : JobKind
    {
        private int inside;

        public List<string> Ran { get; } = [];

        public int Most { get; private set; }

        public int Cleared { get; private set; }

        public override string Name => "told";

        public override async Task<Outcome<JobResult>> Run(Job job, JobProgress progress, CancellationToken stop)
        {
            Most = Math.Max(Most, Interlocked.Increment(ref inside));
            lock (Ran) Ran.Add(job.Id[^1..]);
            await Task.Delay(20, stop);
            Interlocked.Decrement(ref inside);
            return run(job);
        }

        public override void Clear(Job job) => Cleared++;
    }

    [Theory, EveryEngine]
    public async Task They_run_in_turn_one_at_a_time(Engine engine)
    {
        var kind = new Told(_ => new JobResult(3, 30));
        await using var host = await TestHost.Start(engine, change: s => s.AddSingleton<JobKind>(kind));
        await using var app = TestApp.On(host);
        foreach (var number in (int[])[1, 2, 3]) await Add(app, number);
        app.Get<JobWorker>().Tell();

        await Task.WhenAll(Drain(app), Drain(app));

        kind.Ran.ShouldBe(["1", "2", "3"]);
        kind.Most.ShouldBe(1);
        (await States(app)).ShouldBe(["1 done 3 30", "2 done 3 30", "3 done 3 30"]);
    }

    [Theory, EveryEngine]
    public async Task One_that_was_cut_short_begins_anew_but_not_for_ever(Engine engine)
    {
        var kind = new Told(_ => new JobResult(1, 1));
        await using var host = await TestHost.Start(engine, change: s => s.AddSingleton<JobKind>(kind));
        await using var app = TestApp.On(host);
        await Add(app, 1, "update work_job set state = 'running', attempts = 1 where district = @District");
        await Drain(app);
        await Add(app, 2, "update work_job set state = 'running', attempts = 5 where district = @District and state = 'waiting'");
        await Drain(app);

        kind.Ran.ShouldBe(["1"]);
        (await States(app)).ShouldBe(["1 done 1 1", "2 failed 0 0"]);
    }

    [Theory, EveryEngine]
    public async Task A_refusal_and_a_bug_are_told_by_their_codes(Engine engine)
    {
        var kind = new Told(job => job.Id.EndsWith('1') ? StorageProblems.Stopping : throw new InvalidOperationException("broken on purpose"));
        await using var host = await TestHost.Start(engine, change: s => s.AddSingleton<JobKind>(kind));
        await using var app = TestApp.On(host);
        await Add(app, 1);
        await Add(app, 2);
        await Drain(app);

        (await app.Get<Store>().List<string>("select problem from work_job where district = @District order by id", new { app.District }, TestContext.Current.CancellationToken))
            .ShouldBe(["store.stopping", "job.failed"]);
        kind.Cleared.ShouldBe(2);
    }

    private static Task Drain(TestApp app) => app.Get<JobWorker>().Drain(app.District, TestContext.Current.CancellationToken);

    private static Task Add(TestApp app, int number, string? then = null) => app.Get<Turns>().Take<string>(Actor.System(app.District), turn =>
    {
        JobStore.Add(turn, FormattableString.Invariant($"{Id}{number}"), "told", ("{}", 3));
        if (then is not null) turn.Save(then, new { turn.District });
        return new("");
    });

    private static Task<List<string>> States(TestApp app) => app.Get<Store>().List<string>(
        "select substr(id, 36, 1) || ' ' || state || ' ' || done || ' ' || size from work_job where district = @District order by id", new { app.District }, TestContext.Current.CancellationToken);
}
