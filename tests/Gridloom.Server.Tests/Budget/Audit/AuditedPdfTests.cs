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

        await Should.ThrowAsync<RefusedFile>(AuditedPdf.Read("甲.pdf", "%PDF-"u8.ToArray(), "/bin/false", CancellationToken.None));

        Left().Except(before).Where(f => File.Exists(Path.Combine(f, "a.pdf")) && File.ReadAllBytes(Path.Combine(f, "a.pdf")).Length == 5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_program_the_refusal_says_what_to_install() =>
        (await Should.ThrowAsync<RefusedFile>(AuditedPdf.Read("甲.pdf", Pdf(), null, CancellationToken.None))).Problem.ShouldBe(AuditFileProblems.NoPdfReader);

    [Fact]
    public void A_piece_stands_in_the_column_that_it_is_under() => PdfColumns.Mark(
        """
        收支总表
                            本年        上年
        科目      编码      金额        金额
        工资      30101     1,200.00    1,100.00

        津贴                  80.00       70.00
        其他      30199                    5.00
        注：两列   间隔
        """).Split('\n').ShouldBe(["收支总表", "\t\t本年\t上年", "科目\t编码\t金额\t金额", "工资\t30101\t1,200.00\t1,100.00", "", "津贴\t\t80.00\t70.00", "其他\t30199\t\t5.00", "注：两列\t间隔\t\t"]);

    [Fact]
    public void Two_lines_with_gaps_are_no_table() => PdfColumns.Mark("  甲    乙\n  丙    丁\n正文\n").ShouldBe("甲    乙\n丙    丁\n正文\n");

    private static string[] Left() => Directory.GetDirectories(Path.GetTempPath(), "gridloom-pdf-*");

    /// <summary>A page with these lines, each of pieces that stand a hundred points apart. Its letters are numbered as Unicode has them.</summary>
    private static byte[] Pdf(params string[][] lines)
    {
        var shown = string.Concat(lines.SelectMany((line, row) => line.Select((piece, column) => $"1 0 0 1 {50 + 100 * column} {780 - 24 * row} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(piece))}> Tj\n")));
        const string Map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", Stream($"BT /F 12 Tf\n{shown}ET"),
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>", Stream(Map),
        ];
        return Encoding.ASCII.GetBytes("%PDF-1.4\n" + string.Concat(objects.Select((o, i) => $"{i + 1} 0 obj\n{o}\nendobj\n")) + "trailer\n<</Root 1 0 R/Size 8>>\n%%EOF\n");
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
}
