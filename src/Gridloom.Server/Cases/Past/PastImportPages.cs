using Gridloom.Domain;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Past;

/// <summary>Draws the imports of a person (导入往年案件页), and one of them.</summary>
internal sealed class PastImportPages(Frames frames, FormKeys keys, Store store, PastJob jobs)
{
    private const int RefusedShown = 100;

    public async Task<IResult> List(HttpContext http, Caller caller, Problem? refused = null)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        if (!AskPastCheck.MayImport(caller.Actor)) return Answers.Refusal(http, PastProblems.WholeDistrictOnly);
        var found = await JobStore.Of(store, caller.Actor, PastJob.Kind, http.RequestAborted);
        var model = new PastImportsModel(AskPastCheck.Address, keys.Again(http, refused), new("", refused.Of("file", t)), [.. found.Select(job => Row(job, t))], found.Exists(job => job.UnderWay))
        {
            Error = refused?.ToFormError(t),
        };
        return Pages.Show<PastImportsPage>(frames.For(http, t["导入往年案件"], RailEntry.Cases), model, refused?.Status ?? StatusCodes.Status200OK);
    }

    public async Task<IResult> One(HttpContext http, Caller caller, string id, Problem? refused = null)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        if (await JobStore.Find(store, caller.Actor, id, http.RequestAborted) is not { Kind: PastJob.Kind } job) return Answers.Refusal(http, PastProblems.NotFound);
        var report = await jobs.Report(job, http.RequestAborted);
        var row = Row(job, t);
        var model = new PastImportModel { Job = row, UnderWay = job.UnderWay, Error = refused?.ToFormError(t) };
        if (report is not null) model = Told(model, report, t) with
        {
            RefusedHref = report.Refused.Count > 0 ? ShowPastImport.RefusedOf(job.Id) : null,
            Take = row.Take || report.Taken == 0 ? null : (AskPastImport.AddressOf(job.Id), keys.Again(http, refused)),
        };
        return Pages.Show<PastImportPage>(frames.For(http, row.Take ? t["导入报告"] : t["试导报告"], RailEntry.Cases), model, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static PastImportModel Told(PastImportModel model, PastReport report, Words t) => model with
    {
        Sums = new(report.Taken + report.Refused.Count, report.New, report.Changed, report.Same, report.Refused.Count, report.Groups.All(g => g.Agrees)),
        Groups = [.. report.Groups.Select(g => new PastGroupRow(NameOf(g.By, t), g.By == PastGrouping.All ? t["全部"] : g.Name.Length > 0 ? g.Name : t["（空）"], g.File, g.Stored, g.Agrees))],
        Refused = [.. report.Refused.Take(RefusedShown)],
    };

    private static PastImportRow Row(Job job, Words t)
    {
        var asked = PastRequest.Of(job);
        return new(ShowPastImport.AddressOf(job.Id), asked.File, asked.Take, job.AskedAt, State(job, asked.Take, t), job.State == JobState.Running, job.Done, job.Total,
            job.State == JobState.Failed ? (PastProblems.OfCode(job.Problem) ?? StorageProblems.JobFailed).In(t) : null);
    }

    private static Remark State(Job job, bool take, Words t) => job.State switch
    {
        JobState.Waiting => new(t["排队"], Tone.Plain),
        JobState.Running => new(take ? t["正在导入"] : t["正在检查"], Tone.Brand),
        JobState.Done => new(take ? t["已导入"] : t["查完了"], Tone.Ok),
        _ => new(take ? t["没有导入"] : t["没有查成"], Tone.Late),
    };

    private static string NameOf(PastGrouping by, Words t) => by switch
    {
        PastGrouping.All => t["合计"],
        PastGrouping.Street => t["街道"],
        PastGrouping.Type => t["事件类型"],
        PastGrouping.Unit => t["处置单位"],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "This grouping has no name."),
    };
}
