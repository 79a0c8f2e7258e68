namespace Gridloom.Server.Storage;

/// <summary>Puts on record how far a job is (任务进度), at most once a second: each time is a commit.</summary>
/// <param name="write">False when the job is no longer to go on.</param>
internal sealed class JobProgress(TimeProvider time, Func<long, long, Task<bool>> write)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long? last;

    /// <exception cref="JobCancelled">Somebody cancelled it.</exception>
    public async ValueTask Report(long done, long total)
    {
        if (last is { } at && time.GetElapsedTime(at) < Pause) return;
        last = time.GetTimestamp();
        if (!await write(done, total)) throw new JobCancelled();
    }
}

/// <summary>The person who asked for a job does not want it any more.</summary>
internal sealed class JobCancelled : Exception;
