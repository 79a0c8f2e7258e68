using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>下载导出: the file, for who asked for it alone, while they may still see the list. Each time is on record before a byte leaves.</summary>
internal static class DownloadExport
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AskExport.Address + "/{id}/file", Send).Requires(Permission.Self);
        doors.Api.MapGet(AskExport.Address + "/{id}/file", Send).WithSummary("The file of an export that is done").Requires(Permission.Self);
    }

    public static string AddressOf(string id) => $"{AskExport.Address}/{id}/file";

    private static async Task<IResult> Send(string id, HttpContext http, Caller caller, Reader reader, Turns turns)
    {
        if (!(await reader.Find(caller.Actor, id, http.RequestAborted)).Succeeded(out var found, out var refused)) return Answers.Refusal(http, refused);
        var (job, path) = found;
        var asked = ExportRequest.Of(job);
        var recorded = await turns.Take<string>(caller.Actor, turn =>
        {
            turn.Append(new ExportDownloaded(id, asked.List, asked.Format, asked.Filter, job.Done), version: 0);
            return new(id);
        });
        if (!recorded.Succeeded(out _, out refused)) return Answers.Refusal(http, refused);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(path, TableFormat.Find(asked.Format)!.ContentType, reader.FileName(job, http.RequestServices.GetRequiredService<Words>()));
    }

    /// <summary>Finds the file of an export.</summary>
    public sealed class Reader(Store store, ExportJob exports, JobFiles files, ListBook lists)
    {
        public async Task<Outcome<Tuple<Job, string>>> Find(Actor actor, string id, CancellationToken stop)
        {
            if (await JobStore.Find(store, actor, id, stop) is not { Kind: ExportJob.Kind, State: JobState.Done } job || files.Find(job) is not { } path) return ListProblems.NoExport;
            return (await exports.Permit(job.District, job.Account, ExportRequest.Of(job), stop)).Succeeded(out _, out var refused) ? Tuple.Create(job, path) : refused;
        }

        /// <summary>案件 20261120-1026.xlsx, after the time when it was asked for.</summary>
        public string FileName(Job job, Words t)
        {
            var asked = ExportRequest.Of(job);
            return $"{lists.NameOf(asked.List, t)} {job.AskedAt.ToChina().ToString("yyyyMMdd-HHmm", System.Globalization.CultureInfo.InvariantCulture)}.{asked.Format}";
        }
    }
}
