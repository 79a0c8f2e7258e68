using System.Text;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditedPdfTests
{
    [Fact]
    public async Task Text_is_read_and_columns_become_cells()
    {
        Assert.SkipWhen(AuditedPdf.Program is null, "pdftotext is absent: install poppler-utils");

        var report = await Opened.Audited("甲.pdf", Pdf(["收支总表"], ["单位：万元"], ["部门", "合计", "人员", "公用"], ["合计", "61.00", "45.00", "15.00"], ["甲局", "30.00", "25.00", "5.00"], ["乙局", "20.00", "15.00", "5.00"], ["丙局", "10.00", "5.00", "5.00"], ["说明"]));

        report.Findings.ShouldContain(f => f.Severity == Severity.Error && f.Quote.Contains("61.00"));
        Opened.Lines(await Opened.Open("甲.pdf", Pdf(["收支总表"], ["部门", "合计"], ["甲局", "30.00"], ["乙局", "20.00"], ["说明"])))
            .ShouldBe(["收支总表", "|部门|合计", "|甲局|30.00", "|乙局|20.00", "说明"]);
    }

    [Fact]
    public async Task A_pdf_without_text_and_a_broken_one_are_refused()
    {
        Assert.SkipWhen(AuditedPdf.Program is null, "pdftotext is absent: install poppler-utils");

        (await Opened.Refused("甲.pdf", Pdf())).Code.ShouldBe("budget.audit-pdf-without-text");
        (await Opened.Refused("甲.pdf", "%PDF-1.4 nothing"u8.ToArray())).Code.ShouldBe("budget.audit-broken");
    }

    [Fact]
    public async Task Nothing_of_a_pdf_is_left_behind()
    {
        var before = Left();

        await Should.ThrowAsync<RefusedFile>(AuditedPdf.Read("甲.pdf", "%PDF-"u8.ToArray(), new PdfReader("/bin/false", TimeSpan.FromSeconds(60)), CancellationToken.None));

        Left().Except(before).Where(f => File.Exists(Path.Combine(f, "a.pdf")) && File.ReadAllBytes(Path.Combine(f, "a.pdf")).Length == 5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_program_the_refusal_says_what_to_install() =>
        (await Should.ThrowAsync<RefusedFile>(AuditedPdf.Read("甲.pdf", Pdf(), null, CancellationToken.None))).Problem.ShouldBe(AuditFileProblems.NoPdfReader);

    [Fact]
    public async Task A_table_goes_on_over_the_page_and_each_cell_knows_its_page()
    {
        Assert.SkipWhen(AuditedPdf.Program is null, "pdftotext is absent: install poppler-utils");
        string[] head = ["部门", "合计", "人员", "公用"];
        var text = await Opened.Open("甲.pdf", Pdf([[["收支总表"], ["单位：万元"], head, ["甲局", "30.00", "25.00", "5.00"], ["乙局", "20.00", "15.00", "5.00"], ["- 1 -"]], [head, ["丙局", "10.00", "5.00", "5.00"], ["合计", "61.00", "45.00", "15.00"], ["2"]]]));

        Opened.Lines(text).ShouldBe(["收支总表", "单位：万元", "|部门|合计|人员|公用", "|甲局|30.00|25.00|5.00", "|乙局|20.00|15.00|5.00", "|丙局|10.00|5.00|5.00", "|合计|61.00|45.00|15.00"]);
        Opened.Labels(text)[^4].ShouldBe("第 2 页第 3 行第 1 列");
        Opened.Auditor.Audit(text).Findings.ShouldContain(f => f.Rule == "table-total" && f.Place.Label == "第 2 页第 3 行第 2 列" && f.Expected == "60.00");
    }

    [Fact]
    public async Task A_pdf_with_a_password_is_refused()
    {
        Assert.SkipWhen(AuditedPdf.Program is null, "pdftotext is absent: install poppler-utils");

        (await Opened.Refused("甲.pdf", Pdf([[["收支总表"]]], "/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + new string('A', 64) + ">/U<" + new string('B', 64) + ">>>/ID[<00><00>]"))).Code.ShouldBe("budget.audit-password");
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended()
    {
        var folder = Directory.CreateTempSubdirectory("gridloom-slow-");
        try
        {
            var (slow, mark) = (Path.Combine(folder.FullName, "pdftotext"), Path.Combine(folder.FullName, "pid"));
            await File.WriteAllTextAsync(slow, $"#!/bin/sh\necho $$ > '{mark}'\nexec sleep 600\n");
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            var thrown = await Should.ThrowAsync<RefusedFile>(AuditedPdf.Read("甲.pdf", Pdf(), new PdfReader(slow, TimeSpan.FromSeconds(2)), CancellationToken.None));

            thrown.Problem.ShouldBe(AuditFileProblems.PdfTooSlow);
            var process = int.Parse(await File.ReadAllTextAsync(mark), System.Globalization.CultureInfo.InvariantCulture);
            Should.Throw<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(process));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Left() => Directory.GetDirectories(Path.GetTempPath(), "gridloom-pdf-*");

    private static byte[] Pdf(params string[][] lines) => Pdf([lines]);

    /// <summary>Pages with these lines, each of pieces that stand a hundred points apart. Their letters are numbered as Unicode has them.</summary>
    private static byte[] Pdf(string[][][] pages, string trailer = "")
    {
        const string Map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{string.Concat(pages.Select((_, i) => $"{6 + 2 * i} 0 R "))}]/Count {pages.Length}>>",
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>", Stream(Map),
            .. pages.SelectMany((page, i) => (string[])[$"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {7 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>", Stream($"BT /F 12 Tf\n{Shown(page)}ET")]),
        ];
        return Encoding.ASCII.GetBytes("%PDF-1.4\n" + string.Concat(objects.Select((o, i) => $"{i + 1} 0 obj\n{o}\nendobj\n")) + $"trailer\n<</Root 1 0 R/Size {objects.Length + 1}{trailer}>>\n%%EOF\n");
    }

    private static string Shown(string[][] lines) =>
        string.Concat(lines.SelectMany((line, row) => line.Select((piece, column) => $"1 0 0 1 {50 + 100 * column} {780 - 24 * row} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(piece))}> Tj\n")));

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
}
