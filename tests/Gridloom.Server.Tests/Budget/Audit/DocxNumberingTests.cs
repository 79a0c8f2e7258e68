using System.Globalization;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Tests.Budget.Audit;

/// <summary>The numbers that Word writes by itself are read as a reader sees them.</summary>
public sealed class DocxNumberingTests
{
    // Three levels: 一、 (1) 1.1
    private const string Outline = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl></w:abstractNum>";

    private const string Bullets = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>";

    private const string Lists = Outline + Bullets
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>";

    [Fact]
    public async Task Levels_count_and_begin_anew_below_each_other() =>
        (await Lines(Item(1, 0, "概况") + Item(1, 1, "职责") + Item(1, 1, "机构") + Packages.Paragraph("正文") + Item(1, 0, "收支") + Item(1, 1, "收入") + Item(1, 2, "5 个项目")))
            .ShouldBe(["一、概况", "（1）职责", "（2）机构", "正文", "二、收支", "（1）收入", "2.1 5 个项目"]);

    [Fact]
    public async Task A_list_may_begin_elsewhere_and_one_outline_counts_for_all_its_lists() =>
        (await Lines(Item(1, 0, "甲") + Item(2, 0, "乙") + Item(2, 0, "丙") + Item(1, 0, "丁") + Item(3, 0, "戊") + Item(9, 0, "己"))).ShouldBe(["一、甲", "五、乙", "六、丙", "七、丁", "• 戊", "己"]);

    [Fact]
    public async Task A_style_brings_its_number_and_a_paragraph_may_refuse_it()
    {
        const string Styles = "<w:style w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Own\"><w:basedOn w:val=\"H\"/></w:style><w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
        var body = Styled("Own", "概况") + Styled("Own", "不编号", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + Styled("H", "收支") + Styled("Loop", "正文");

        Opened.Lines(await Opened.Open("甲.docx", Packages.Zip(Packages.Numbered(body, Lists, Styles)))).ShouldBe(["一、概况", "不编号", "二、收支", "正文"]);
    }

    [Fact]
    public async Task Rows_of_a_table_are_numbered_and_a_paragraph_without_words_only_counts()
    {
        static string Row(string name) => $"<w:tr><w:tc>{Item(1, 0, "")}</w:tc>{Packages.TableCell(name)}</w:tr>";

        (await Lines($"<w:tbl>{Row("巡查")}{Row("培训")}</w:tbl>" + Item(1, 0, "") + Item(1, 0, "合计"))).ShouldBe(["|一、|巡查", "|二、|培训", "四、合计"]);
    }

    [Fact]
    public async Task A_finding_is_quoted_with_the_number_that_a_reader_sees()
    {
        var report = await Opened.Audited("甲.docx", Packages.Zip(Packages.Numbered(Packages.Paragraph("项目支出 30.00 万元，具体包括：") + Item(1, 1, "巡查 10.00 万元。") + Item(1, 1, "培训 15.00 万元。"), Lists)));

        report.Findings.ShouldContain(f => f.Severity == Severity.Error && f.Rule == "listed-total" && f.Expected == "25.00万元");
    }

    [Theory]
    [InlineData("decimal", "1 2 10 11 20 112")]
    [InlineData("decimalZero", "01 02 10 11 20 112")]
    [InlineData("chineseCounting", "一 二 十 十一 二十 一一二")]
    [InlineData("chineseCountingThousand", "一 二 十 十一 二十 一百一十二")]
    [InlineData("ideographDigital", "一 二 一〇 一一 二〇 一一二")]
    [InlineData("chineseLegalSimplified", "壹 贰 壹拾 壹拾壹 贰拾 壹佰壹拾贰")]
    [InlineData("lowerLetter", "a b j k t hhhhh")]
    [InlineData("upperRoman", "I II X XI XX CXII")]
    [InlineData("lowerRoman", "i ii x xi xx cxii")]
    [InlineData("ideographTraditional", "甲 乙 癸 11 20 112")]
    [InlineData("decimalEnclosedCircleChinese", "① ② ⑩ ⑪ ⑳ 112")]
    [InlineData("decimalFullWidth", "１ ２ １０ １１ ２０ １１２")]
    [InlineData("unknown", "1 2 10 11 20 112")]
    public void A_number_is_written_as_its_list_has_it(string kind, string written) =>
        string.Join(' ', ((int[])[1, 2, 10, 11, 20, 112]).Select(n => NumberFormats.Write(n, kind))).ShouldBe(written);

    [Theory]
    [InlineData(0, "〇")]
    [InlineData(102, "一百零二")]
    [InlineData(1_010, "一千零一十")]
    [InlineData(9_999, "九千九百九十九")]
    [InlineData(10_000, "10000")]
    public void Large_numbers_are_counted_in_Chinese(int number, string written) => NumberFormats.Write(number, "chineseCountingThousand").ShouldBe(written);

    private static string Item(int list, int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level.ToString(CultureInfo.InvariantCulture)}\"/><w:numId w:val=\"{list.ToString(CultureInfo.InvariantCulture)}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string style, string text, string more = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static async Task<string[]> Lines(string body) => Opened.Lines(await Opened.Open("甲.docx", Packages.Zip(Packages.Numbered(body, Lists))));
}
