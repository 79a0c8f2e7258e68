using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditedXlsxTests
{
    [Fact]
    public async Task Visible_sheets_are_read_in_their_order_with_their_names_and_titles()
    {
        var text = await Opened.Open("甲.xlsx", Packages.Zip(Packages.Workbook(
        [
            ("收支总表", "visible", Packages.Rows("||", "预算单位：甲局||单位：万元", "|科目|金额", null, "|合计|3", "|甲|3", null, "支出明细表", "科目|金额")),
            ("底稿", "hidden", Packages.Rows("不看")),
            ("更深", "veryHidden", Packages.Rows("不看")),
            ("空表", "visible", "<sheetData/>"),
            ("说明", "visible", Packages.Rows("一、收入 & 支出", "第二段")),
        ])));

        Opened.Lines(text).ShouldBe(["收支总表", "预算单位：甲局", "单位：万元", "|科目|金额", "|合计|3", "|甲|3", "支出明细表", "|科目|金额", "说明", "一、收入 & 支出", "第二段"]);
        Opened.Labels(text).ShouldBe(["收支总表", "收支总表!A2", "收支总表!C2", "收支总表!B3", "收支总表!C3", "收支总表!B5", "收支总表!C5", "收支总表!B6", "收支总表!C6", "收支总表!A8", "收支总表!A9", "收支总表!B9", "说明", "说明!A1", "说明!A2"]);
    }

    [Fact]
    public async Task The_text_of_merged_cells_stands_in_the_first_one_alone()
    {
        var rows = Packages.Rows("科目|金额|备注|", "基本支出|1|甲|乙", "重复|2|丙|丁") + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C2:D3\"/></mergeCells>";

        Opened.Lines(await Opened.Open("甲.xlsx", Packages.Zip(Packages.Workbook([("表", "visible", rows)])))).ShouldBe(["表", "|科目|金额|备注", "|基本支出|1|甲", "||2"]);
    }

    [Fact]
    public async Task Cells_are_read_as_they_are_printed()
    {
        var cells = "<row r=\"1\">" + Packages.Number("A1", "12.5", 1) + Packages.Number("B1", "45366", 2) + Packages.Number("C1", "0.3", 0) + Packages.Number("D1", "0.9876", 3)
            + "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"str\"><f>A1&amp;\"元\"</f><v>12.5元</v></c></row>";

        Opened.Lines(await Opened.Open("甲.xlsx", Packages.Zip(Packages.Workbook([("表", "visible", $"<sheetData>{cells}</sheetData>")], "#,##0.00", "yyyy\"年\"m\"月\"d\"日\"", "0.00%"))))[1]
            .ShouldBe("|12.50|2024年3月15日|0.3|98.76%|TRUE|12.5元");
    }

    [Theory]
    [InlineData(null, 1234.5, "1234.5")]
    [InlineData("General", 1234.56, "1234.56")]
    [InlineData("General", 0.30000000000000004, "0.3")]
    [InlineData("General", -1e30, "-1E+30")]
    [InlineData("0", 2.5, "3")]
    [InlineData("0.00", 12.5, "12.50")]
    [InlineData("0.00", 12.675, "12.68")]
    [InlineData("0.00", -0.001, "0.00")]
    [InlineData("#,##0.00", -1234567.891, "-1,234,567.89")]
    [InlineData("#,##0", 999.5, "1,000")]
    [InlineData("#,##0,", 1234567, "1,235")]
    [InlineData("0.0,,", 1234567, "1.2")]
    [InlineData("0.00%", 0.98765, "98.77%")]
    [InlineData("0%", 1, "100%")]
    [InlineData("#.##", 0.5, ".5")]
    [InlineData("0.0#", 3, "3.0")]
    [InlineData("000000", 42, "000042")]
    [InlineData("0.00E+00", 12345, "1.23E+04")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 1234.5, "1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", -1234.5, "-1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0, "-")]
    [InlineData("#,##0.00;[Red](#,##0.00)", -5, "(5.00)")]
    [InlineData("[$¥-804]#,##0.00", 5, "¥5.00")]
    [InlineData("\"约\"0.0\"万元\"", 5, "约5.0万元")]
    [InlineData("0.00\\ \\元", 5, "5.00 元")]
    [InlineData("0.00;-0.00;;@", 0, "")]
    [InlineData("# ?/?", 0.5, "0.5")]
    [InlineData("@", 2021, "2021")]
    public void A_number_is_printed_by_its_format(string? format, double number, string printed) => new CellText().Of(number, 0, format).ShouldBe(printed);

    [Theory]
    [InlineData(14, "d/m/yyyy", "2024/3/5")]
    [InlineData(0, "yyyy-mm-dd", "2024-03-05")]
    [InlineData(0, "yyyy-mm-dd hh:mm:ss", "2024-03-05 14:07:09")]
    [InlineData(0, "[$-804]yyyy\"年\"m\"月\";@", "2024年3月")]
    [InlineData(0, "m/d h:mm AM/PM", "3/5 2:07 PM")]
    [InlineData(0, "yyyy\\-m\\-d aaaa 上午/下午h\"时\"", "2024-3-5 星期二 下午2时")]
    public void A_day_is_printed_by_its_format(int index, string format, string printed) => new CellText().Of(new DateTime(2024, 3, 5, 14, 7, 9, DateTimeKind.Unspecified), index, format).ShouldBe(printed);

    [Fact]
    public void Days_of_the_formats_that_a_file_only_numbers_are_printed_as_days() => new CellText().Of(45356d, 31, null).ShouldBe("2024年3月5日");
}
