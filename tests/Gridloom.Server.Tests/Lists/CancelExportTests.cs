using Gridloom.Domain;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Lists;

public sealed class CancelExportTests
{
    /// <summary>A list's export that goes on until somebody cancels it.</summary>
    private sealed class Endless : JobKind
    {
        public TaskCompletionSource Begun { get; } = new();

        public int Cleared { get; private set; }

        public override string Name => "endless";

        public override async Task<Outcome<JobResult>> Run(Job job, JobProgress progress, CancellationToken stop)
        {
            Begun.TrySetResult();
            for (var rows = 1; ; rows++)
            {
                await progress.Report(rows, 1000);
                await Task.Delay(50, stop);
            }
        }

        public override void Clear(Job job) => Cleared++;
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_cancel_and_what_has_ended_cannot_be(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var (operators, other) = (await app.As("operator"), await app.As("operator"));
        var id = await app.Export(operators, "cases", "csv");

        (await Cancel(other, id)).ShouldBe(404);
        (await Cancel(operators, id)).ShouldBe(409);
        (await (await (await app.As("anonymous")).Open("/sign-in")).Submit($"/exports/{id}/cancel")).Answer.Status.ShouldBe(401);
    }

    [Theory, EveryEngine]
    public async Task A_job_that_runs_stops_soon_after_it_was_cancelled(Engine engine)
    {
        var endless = new Endless();
        await using var host = await TestHost.Start(engine, change: s => s.AddSingleton<JobKind>(endless));
        await using var app = TestApp.On(host);
        var actor = Domain.Access.Actor.System(app.District);
        await app.Get<Turns>().Take<string>(actor, turn =>
        {
            JobStore.Add(turn, "0190a000-0000-8000-8000-000000000001", "endless", ("{}", 1000));
            return new("");
        });
        app.Get<JobWorker>().Tell();
        await endless.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await app.Get<Turns>().Take<string>(actor, turn =>
        {
            JobStore.Cancel(turn, "0190a000-0000-8000-8000-000000000001");
            return new("");
        });

        await app.Finish();

        endless.Cleared.ShouldBe(1);
        (await app.Get<Store>().List<string>("select state from work_job where district = @District", new { app.District }, TestContext.Current.CancellationToken)).ShouldBe(["cancelled"]);
    }

    // The list's own export form lends its key and token.
    private static async Task<int> Cancel(Person person, string id)
    {
        var page = await person.Open("/cases");
        foreach (var field in page.Hidden("/exports").Where(h => h.Key is "key" or "__RequestVerificationToken")) page.With(field.Key, field.Value);
        return (await page.Submit($"/exports/{id}/cancel", withHidden: false)).Answer.Status;
    }
}
