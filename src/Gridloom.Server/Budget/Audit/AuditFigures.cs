using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Audit;

/// <summary>核对数字: a file is dropped, its figures are recomputed, and what does not add up stands beside the document. Nothing of it is kept.</summary>
internal static class AuditFigures
{
    public const string Address = "/budget/audit", Field = "file";

    /// <summary>Findings and holdings that a page lists; the rest are counted.</summary>
    public const int MostFindings = 500, MostHolds = 200;

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Frames frames) => Show(http, frames, new())).Requires(Permission.ReadBudget);
        doors.Pages.MapPost(Address, Submit).WithMetadata(new LargestFile(AuditFiles.MostBytes)).Requires(Permission.ReadBudget);
    }

    private static async Task<IResult> Submit(HttpContext http, PostedForm form, Frames frames, Handler handler)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        if ((await handler.Handle(form, http.RequestAborted)).Succeeded(out var result, out var refused)) return Show(http, frames, new() { Result = result });
        return Show(http, frames, new() { Error = refused.ToFormError(t), File = new("", refused.Of(Field, t)) }, refused.Status);
    }

    private static IResult Show(HttpContext http, Frames frames, AuditPageModel model, int status = StatusCodes.Status200OK) =>
        Pages.Show<AuditPage>(frames.For(http, http.RequestServices.GetRequiredService<Words>()["数字核对"], RailEntry.Budget), model, status);

    public sealed class Handler(FigureAuditor auditor) : IDisposable
    {
        // A large workbook takes the best part of a minute and of a gigabyte: one at a time, so that the desk goes on beside it.
        private readonly SemaphoreSlim turn = new(1);

        public async Task<Outcome<AuditResult>> Handle(PostedForm form, CancellationToken stop)
        {
            if (form.Refused is { } stale) return stale;
            if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return AuditPageProblems.NoFile;
            if (file.TooLarge) return HostProblems.FileTooLarge(NameOf(file), AuditFiles.MostBytes / 1024 / 1024).At(Field);
            await turn.WaitAsync(stop);
            try
            {
                var read = await AuditFiles.Read(NameOf(file), await File.ReadAllBytesAsync(file.Path, stop), stop);
                return read.Succeeded(out var text, out var refused) ? ToResult(text, auditor.Audit(text)) : refused.At(Field);
            }
            finally
            {
                turn.Release();
            }
        }

        public void Dispose() => turn.Dispose();
    }

    // Some browsers send the folders, too.
    private static string NameOf(PostedFile file) => file.Name.Split('/', '\\')[^1];

    /// <summary>A report beside its document.</summary>
    public static AuditResult ToResult(AuditText text, AuditReport report)
    {
        var findings = Numbered(text, report);
        return new(report.File, findings, [.. report.Holds.Take(MostHolds).Select(h => new HoldingRow(h, HrefOf(text, h.Place)))], new DocumentView(text, findings).Parts())
        {
            Checked = report.Checked,
            Counts = Enum.GetValues<Severity>().ToDictionary(s => s, s => report.Findings.LongCount(f => f.Severity == s)),
            Holding = report.Holds.Count,
            Download = AuditDownload.Of(report),
        };
    }

    // Of too many, the gravest are shown, still in the order of the document.
    private static List<NumberedFinding> Numbered(AuditText text, AuditReport report) => [.. report.Findings.Index()
        .OrderByDescending(f => f.Item.Severity).ThenBy(f => f.Index).Take(MostFindings).OrderBy(f => f.Index)
        .Select((f, number) => new NumberedFinding(number + 1, f.Item, DocumentView.Find(text, f.Item.Place)))];

    private static string HrefOf(AuditText text, AuditPlace place) =>
        DocumentView.Find(text, place) is { } spot ? "#" + DocumentView.IdOf(spot, text.Blocks[spot.Block] is AuditBlock.Table) : "#document";
}
