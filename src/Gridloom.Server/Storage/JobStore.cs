using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>The only code that writes jobs.</summary>
internal static class JobStore
{
    /// <summary>A job that does not end in so many tries, each cut short by the server's own end, is what ends the server.</summary>
    private const long AttemptsMax = 5;

    private const string OfKey = "district = @District and id = @id";

    public static void Add(Turn turn, string id, string kind, (string Request, long Total) what) => turn.Save(
        """
        insert into work_job (district, id, account, kind, request, state, attempts, asked_at, total, done, size)
        values (@District, @id, @Account, @kind, @Request, 'waiting', 0, @Now, @Total, 0, 0)
        """,
        new { turn.District, id, turn.Actor.Account, kind, what.Request, turn.Now, what.Total });

    public static ValueTask<Job?> Find(Turn turn, string id) => turn.Find<Job>($"select {Job.Columns} from work_job where {OfKey}", new { turn.District, id });

    /// <summary>The account's jobs that have not ended.</summary>
    public static async ValueTask<int> CountOpen(Turn turn, string account) => (await turn.List<string>(
        "select id from work_job where district = @District and account = @account and state in ('waiting', 'running')", new { turn.District, account })).Count;

    public static void Cancel(Turn turn, string id) => turn.Save(
        $"update work_job set state = 'cancelled', ended_at = @Now where {OfKey} and state in ('waiting', 'running')", new { turn.District, id, turn.Now }, whenNone: StorageProblems.JobEnded);

    /// <summary>Begins the district's next job; one that is running already was cut short, since only one runs at a time. Null when there is none.</summary>
    public static async ValueTask<Job?> Begin(Turn turn)
    {
        var next = await turn.List<Job>($"select {Job.Columns} from work_job where district = @District and state in ('waiting', 'running') order by asked_at, id limit 1", new { turn.District });
        if (next.Count == 0) return null;
        var (id, job) = (next[0].Id, next[0]);
        if (job.Attempts >= AttemptsMax)
        {
            End(turn, job, JobState.Failed, StorageProblems.JobFailed.Code);
            return job with { State = JobState.Failed };
        }
        turn.Save($"update work_job set state = 'running', attempts = attempts + 1, started_at = @Now, done = 0 where {OfKey}", new { turn.District, id, turn.Now });
        return job with { State = JobState.Running, Attempts = job.Attempts + 1 };
    }

    public static void Progress(Turn turn, string id, long done, long total) => turn.Save(
        $"update work_job set done = @done, total = @total where {OfKey} and state = 'running'", new { turn.District, id, done, total }, whenNone: StorageProblems.JobEnded);

    public static void Finish(Turn turn, string id, JobResult made) => turn.Save(
        $"update work_job set state = 'done', ended_at = @Now, done = @Rows, total = @Rows, size = @Size where {OfKey} and state = 'running'",
        new { turn.District, id, turn.Now, made.Rows, made.Size }, whenNone: StorageProblems.JobEnded);

    public static void End(Turn turn, Job job, string state, string? problem) => turn.Save(
        $"update work_job set state = @state, ended_at = @Now, problem = @problem where {OfKey} and state in ('waiting', 'running')", new { turn.District, id = job.Id, turn.Now, state, problem });

    /// <summary>Drops what ended before that.</summary>
    public static void Forget(Turn turn, Instant before) => turn.Save("delete from work_job where district = @District and ended_at < @before", new { turn.District, before });

    /// <summary>What one person asked for, the newest first.</summary>
    public static Task<List<Job>> Of(Store store, Actor actor, string kind, CancellationToken stop) => store.List<Job>(
        $"select {Job.Columns} from work_job where district = @District and account = @Account and kind = @kind order by asked_at desc, id desc limit 100", new { actor.District, actor.Account, kind }, stop);

    /// <summary>One job of that person's; another's reads as absent.</summary>
    public static Task<Job?> Find(Store store, Actor actor, string id, CancellationToken stop) => store.Find<Job>(
        $"select {Job.Columns} from work_job where {OfKey} and account = @Account", new { actor.District, id, actor.Account }, stop);

    /// <summary>The districts in which a job waits, or was cut short.</summary>
    public static Task<List<string>> Waiting(Store store, CancellationToken stop) =>
        store.List<string>("select distinct district from work_job where state in ('waiting', 'running')", null, stop);

    /// <summary>The districts that have any job, ended ones too.</summary>
    public static Task<List<string>> Districts(Store store, CancellationToken stop) => store.List<string>("select distinct district from work_job", null, stop);
}
