using System.Text;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditFilesTests
{
    // The total should be 60, and the note under the table says the unit again in its own words.
    private static readonly string[] Rows = ["部门|合计|人员|公用", "合计|61.00|45.00|15.00", "甲局|30.00|25.00|5.00", "乙局|20.00|15.00|5.00", "丙局|10.00|5.00|5.00"];

    private const string Prose = "本年共办结三类事项853件，其中投诉4件、咨询849件。";

    public static TheoryData<string> Kinds => ["表.txt", "表.csv", "表.xlsx", "表.docx"];

    static AuditFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, MemberData(nameof(Kinds))]
    public async Task One_content_is_audited_alike_in_every_kind_of_file(string name)
    {
        var report = await Opened.Audited(name, Made(name));

        var plain = await Opened.Audited("表.txt", Made("表.txt"));
        plain.Findings.ShouldNotBeEmpty();
        report.Findings.Select(Told).ShouldBe(plain.Findings.Select(Told));
        report.Holds.Select(h => (h.Rule, h.Expression)).ShouldBe(plain.Holds.Select(h => (h.Rule, h.Expression)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_planted_error_is_found_at_its_place(string name)
    {
        var findings = (await Opened.Audited(name, Made(name))).Findings;

        var place = name[2..] switch { "xlsx" => "收支总表!B4", "docx" => "表 1 第 2 行第 2 列", _ => "第 4 行第 2 列" };
        findings.ShouldContain(f => f.Severity == Severity.Error && f.Place.Label == place, string.Join('\n', findings));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_text_may_be_of_either_encoding(string encoding)
    {
        var text = await Opened.Open("甲.txt", Encoding.GetEncoding(encoding).GetBytes("收支总表\n单位：万元\n科目\t金额\n龘\t1.00\n"));

        Opened.Lines(text).ShouldBe(["收支总表", "单位：万元", "|科目|金额", "|龘|1.00"]);
        Opened.Labels(text).ShouldBe(["第 1 行", "第 2 行", "第 3 行第 1 列", "第 3 行第 2 列", "第 4 行第 1 列", "第 4 行第 2 列"]);
    }

    [Fact]
    public async Task A_csv_has_quoted_cells_and_blank_lines_and_a_second_table_with_a_title()
    {
        var text = await Opened.Open("甲.CSV", Encoding.UTF8.GetBytes("\uFEFF收支总表,,\r\n预算单位：甲局,,单位：万元\r\n科目,\"金额\n（本年）\",\r\n\r\n合计,\"1,234.50\",\r\n注：不含结转\r\n\r\n支出总表\r\n科目,金额\r\n"));

        Opened.Lines(text).ShouldBe(["收支总表", "预算单位：甲局", "单位：万元", "|科目|金额\n（本年）", "|合计|1,234.50", "注：不含结转", "支出总表", "|科目|金额"]);
        Opened.Labels(text).ShouldBe(["第 1 行第 1 列", "第 2 行第 1 列", "第 2 行第 3 列", "第 3 行第 1 列", "第 3 行第 2 列", "第 5 行第 1 列", "第 5 行第 2 列", "第 6 行第 1 列", "第 8 行第 1 列", "第 9 行第 1 列", "第 9 行第 2 列"]);
    }

    [Fact]
    public async Task A_csv_with_tabs_is_a_text() =>
        Opened.Lines(await Opened.Open("甲.csv", Encoding.UTF8.GetBytes("科目\t金额\n甲,乙\t1.00\n"))).ShouldBe(["|科目|金额", "|甲,乙|1.00"]);

    [Fact]
    public async Task What_a_file_is_its_content_says_and_not_its_name() =>
        Opened.Lines(await Opened.Open("收支.pdf", Made("表.xlsx"))).ShouldContain("|乙局|20.00|15.00|5.00");

    private static (string, Severity, string, string, string) Told(Finding finding) =>
        (finding.Rule, finding.Severity, finding.Quote, finding.Expected, finding.Found);

    private static byte[] Made(string name) => name[2..] switch
    {
        "txt" => Encoding.UTF8.GetBytes(string.Join('\n', ["收支总表", "单位：万元", .. Rows.Select(r => r.Replace('|', '\t')), "", Prose])),
        "csv" => Encoding.UTF8.GetBytes(string.Join('\n', ["收支总表", "单位：万元", .. Rows.Select(r => r.Replace('|', ',')), "", Prose])),
        "xlsx" => Packages.Zip(Packages.Workbook([("收支总表", "visible", Sheet())], "0.00")),
        _ => Packages.Zip(Packages.Document(Packages.Paragraph("收支总表") + Packages.Paragraph("单位：万元") + Packages.Table(Rows) + Packages.Paragraph(Prose))),
    };

    private static string Sheet()
    {
        string?[] all = ["收支总表", "单位：万元", .. Rows, null, Prose];
        var cells = all.Select((r, i) => r is null ? "" : $"<row r=\"{i + 1}\">{string.Concat(r.Split('|').Select((c, column) => Placed($"{(char)('A' + column)}{i + 1}", c)))}</row>");
        return $"<sheetData>{string.Concat(cells)}</sheetData>";
    }

    private static string Placed(string place, string text) => double.TryParse(text, out var number) ? Packages.Number(place, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 1) : Packages.Cell(place, text);
}
