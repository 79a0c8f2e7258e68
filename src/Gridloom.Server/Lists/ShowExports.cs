using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>我的导出: what a person asked for as a file, how far each is, and the files.</summary>
internal static class ShowExports
{
    public sealed record Response(string Id, string List, string Format, string State, long Rows, long Total, long Size, string? Problem);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AskExport.Address, Open).Requires(Permission.Self);
        doors.Api.MapGet(AskExport.Address + "/{id}", OpenByApi).WithSummary("How far an export is").Requires(Permission.Self).Produces<Response>();
    }

    private static Task<IResult> Open(HttpContext http, Caller caller, Page page) => page.Show(http, caller);

    private static async Task<IResult> OpenByApi(string id, Caller caller, Store store, CancellationToken stop)
    {
        if (await JobStore.Find(store, caller.Actor, id, stop) is not { Kind: ExportJob.Kind } job) return new ProblemResult(ListProblems.NoExport);
        var asked = ExportRequest.Of(job);
        return TypedResults.Ok(new Response(job.Id, asked.List, asked.Format, job.State, job.Done, job.Total, job.Size, job.Problem));
    }

    /// <summary>Draws it.</summary>
    public sealed class Page(Frames frames, FormKeys keys, Store store, JobFiles files, ListBook lists)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var jobs = await JobStore.Of(store, caller.Actor, ExportJob.Kind, http.RequestAborted);
            var notice = http.Request.Query["done"] == "asked" ? t["已开始导出。可以离开此页，文件做好后在这里下载。"] : null;
            return Pages.Show<ExportsPage>(frames.For(http, t["我的导出"], notice: notice), new ExportsModel([.. jobs.Select(j => Row(j, t))], jobs.Exists(j => j.UnderWay)));
        }

        private ExportRow Row(Job job, Words t)
        {
            var asked = ExportRequest.Of(job);
            var there = job.State == JobState.Done && files.Find(job) is not null;
            return new(job.Id, lists.NameOf(asked.List, t), asked.Filter, asked.Format.ToUpperInvariant(), job.AskedAt, job.Done, job.Total)
            {
                State = State(job, there, t),
                Running = job.State == JobState.Running,
                Size = job.Size,
                DownloadHref = there ? DownloadExport.AddressOf(job.Id) : null,
                KeptUntil = there ? job.EndedAt!.Value + JobFiles.Kept : null,
                Why = job.State == JobState.Failed ? ListProblems.OfCode(job.Problem, job.Total).In(t) : null,
                Cancel = job.UnderWay ? ($"{AskExport.Address}/{job.Id}/cancel", keys.New()) : null,
            };
        }

        private static Remark State(Job job, bool there, Words t) => job.State switch
        {
            JobState.Waiting => new(t["排队"], Tone.Plain),
            JobState.Running => new(t["正在导出"], Tone.Brand),
            JobState.Done => there ? new(t["做好了"], Tone.Ok) : new(t["文件已删"], Tone.Stopped),
            JobState.Cancelled => new(t["已取消"], Tone.Stopped),
            _ => new(t["没有导出"], Tone.Late),
        };
    }
}
