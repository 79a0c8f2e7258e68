using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Tests.Budget.Audit;

namespace Gridloom.Server.Tests.Budget.Forms;

/// <summary>Forms that people typed into Excel and Word, with their own columns, formats and habits.</summary>
public sealed class TypedFormTests
{
    private const string Plain = "", Money = "#,##0.00", Day = "yyyy/m/d", American = "m/d/yy", Percent = "0%", Accounting = "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";

    private static readonly string[] Formats = [Money, Day, American, Percent, Accounting];

    [Fact]
    public void A_form_typed_into_excel_is_read_as_it_is_shown()
    {
        var document = Read(Packages.Zip(Packages.Workbook([("表一", "visible", Typed()), ("说明", "hidden", Packages.Rows("不要读"))], Formats)));

        (document.Template, document.Unit, document.Year).ShouldBe(("longhua-project-targets", "示例区网格中心", 2031));
        var project = document.Projects.Single();
        (project.Name, project.Start, project.End).ShouldBe(("路灯巡检", new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31)));
        (project.Amounts.Total!.Printed, project.Amounts.ThisYear.Printed, project.Amounts.Other!.Printed, project.Amounts.GovernmentPurchase!.Printed).ShouldBe(("1,234.50", "234.5", "0", "0"));
        project.Texts.Overview.ShouldBe("第一段。\n第二段。");
        project.Indicators[1].ShouldBe(new BudgetIndicator("产出目标", "质量", "完好率", "95%", "计划"));
        FilledForm.Write(document, FormFileKind.Xlsx).Succeeded(out _, out var refused).ShouldBeTrue(refused?.Chinese);
    }

    [Fact]
    public void A_form_typed_into_word_is_read_by_its_labels_and_its_head()
    {
        static string Wide(string text, int columns) => Packages.TableCell(text, $"<w:gridSpan w:val=\"{columns}\"/>");
        static string Two(string one, string a, string two, string b) => $"<w:tr>{Wide(one, 2)}{Wide(a, 3)}{Wide(two, 2)}{Wide(b, 4)}</w:tr>";
        static string One(string label, string text) => $"<w:tr>{Wide(label, 2)}{Wide(text, 9)}</w:tr>";
        static string Row(params string[] cells) => $"<w:tr>{Wide(cells[0], 1)}{Wide(cells[1], 2)}{Wide(cells[2], 3)}{Wide(cells[3], 2)}{Wide(cells[4], 3)}</w:tr>";
        var table = "<w:tbl>" + Two("项目名称", "路灯巡检", "主管单位", "示例区网格中心") + Two("项目类型", "一般项目", "资金用途", "基础设施") + Two("计划开始日期", "2031年1月1日", "计划完成日期", "2031.12.31")
            + Two("项目总金额（万元）", "10", "本年度项目金额（万元）", "10.00") + Two("财政拨款资金（万元）", "10", "其他资金（万元）", "0") + Two("中央转移支付资金（万元）", "0", "政府购买服务资金（万元）", "0")
            + One("项目概况", "略") + One("项目用途", "略") + Two("固定资产采购金额", "0", "采购品目", "") + One("项目总（中期）目标", "") + One("年度绩效目标", "目标")
            + Row("一级指标", "二级指标", "指标内容", "目标值", "目标值来源") + Row("产出目标", "数量", "次数", "12", "计划") + Row("", "质量", "完好率", "≥95%", "计划") + Row("", "时效", "及时率", "100%", "")
            + Row("效果目标", "经济效益", "不适用", "不适用", "不适用") + Row("", "社会效益", "照明", "改善", "计划") + Row("", "生态效益", "不适用", "不适用", "不适用") + Row("", "满意度", "居民满意度", "90%", "调查") + "</w:tbl>";

        var document = Read(Packages.Zip(Packages.Document(Packages.Paragraph("项目支出绩效目标表") + table)));

        document.Projects.Single().Indicators.Select(row => $"{row.Level2} {row.Name} {row.Target}")
            .ShouldBe(["数量 次数 12", "质量 完好率 ≥95%", "时效 及时率 100%", "经济效益 不适用 不适用", "社会效益 照明 改善", "生态效益 不适用 不适用", "满意度 居民满意度 90%"]);
        document.Projects[0].Indicators[2].TargetSource.ShouldBeNull("nobody told it");
        document.Projects[0].End.ShouldBe(new DateOnly(2031, 12, 31));
    }

    [Fact]
    public void A_self_evaluation_with_a_whole_head_is_read_by_its_columns()
    {
        const string Levels = "数量指标||质量指标||时效指标||经济效益指标||社会效益指标||生态效益指标||满意度指标|";
        var sheet = Packages.Rows("附件1", "2031年示例街道部门预算项目绩效自评表", "单位：万元",
            "序号|单位名称|项目名称|项目年度预算金额|实际支出金额||||预算支出执行率|年初绩效目标|绩效目标整体完成情况|产出目标||||||效益目标||||||||项目执行中存在的问题|整改情况",
            "||||合计|其中：财政拨款||非财政资金||||" + Levels + "||",
            "|||||一般公共预算|政府性基金|||||" + string.Concat(Enumerable.Repeat("年度指标内容|完成情况|", 7)) + "|",
            "1|示例街道|巡检|12.50|12.50|12.50|-|-|100.00%|目标|完成|1. 巡检率：98%\n2. 宣传；目标值：3场|1. 99%\n2. 4场|质量|好|按时|是|||照明|改善|||居民满意度≥90%|92%||".Replace("\n", "&#10;", StringComparison.Ordinal));

        var project = Read(Packages.Zip(Packages.Workbook([("表", "visible", sheet.Replace("&amp;#10;", "&#10;", StringComparison.Ordinal))]))).Projects.Single();

        project.Indicators.Select(row => $"{row.Level2} {row.Name} {row.Target} {row.Actual}").ShouldBe(
            ["数量指标 巡检率 98% 99%", "数量指标 宣传 3场 4场", "质量指标 质量  好", "时效指标 按时  是", "社会效益指标 照明  改善", "满意度指标 居民满意度 ≥90% 92%"]);
        (project.Amounts.SpentGeneral!.Printed, project.Amounts.SpentFund, project.Texts.Troubles, project.Texts.Remedies).ShouldBe(("12.5", null, "", ""));
    }

    private static string Typed()
    {
        var row = 1;
        string Line(params string[] cells) => $"<row r=\"{++row}\">{string.Concat(cells)}</row>";
        string At(char column, string text) => Packages.Cell($"{column}{row + 1}", text);
        string No(char column, string number, string format) => Packages.Number($"{column}{row + 1}", number, format.Length == 0 ? 0 : Array.IndexOf(Formats, format) + 1);
        return "<sheetData>" + Line(At('B', "项目支出绩效目标表"))
            + Line(At('B', "项目名称"), At('C', "路灯巡检"), At('E', "主管单位"), At('F', "示例区网格中心"))
            + Line(At('B', "项目类型"), At('C', "一般项目"), At('E', "资金用途"), At('F', "基础设施"))
            + Line(At('B', "计划开始日期"), No('C', "47849", Day), At('E', "计划完成日期"), No('F', "48213", American))
            + Line(At('B', "项目总金额\n（万元）"), No('C', "1234.5", Money), At('E', "本年度项目金额(万元)"), No('F', "234.5", Plain))
            + Line(At('B', "财政拨款资金（万元）"), No('C', "1234.5", Money), At('E', "其他资金（万元）"), No('F', "0", Accounting))
            + Line(At('B', "中央转移支付资金（万元）"), No('C', "0", Plain), At('E', "政府购买服务资金（万元）"), No('F', "0", Plain))
            + Line(At('B', "项目概况"), At('C', "第一段。\n\n 第二段。"))
            + Line(At('B', "项目用途"), At('C', "略"))
            + Line(At('B', "固定资产采购金额"), No('C', "0", Plain), At('E', "采购品目"))
            + Line(At('B', "项目总（中期）目标"), At('C', "略"))
            + Line(At('B', "年度绩效目标"), At('C', "略"))
            + Line(At('B', "一级指标"), At('C', "二级指标"), At('D', "指标内容"), At('E', "目标值"), At('F', "目标值来源"))
            + Line(At('B', "产出目标"), At('C', "数量"), At('D', "巡检次数"), No('E', "12", Plain), At('F', "计划"))
            + Line(At('C', "质量"), At('D', "完好率"), No('E', "0.95", Percent), At('F', "计划"))
            + Line(At('C', "时效"), At('D', "及时率"), At('E', "及时"), At('F', "计划"))
            + Line(At('B', "效果目标"), At('C', "经济效益"), At('D', "不适用"), At('E', "不适用"), At('F', "不适用"))
            + Line(At('C', "社会效益"), At('D', "照明改善"), At('E', "提升"), At('F', "计划"))
            + Line(At('C', "生态效益"), At('D', "不适用"), At('E', "不适用"), At('F', "不适用"))
            + Line(At('C', "满意度"), At('D', "居民满意度"), At('E', "90%以上"), At('F', "调查")) + "</sheetData>";
    }

    private static BudgetDocument Read(byte[] content)
    {
        FilledForm.Read(content, CancellationToken.None).Succeeded(out var document, out var refused)
            .ShouldBeTrue($"{refused?.Chinese}\n{string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese))}");
        return document!;
    }
}
