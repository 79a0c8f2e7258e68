using System.Collections.Concurrent;
using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// Runs jobs (任务执行): one at a time in each district, so that one district's long work neither stands before another's nor takes its readers.
/// A job that the server's end cut short begins anew at the next start.
/// </summary>
internal sealed partial class JobWorker(Store store, Turns turns, IEnumerable<JobKind> kinds, TimeProvider time, ILogger<JobWorker> log) : BackgroundService
{
    // After an outage nobody tells us that there is work again.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim news = new(0, 1);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> oneAtATime = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> working = new(StringComparer.Ordinal);

    /// <summary>Says that a job was added.</summary>
    public void Tell()
    {
        try
        {
            news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody is about to be woken already.
        }
    }

    /// <summary>Runs all jobs of the district that have not ended.</summary>
    public async Task Drain(string district, CancellationToken stop)
    {
        var line = oneAtATime.GetOrAdd(district, _ => new(1));
        await line.WaitAsync(stop);
        try
        {
            while (await Take(district, JobStore.Begin) is { } job)
                if (job.State == JobState.Running) await Run(job, stop);
        }
        finally
        {
            line.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                foreach (var district in await JobStore.Waiting(store, stop))
                    if (!working.TryGetValue(district, out var task) || task.IsCompleted) working[district] = Task.Run(() => DrainQuietly(district, stop), stop);
                await news.WaitAsync(Pause, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception outage)
            {
                Stuck(outage);
                await Task.Delay(Pause, stop).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        await Task.WhenAll(working.Values).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task DrainQuietly(string district, CancellationToken stop)
    {
        try
        {
            await Drain(district, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The job keeps its state, and begins anew at the next start.
        }
        catch (Exception outage)
        {
            Stuck(outage);
        }
    }

    private async Task Run(Job job, CancellationToken stop)
    {
        var kind = kinds.Single(k => k.Name == job.Kind);
        try
        {
            var outcome = await kind.Run(job, new(time, (done, total) => Write(job, done, total)), stop);
            if (outcome.Succeeded(out var made, out var refused)) await Finish(kind, job, made);
            else await Fail(kind, job, refused);
        }
        catch (JobCancelled)
        {
            kind.Clear(job);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            Failed(failure, job.Kind, job.District);
            await Fail(kind, job, StorageProblems.JobFailed);
        }
    }

    // False only when the job was cancelled; while the store does not answer, the work goes on untold.
    private async Task<bool> Write(Job job, long done, long total)
    {
        var outcome = await turns.Take<string>(Actor.System(job.District), turn =>
        {
            JobStore.Progress(turn, job.Id, done, total);
            return new(job.Id);
        });
        return outcome.Succeeded(out _, out var refused) || refused.Code != StorageProblems.JobEnded.Code;
    }

    private async Task Finish(JobKind kind, Job job, JobResult made)
    {
        var outcome = await turns.Take<string>(Actor.System(job.District), turn =>
        {
            JobStore.Finish(turn, job.Id, made);
            return new(job.Id);
        });
        if (!outcome.Succeeded(out _, out var refused) && refused.Code == StorageProblems.JobEnded.Code) kind.Clear(job);
    }

    private Task Fail(JobKind kind, Job job, Problem problem)
    {
        kind.Clear(job);
        return Take(job.District, turn =>
        {
            JobStore.End(turn, job, JobState.Failed, problem.Code);
            return new((Job?)job);
        });
    }

    private async Task<Job?> Take(string district, Func<Turn, ValueTask<Job?>> body)
    {
        Job? found = null;
        await turns.Take<string>(Actor.System(district), async turn =>
        {
            found = await body(turn);
            return district;
        });
        return found;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A job of kind {Kind} failed in district {District}.")]
    private partial void Failed(Exception failure, string kind, string district);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs wait for the store.")]
    private partial void Stuck(Exception outage);
}
