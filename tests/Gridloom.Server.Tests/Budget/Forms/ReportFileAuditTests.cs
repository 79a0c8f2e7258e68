using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.Tests.Budget;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;

namespace Gridloom.Server.Tests.Budget.Forms;

/// <summary>A report of all fourteen tables as a file: what the auditor reads out of it adds up, whatever the kind of file.</summary>
public sealed class ReportFileAuditTests
{
    private const int TablesThatAgree = 9;

    private static readonly FigureAuditor Auditor = new(ReferenceData.AuditLists());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sound_report_is_found_sound_in_its_file(bool docx)
    {
        for (var seed = 20261501L; seed < 20261507; seed++)
        {
            var document = new SoundReport(seed).Document();
            FilledForm.Write(document, docx ? FormFileKind.Docx : FormFileKind.Xlsx).Succeeded(out var file, out var refused).ShouldBeTrue(refused?.Chinese);
            (await AuditFiles.Read(docx ? "报告.docx" : "报告.xlsx", file!, CancellationToken.None)).Succeeded(out var text, out refused).ShouldBeTrue(refused?.Chinese);

            var report = Auditor.Audit(text!);

            report.Findings.Where(found => found.Severity != Severity.Note).Select(found => $"{found.Rule} {found.Place.Label} {found.Message}").ShouldBeEmpty($"seed {seed}");
            report.Holds.Count(hold => hold.Rule == "tables-agree").ShouldBe(TablesThatAgree, $"seed {seed}");
        }
    }
}
