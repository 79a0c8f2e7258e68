using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>Tables whose columns are kept by tabs, bars or spaces, and those that go on over a page.</summary>
public sealed class TextTablesTests
{
    [Fact]
    public void Bars_divide_cells_and_a_line_that_only_draws_is_none() => Lines(TextExport.Read("a.md",
        """
        采购明细表
        | 品目 | 单价 | 金额 |
        | --- | ---: | --- |
        | 终端=手持 | 2,000 | 22.00 |
        ｜合计｜｜22.00｜
        甲|乙
        """)).ShouldBe(["采购明细表", "|品目|单价|金额", "|终端=手持|2,000|22.00", "|合计||22.00", "甲|乙"]);

    [Fact]
    public void Spaces_keep_columns_as_an_editor_shows_them() => Lines(TextExport.Read("a.txt",
        """
        人员情况表

        单　位　　　　编制数　实有人数　离退休
        区委政法委　　２０　　２５　　　７
        法学会　　　　５　　　　　　　　２

        合　计　　　　２５　　２５　　　９
        说明：以上  为年底数
        """)).ShouldBe(["人员情况表", "|单　位|编制数|实有人数|离退休", "|区委政法委|２０|２５|７", "|法学会|５||２", "|合　计|２５|２５|９", "说明：以上  为年底数"]);

    [Fact]
    public void Blank_stripes_part_columns_that_no_row_fills_all() => Lines(TextExport.Read("a.txt",
        """
        支出预算总表
        编制单位：某所    单位：元
        编码               名称             合计       基本支出   项目支出
        类     款   项
        204                公共安全支出     1,280.00   1,000.00   280.00
        204    06          司法             1,280.00   1,000.00   280.00
        204    06   01     行政运行         1,000.00   1,000.00
        204    06   05     普法宣传           280.00              280.00
        """)).ShouldBe(["支出预算总表", "编制单位：某所    单位：元", "|编码|||名称|合计|基本支出|项目支出", "|类|款|项||||", "|204|||公共安全支出|1,280.00|1,000.00|280.00", "|204|06||司法|1,280.00|1,000.00|280.00", "|204|06|01|行政运行|1,000.00|1,000.00|", "|204|06|05|普法宣传|280.00||280.00"]);

    [Theory]
    [InlineData("甲方：    某局\n乙方：    某公司\n丙方：    某中心")]
    [InlineData("比率=a|b|c\n率=d|e|f\n度=g|h|i")]
    public void What_has_gaps_and_no_numbers_is_no_table(string text) => Lines(TextExport.Read("a.txt", text)).ShouldBe(text.Split('\n'));

    [Fact]
    public void A_piece_stands_in_the_column_that_it_is_under() => Lines(PagedText.Read("a.pdf",
        """
        收支总表
                            本年        上年
        科目      编码      金额        金额
        工资      30101     1,200.00    1,100.00

        津贴                  80.00       70.00
        其他      30199                    5.00
        注：两列   间隔
        """)).ShouldBe(["收支总表", "|||本年|上年", "|科目|编码|金额|金额", "|工资|30101|1,200.00|1,100.00", "|津贴||80.00|70.00", "|其他|30199||5.00", "|注：两列|间隔||"]);

    [Fact]
    public void Two_lines_with_gaps_are_no_table() => Lines(PagedText.Read("a.pdf", "  甲    乙\n  丙    丁\n正文\n")).ShouldBe(["甲    乙", "丙    丁", "正文"]);

    [Fact]
    public void A_table_goes_on_over_the_page_and_its_head_is_told_once()
    {
        const string Head = "部门      合计      人员\n";
        var text = PagedText.Read("a.pdf", $"收支总表\n{Head}甲局      30.00     25.00\n乙局      20.00     15.00\n  - 1 -\n\f{Head}丙局      10.00     5.00\n合计      60.00     45.00\n第 2 页 共 2 页\n\f");

        Lines(text).ShouldBe(["收支总表", "|部门|合计|人员", "|甲局|30.00|25.00", "|乙局|20.00|15.00", "|丙局|10.00|5.00", "|合计|60.00|45.00"]);
        ((AuditBlock.Table)text.Blocks[1]).Rows[^1][1].Place.Label.ShouldBe("第 2 页第 3 行第 2 列");
    }

    [Fact]
    public void A_table_of_other_columns_on_the_next_page_is_another() => PagedText.Read("a.pdf", "甲      1.00\n乙      2.00\n丙      3.00\n\f甲      1.00    5.00\n乙      2.00    6.00\n丙      3.00    7.00\n").Blocks.Count.ShouldBe(2);

    [Fact]
    public void A_running_head_and_page_numbers_are_no_text_of_the_document() =>
        Lines(PagedText.Read("a.pdf", "某局预算\n第一页的正文\n1\n\f某局预算\n第二页的正文\n2\n\f某局预算\n第三页的正文\n3")).ShouldBe(["某局预算", "第一页的正文", "第二页的正文", "第三页的正文"]);

    private static List<string> Lines(AuditText text) => [.. text.Blocks.SelectMany(b => b switch
    {
        AuditBlock.Paragraph paragraph => [paragraph.Text.Text],
        AuditBlock.Table table => table.Rows.Select(r => "|" + string.Join('|', r.Select(c => c.Text))),
        _ => Enumerable.Empty<string>(),
    })];
}
