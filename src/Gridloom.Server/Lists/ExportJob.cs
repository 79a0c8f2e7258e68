using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>What an export was asked for (导出请求), as its job keeps it.</summary>
/// <param name="Query">The list's conditions and columns, as its address has them.</param>
/// <param name="Filter">The same in words.</param>
/// <param name="Area">What the person could see then, together with <paramref name="Unit"/>.</param>
internal sealed record ExportRequest(string List, string Format, string Query, string Filter, bool English, string Area, string? Unit)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    public static ExportRequest Of(Job job) => JsonSerializer.Deserialize<ExportRequest>(job.Request)!;
}

/// <summary>
/// Writes a list into a file (导出): as its asker sees it, whose permission is looked at anew when it begins. Rows that come in meanwhile may be
/// in it or not; none stands in it twice.
/// </summary>
internal sealed class ExportJob(ListBook lists, AccountDirectory accounts, RoleBook roles, JobFiles files, Clocks clocks) : JobKind
{
    public const string Kind = "export";

    /// <summary>With the head it fits a sheet, which ends at 1,048,576.</summary>
    public const long RowsMax = 1_000_000;

    public override string Name => Kind;

    public override async Task<Outcome<JobResult>> Run(Job job, JobProgress progress, CancellationToken stop)
    {
        var asked = ExportRequest.Of(job);
        if (!(await Permit(job.District, job.Account, asked, stop)).Succeeded(out var actor, out var refused)) return refused;
        if (lists.Find(asked.List, actor) is not { } list) return ListProblems.NotPermittedAnyMore;
        var t = asked.English ? Words.English : Words.Chinese;
        if (!(await list.Open(new(actor, asked.Query, clocks.Now(job.District), t), stop)).Succeeded(out var reading, out refused)) return refused;
        var total = await reading.Count(stop);
        if (total > RowsMax) return ListProblems.TooLong(total);
        long rows;
        await using (var target = files.Create(job))
        {
            using var file = TableFile.Create(target, TableFormat.Find(asked.Format)!, list.Name(t), reading.Head);
            rows = await Write(file, reading, done => progress.Report(done, Math.Max(total, done)), stop);
        }
        return new JobResult(rows, files.Keep(job));
    }

    public override void Clear(Job job) => files.Remove(job);

    /// <summary>The person as they are now, if they may see the list still, and neither more nor less of it than when they asked.</summary>
    public async Task<Outcome<Actor>> Permit(string district, string account, ExportRequest asked, CancellationToken stop)
    {
        if (await accounts.Reload(district, account, stop) is not { Disabled: 0 } known) return ListProblems.NotPermittedAnyMore;
        var actor = known.ToActor(roles);
        if (lists.Find(asked.List, actor) is null) return ListProblems.NotPermittedAnyMore;
        return actor.Scope.Area != asked.Area || actor.Unit != asked.Unit ? ListProblems.ScopeChanged : actor;
    }

    private static async Task<long> Write(TableFile file, ListReading reading, Func<long, ValueTask> tell, CancellationToken stop)
    {
        var rows = 0L;
        await tell(0);
        await foreach (var row in reading.Rows(stop))
        {
            file.Add(row);
            // More than were counted may have come in; what does not fit stays for the next export.
            if (++rows == RowsMax) break;
            if (rows % 500 == 0) await tell(rows);
        }
        file.Close();
        return rows;
    }
}
