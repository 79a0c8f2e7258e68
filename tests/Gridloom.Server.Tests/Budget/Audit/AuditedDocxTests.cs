namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditedDocxTests
{
    [Fact]
    public async Task Paragraphs_and_tables_are_read_in_their_order()
    {
        var text = await Open(Packages.Paragraph("收支总表") + "<w:p/>" + Packages.Table("科目|金额", "合计|3.00") + $"<w:sdt><w:sdtContent>{Packages.Paragraph("控件内")}</w:sdtContent></w:sdt><w:sectPr/>");

        text.Lines.ShouldBe(["收支总表", "|科目|金额", "|合计|3.00", "控件内"]);
        text.Labels.ShouldBe(["第 1 段", "表 1 第 1 行第 1 列", "表 1 第 1 行第 2 列", "表 1 第 2 行第 1 列", "表 1 第 2 行第 2 列", "第 2 段"]);
    }

    [Fact]
    public async Task Columns_keep_their_place_behind_merged_cells()
    {
        const string Restart = "<w:vMerge w:val=\"restart\"/>", Goes = "<w:vMerge/>", Wide = "<w:gridSpan w:val=\"2\"/>";
        var table = $"""
            <w:tbl><w:tr>{Packages.TableCell("指标", Wide)}{Packages.TableCell("目标值")}</w:tr>
            <w:tr>{Packages.TableCell("产出", Restart)}{Packages.TableCell("数量")}{Packages.TableCell("12")}</w:tr>
            <w:tr>{Packages.TableCell("藏着", Goes)}{Packages.TableCell("质量")}{Packages.TableCell("95%")}</w:tr>
            <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{Packages.TableCell("时效")}{Packages.TableCell("100%")}</w:tr></w:tbl>
            """;

        (await Open(table)).Lines.ShouldBe(["|指标||目标值", "|产出|数量|12", "||质量|95%", "||时效|100%"]);
    }

    [Fact]
    public async Task Revisions_are_accepted()
    {
        const string Deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", Moved = "<w:moveFrom><w:r><w:t>别处</w:t></w:r></w:moveFrom>";
        var body = $"<w:p><w:r><w:t>金额</w:t></w:r>{Deleted}<w:ins><w:r><w:t>12</w:t></w:r></w:ins>{Moved}<w:r><w:t>元</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半</w:t></w:r></w:p>{Packages.Paragraph("下半")}"
            + $"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{Packages.TableCell("删去的行")}</w:tr><w:tr>{Packages.TableCell("留下的行")}</w:tr></w:tbl>";

        (await Open(body)).Lines.ShouldBe(["金额12元", "上半下半", "|留下的行"]);
    }

    [Fact]
    public async Task A_table_within_a_cell_is_a_table_of_its_own_and_a_box_of_text_a_paragraph()
    {
        var nested = $"<w:tbl><w:tr><w:tc>{Packages.Paragraph("外")}{Packages.Table("内甲|1", "内乙|2")}{Packages.Paragraph("外二")}</w:tc></w:tr></w:tbl>";
        var box = $"<w:p><w:r><w:t>前</w:t></w:r><w:r><w:pict><w:txbxContent>{Packages.Paragraph("框内")}</w:txbxContent></w:pict><w:t>后</w:t><w:tab/><w:t>尾</w:t></w:r></w:p>";

        var text = await Open(nested + box);

        text.Lines.ShouldBe(["|外\n外二", "|内甲|1", "|内乙|2", "前后\t尾", "框内"]);
        text.Labels[1].ShouldBe("表 2 第 1 行第 1 列");
    }

    private static async Task<(string[] Lines, string[] Labels)> Open(string body)
    {
        var text = await Opened.Open("甲.docx", Packages.Zip(Packages.Document(body)));
        return (Opened.Lines(text), Opened.Labels(text));
    }
}
