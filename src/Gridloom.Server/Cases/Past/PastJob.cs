using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Past;

/// <summary>What a file of past cases was handed in for (导入请求), as its job keeps it.</summary>
/// <param name="File">Its name on the person's device.</param>
/// <param name="Input">Under which name the file is kept: that of its dry run.</param>
/// <param name="Take">False for a dry run (试导).</param>
internal sealed record PastRequest(string File, string Input, bool Take)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static PastRequest Of(Job job) => JsonSerializer.Deserialize<PastRequest>(job.Request)!;
}

/// <summary>One line of the reconciliation (勾稽行).</summary>
/// <param name="File">What the rows of the file that can be taken add up to.</param>
/// <param name="Stored">The same of what stands in the store now; null in a dry run.</param>
internal sealed record PastGroup(PastGrouping By, string Name, PastTally File, PastTally? Stored)
{
    public bool Agrees => File.Reconciles && (Stored is null || Stored == File);
}

/// <summary>What a dry run or an import came to (导入报告).</summary>
/// <param name="New">Rows that were not there before.</param>
/// <param name="Changed">Rows that stood there with other values.</param>
/// <param name="Same">Rows that stood there as they are.</param>
internal sealed record PastReport(long New, long Changed, long Same, IReadOnlyList<PastGroup> Groups, IReadOnlyList<PastRefused> Refused)
{
    public long Taken => New + Changed + Same;
}

/// <summary>Checks a file of past cases, or takes it in (导入往年案件): each row once by its REC_ID, however often the file comes.</summary>
internal sealed class PastJob(Turns turns, PastLookup past, JobFiles files) : JobKind
{
    public const string Kind = "past";

    private const int RowsPerTurn = 500;

    public override string Name => Kind;

    public override async Task<Outcome<JobResult>> Run(Job job, JobProgress progress, CancellationToken stop)
    {
        var asked = PastRequest.Of(job);
        if (files.Held(asked.Input) is not { } path) return PastProblems.FileGone;
        await progress.Report(0, 0);
        if (SheetFile.Read(await File.ReadAllBytesAsync(path, stop), PastFile.RowsMax + 2) is not { } cells) return VersionProblems.FileUnreadable;
        if (!PastFile.Read([.. cells.Select((row, i) => new SheetRow(i + 1, row))], job.District).Succeeded(out var read, out var refused)) return refused;
        var known = await past.Digests(job.District, read.Rows.Select(r => r.RecId).ToHashSet(StringComparer.Ordinal), stop);
        var report = new PastReport(read.Rows.LongCount(r => !known.ContainsKey(r.RecId)), 0, 0, [], read.Refused);
        var fresh = read.Rows.Where(r => known.GetValueOrDefault(r.RecId) != PastStore.DigestOf(r)).ToList();
        if (asked.Take && await Take(job, fresh, progress) is { } failed) return failed;
        report = report with { Changed = fresh.Count - report.New, Same = read.Rows.Count - fresh.Count, Groups = await Groups(job.District, read.Rows, asked.Take, stop) };
        await using (var target = files.Create(job)) await JsonSerializer.SerializeAsync(target, report, cancellationToken: stop);
        return new JobResult(read.Rows.Count, files.Keep(job));
    }

    public override void Clear(Job job) => files.Remove(job);

    /// <summary>The report of a job that is done; null when it is not, or its file is gone.</summary>
    public async Task<PastReport?> Report(Job job, CancellationToken stop)
    {
        if (job.State != JobState.Done || files.Find(job) is not { } path) return null;
        await using var source = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<PastReport>(source, cancellationToken: stop);
    }

    private async Task<Problem?> Take(Job job, List<PastCase> rows, JobProgress progress)
    {
        var actor = new Actor(job.District, job.Account, new Scope(job.District), new HashSet<string> { Permission.ImportPast });
        var done = 0L;
        foreach (var chunk in rows.Chunk(RowsPerTurn))
        {
            var outcome = await turns.Take<string>(actor, turn =>
            {
                PastStore.Take(turn, job.Id, chunk);
                return new(job.Id);
            });
            if (!outcome.Succeeded(out _, out var refused)) return refused;
            await progress.Report(done += chunk.Length, rows.Count);
        }
        return null;
    }

    private async Task<IReadOnlyList<PastGroup>> Groups(string district, IReadOnlyList<PastCase> rows, bool taken, CancellationToken stop)
    {
        var file = new PastTotals(rows);
        var stored = taken ? new PastTotals(await past.Rows(district, rows.Select(r => r.RecId).ToHashSet(StringComparer.Ordinal), stop)) : null;
        return [.. Enum.GetValues<PastGrouping>().SelectMany(by => file.Of(by).Select(g => new PastGroup(by, g.Name, g.Tally, stored is null ? null : stored.Find(by, g.Name) ?? default(PastTally))))];
    }
}
