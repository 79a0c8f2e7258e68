using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>Work that a person asked for and that goes on behind the answer (后台任务), as its row has it.</summary>
/// <param name="Request">What its kind understands, as JSON.</param>
/// <param name="State">One of <see cref="JobState"/>.</param>
/// <param name="Attempts">How often it was begun: more than once when the server stopped over it.</param>
/// <param name="Size">Bytes of the file that it made; 0 before.</param>
/// <param name="Problem">The code of what it failed with.</param>
internal sealed record Job(
    string District, string Id, string Account, string Kind, string Request, string State, long Attempts,
    Instant AskedAt, Instant? StartedAt, Instant? EndedAt, long Total, long Done, long Size, string? Problem)
{
    public const string Columns =
        "district, id, account, kind, request, state, attempts, asked_at as AskedAt, started_at as StartedAt, ended_at as EndedAt, total, done, size, problem";

    public bool UnderWay => State is JobState.Waiting or JobState.Running;
}

/// <summary>How far a job is (任务状态).</summary>
internal static class JobState
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
}

/// <summary>What a job came to.</summary>
internal sealed record JobResult(long Rows, long Size);

/// <summary>One kind of job (任务种类): how it is run, from its beginning each time.</summary>
internal abstract class JobKind
{
    /// <summary>Stable: it stands in the job's row.</summary>
    public abstract string Name { get; }

    /// <summary>Runs the job, which may have been begun before and not finished. A problem is what the person is told.</summary>
    /// <param name="progress">To be told often; it writes at most once a second.</param>
    public abstract Task<Outcome<JobResult>> Run(Job job, JobProgress progress, CancellationToken stop);

    /// <summary>Takes away what an unfinished job left.</summary>
    public abstract void Clear(Job job);
}
