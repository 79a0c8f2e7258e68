using System.Text;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

public sealed class LonghuaProjectTargetsTests
{
    [Fact]
    public void The_published_document_is_read_row_by_row_as_a_clerk_reads_it()
    {
        var document = Longhua();

        var read = document.Projects.SelectMany(project => (string[])
        [
            $"# {project.Name}|{project.Amounts.ThisYear.Printed}|{project.Indicators.Count}",
            .. project.Indicators.Select(row => $"{row.Level1}|{row.Level2}|{row.Name}|{row.Target}|{row.TargetSource ?? "(none)"}"),
        ]);
        string.Join('\n', read).ShouldBe(LonghuaExpectation.Table);
    }

    [Fact]
    public void The_published_document_states_its_unit_year_and_sums()
    {
        var document = Longhua();

        (document.Unit, document.Year, document.Template).ShouldBe(("深圳市龙华区社区网格管理中心", 2021, "longhua-project-targets"));
        document.Projects.Count.ShouldBe(15);
        document.IndicatorCount.ShouldBe(171);
        document.ThisYearFen.ShouldBe(4_925_580_000);
        document.TotalFen.ShouldBe(7_926_990_000);
    }

    [Fact]
    public void The_project_of_three_years_keeps_its_own_dates_and_all_its_amounts()
    {
        var project = Longhua().Projects[^1];

        BudgetModel.Fields(new BudgetDocument("", 0, "", [project with { Indicators = [] }])).Skip(3).ShouldBe(
        [
            ("0.name", "党建引领基层治理"),
            ("0.unit", "深圳市龙华区社区网格管理中心"),
            ("0.kind", "政府投资项目"),
            ("0.funds use", "基础设施建设类"),
            ("0.start", "2020-01-06"),
            ("0.end", "2022-12-31"),
            ("0.total", "4,901.41"),
            ("0.this year", "1,900.00"),
            ("0.fiscal", "4,901.41"),
            ("0.other", "0.00"),
            ("0.central transfer", "0"),
            ("0.government purchase", "4,901.41"),
            ("0.fixed assets", "3,399.86"),
        ]);
    }

    [Fact]
    public void Every_shape_of_row_comes_back_in_its_place()
    {
        var project = BudgetModel.Read(SampleForms.Text()).Projects[1];

        project.Name.ShouldBe("楼道清理");
        project.Indicators.ShouldBe(
        [
            new("产出目标", "数量", "巡检次数", "12", "计划"),
            new("产出目标", "数量", "巡检灯数", "300", "计划"),
            new("产出目标", "质量", "完好率", "≥95%", "计划"),
            new("产出目标", "时效", "及时率", "100%", "计划"),
            new("产出目标", "时效", "工作时效", "1年", "合同"),
            new("效果目标", "经济效益", "不适用", "不适用", null),
            new("效果目标", "社会效益", "照明改善", "提升", "计划"),
            new("效果目标", "生态效益", "不适用", "不适用", "不适用"),
            new("效果目标", "满意度", "居民满意度", "90%以上", "调查"),
        ]);
    }

    [Theory]
    [InlineData("路灯巡检", "2031-12-31", 2030)] // two of three plans end in 2030
    [InlineData("", "2031-12-31", 2030)] // one each: the earlier
    [InlineData("", "2029-12-31", 2029)]
    public void The_budget_year_is_the_year_in_which_most_plans_end(string kept, string otherEnd, int year)
    {
        // Without the first form two remain; the last of the forms ends in another year.
        var text = kept.Length > 0 ? SampleForms.Text() : SampleForms.Without(1, 25);
        var at = text.LastIndexOf("2030/12/31", StringComparison.Ordinal);
        var moved = text[..at] + otherEnd + text[(at + 10)..];

        BudgetModel.Read(moved.Replace("2030-01-01", "2020-01-01", StringComparison.Ordinal)).Year.ShouldBe(year);
    }

