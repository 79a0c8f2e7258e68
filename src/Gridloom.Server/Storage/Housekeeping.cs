using System.Globalization;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// Clears away hourly what nobody needs (清理): expired keys, old jobs and their files, files that no row names, and uploads that a crash left behind. Each hour it
/// looks at a twenty-fourth of the files, so that a big store is walked once a day and never all at once.
/// </summary>
internal sealed partial class Housekeeping(Store store, Turns turns, FileStore files, JobFiles made, IEnumerable<FileOwner> owners, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    /// <summary>A form may carry a kept photo for 24 hours before a row names it; the rest leaves time to save it.</summary>
    public static readonly TimeSpan FilesRest = TimeSpan.FromHours(36);

    private const int Shelves = 256;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task ForgetKeys(CancellationToken stop)
    {
        foreach (var district in await store.List<string>("select distinct district from work_key", null, stop))
        {
            await turns.Take<string>(Actor.System(district), turn =>
            {
                OnceKeys.ForgetExpired(turn);
                return new(turn.District);
            });
        }
    }

    /// <summary>Drops the jobs that ended a week ago, and their files.</summary>
    public async Task ForgetJobs(CancellationToken stop)
    {
        foreach (var district in await JobStore.Districts(store, stop))
        {
            await turns.Take<string>(Actor.System(district), turn =>
            {
                JobStore.Forget(turn, turn.Now - JobFiles.Kept);
                return new(turn.District);
            });
        }
        made.RemoveOld(before: time.GetUtcNow() - JobFiles.Kept);
    }

    /// <summary>Removes what lies on the shelves of this hour of the day (0–23, UTC) without an owner; how many files that were.</summary>
    public async Task<long> SweepFiles(int hour, CancellationToken stop)
    {
        var removed = 0L;
        for (var shelf = hour; shelf < Shelves; shelf += 24)
        {
            var resting = files.OnShelf(NameOf(shelf), before: time.GetUtcNow() - FilesRest);
            if (resting.Count == 0) continue;
            var named = new HashSet<string>(StringComparer.Ordinal);
            // Any owner that fails ends the sweep: without its answer nothing may go.
            // A g sorts behind every hex digit in every collation.
            foreach (var owner in owners) named.UnionWith(await owner.NamesInUse(NameOf(shelf), NameOf(shelf) + "g", stop));
            removed += resting.Count(name => !named.Contains(name) && files.Remove(name, before: time.GetUtcNow() - FilesRest));
        }
        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var hourly = new PeriodicTimer(Pause, time);
        while (await hourly.WaitForNextTickAsync(stop))
        {
            try
            {
                await ForgetKeys(stop);
                await ForgetJobs(stop);
                var removed = await SweepFiles(time.GetUtcNow().Hour, stop) + files.RemoveUploads(before: time.GetUtcNow() - FilesRest);
                if (removed > 0) Swept(removed);
            }
            catch (Exception outage) when (outage is not OperationCanceledException)
            {
                Failed(outage);
            }
        }
    }

    private static string NameOf(int shelf) => shelf.ToString("x2", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Files} files that nothing named were removed.")]
    private partial void Swept(long files);

    [LoggerMessage(Level = LogLevel.Error, Message = "Clearing away failed; it is tried again in an hour.")]
    private partial void Failed(Exception outage);
}