    [Theory]
    [InlineData(1, "别的表", "budget.foreign-text", "第 1 行第 1 列")]
    [InlineData(2, "项目支出绩效目标表", "budget.repeated-title", "第 1–2 行")]
    [InlineData(3, "项目名称\t\t\t主管单位\t示例区网格中心", "budget.blank-field", "第 3 行第 2 列")]
    [InlineData(3, "项目名称\t走访登记\t\t主管单位\t示例区网格中心", "budget.duplicate-project", "第 53 行第 2 列")]
    [InlineData(3, "项目名称\t路灯巡检\t\t主管单位\t另一个中心", "budget.mixed-units", "第 3 行第 5 列")]
    [InlineData(4, "", "budget.missing-field", "第 4–5 行：这里缺少“项目类型、资金用途”一行")]
    [InlineData(5, "计划开始日期\t2030-13-01\t\t计划完成日期\t2030-12-31", "budget.date-unreadable", "第 5 行第 2 列")]
    [InlineData(5, "计划开始日期\t2031-01-01\t\t计划完成日期\t2030-12-31", "budget.dates-reversed", "第 5 行第 5 列")]
    [InlineData(6, "项目总金额(万元)\t约12\t\t本年度项目金额(万元)\t1", "budget.amount-unreadable", "第 6 行第 2 列：“约12”")]
    [InlineData(6, "项目总金额(万元)\t1\t\t本年度项目金额(万元)\t0.1234567", "budget.amount-not-exact", "第 6 行第 5 列")]
    [InlineData(6, "项目总金额(万元)\t1\t\t本年度项目金额(万元)\t1\t注", "budget.foreign-text", "第 6 行第 1 列")]
    [InlineData(14, "指标", "budget.no-indicators", "第 1–24 行")]
    [InlineData(15, "巡检次数\t12", "budget.row-fits-nothing", "第 15 行第 1 列：指标行“巡检次数 | 12”")]
    [InlineData(21, "\t\t经济效益\t不适用\t不适用", "budget.row-fits-nothing", "第 21 行第 3 列")] // a label where the name stands: moved in an unknown way
    [InlineData(19, "时效\t数量\t100%\t计划", "budget.row-fits-nothing", "第 19 行第 1 列")]
    [InlineData(20, "数量\t\t1年\t合同", "budget.row-fits-nothing", "第 20 行第 1 列")]
    [InlineData(22, "社会效益\t\t生态效益\t提升\t计划", "budget.row-fits-nothing", "第 22 行第 1 列")]
    [InlineData(15, "\t\t巡检次数\t12\t计划", "budget.level-unknown", "第 15 行第 3 列")]
    [InlineData(16, "\t巡检次数\t\t12\t计划", "budget.duplicate-indicator", "第 16 行第 2 列")]
    [InlineData(18, "效果目标\t质量\t完好率\t≥95%\t计划", "budget.levels-disagree", "第 18 行第 1 列")]
    [InlineData(18, "", "budget.level-out-of-order", "第 15–19 行：二级指标应为“质量”，这里是“时效”")]
    [InlineData(24, "", "budget.levels-missing", "第 23 行")]
    public void What_is_not_understood_is_named_with_its_place(int line, string text, string code, string place)
    {
        var refused = BudgetModel.Refusal(SampleForms.With(line, text));

        refused.Code.ShouldBe("budget.not-understood");
        refused.Chinese.ShouldStartWith($"文件有 {refused.Errors.Count} 处读不懂");
        refused.Errors.ShouldContain(error => error.Code == code && error.Chinese.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_that_lost_its_title_is_still_told_from_the_one_above()
    {
        var refused = BudgetModel.Refusal(SampleForms.With(26, ""));

        refused.Errors.Select(error => (error.Code, error.Chinese.Split('：')[0])).ShouldBe([("budget.missing-title", "第 25–28 行")]);
    }

    [Fact]
    public void Faults_are_told_in_the_order_of_the_file_and_in_both_languages()
    {
        var text = SampleForms.Text().Replace("234.56", "二百", StringComparison.Ordinal).Replace("≥95%\t计划", "\t计划", StringComparison.Ordinal);

        var refused = BudgetModel.Refusal(text);

        refused.Errors.Select(error => error.English.Split(':')[0]).ShouldBe(
            ["Line 6, column 5", "Line 18, column 1", "Line 31, column 5", "Line 43, column 1", "Line 56, column 5", "Line 68, column 1"]);
    }

    [Fact]
    public void A_shown_text_is_short_and_cannot_steer_a_terminal()
    {
        var refused = BudgetModel.Refusal("\u001b[2J" + string.Concat(Enumerable.Repeat("𠮷", 40)) + "\n" + SampleForms.Text());

        refused.Errors.Single().Chinese.ShouldStartWith("第 1 行第 1 列：“·[2J𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…”");
    }

    [Fact]
    public void A_file_is_utf8_with_or_without_a_mark_and_with_either_line_end()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SampleForms.Text().Replace("\n", "\r\n", StringComparison.Ordinal))];

        BudgetReading.Read(marked).Succeeded(out var document, out _).ShouldBeTrue();
        BudgetModel.Fields(document!).ShouldBe(BudgetModel.Fields(BudgetModel.Read(SampleForms.Text())));
    }

    [Theory]
    [InlineData("", "budget.empty")]
    [InlineData("EFBBBF0A0920", "budget.empty")]
    [InlineData("E7BD910AE7BD0A", "budget.not-utf8")]
    public void A_file_without_text_or_in_another_encoding_is_refused(string bytes, string code)
    {
        BudgetReading.Read(Convert.FromHexString(bytes)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe(code);
        if (code == "budget.not-utf8") refused.Chinese.ShouldStartWith("第 2 行起不是 UTF-8");
    }

    [Fact]
    public void A_file_of_20_megabytes_is_read_and_one_byte_more_is_not()
    {
        var blank = new byte[BudgetReading.MostBytes + 1];
        blank.AsSpan().Fill((byte)'\n');

        BudgetReading.Read(blank.AsSpan(1)).Succeeded(out _, out var read).ShouldBeFalse();
        BudgetReading.Read(blank).Succeeded(out _, out var tooLarge).ShouldBeFalse();
        (read!.Code, tooLarge!.Code).ShouldBe(("budget.empty", "budget.too-large"));
    }

    [Fact]
    public void A_thousand_faults_are_listed_and_the_rest_is_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("坏行\n", 1500));

        var refused = BudgetModel.Refusal(SampleForms.Text() + "\n" + rows);

        refused.Errors.Count.ShouldBe(1000);
        refused.Chinese.ShouldBe("文件有 1500 处读不懂（列出前 1000 处），什么也没有导入。");
    }

    private static BudgetDocument Longhua()
    {
        BudgetReading.Read(SharedSeeds.Longhua()).Succeeded(out var document, out var refused).ShouldBeTrue(refused?.Chinese);
        return document!;
    }
}
