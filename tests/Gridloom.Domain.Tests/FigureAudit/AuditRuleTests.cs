using Gridloom.Domain.FigureAudit;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>What each rule says of a line or two. In a text a <c>|</c> is a tab.</summary>
public sealed class AuditRuleTests
{
    /// <summary>The rules that have a line below.</summary>
    public static IEnumerable<string> Rules => typeof(AuditRuleTests).GetMethod(nameof(A_rule_says_what_is_wrong))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(d => (string)d.Data[0]!);

    [Theory]
    // rule | text | severity | expected | found
    [InlineData("parts-total", "项目支出 30 万元，包括设备 10 万元、培训 15 万元。", Severity.Error, "25万元", "30万元")]
    [InlineData("parts-total", "共有车辆 3 辆，其中轿车 2 辆、货车 2 辆。", Severity.Error, "4辆", "3辆")]
    [InlineData("parts-total", "支出 2.5 亿元，包括甲 1.2 亿元、乙 1.1 亿元。", Severity.Error, "2.3亿元", "2.5亿元")]
    [InlineData("growth-rate", "预算 12 万元，比 2022 年增加 6 万元，增长 50%。", Severity.Error, "100%", "50%")]
    [InlineData("growth-rate", "预算 71 万元，比上年增加 40 万元，增长 130%。", Severity.Note, "129%", "130%")]
    [InlineData("growth-direction", "预算 20.00 万元，比上年减少 5.00 万元，增长 20%。", Severity.Error, "下降", "增长")]
    [InlineData("growth-amount", "预算 20.00 万元，比上年 15.00 万元增加 6.00 万元。", Severity.Error, "5.00万元", "6.00万元")]
    [InlineData("growth-amount", "预算 12.00 万元，较2022年预算数15.00万元减少2.00万元。", Severity.Error, "3.00万元", "2.00万元")]
    [InlineData("share-of-total", "支出 200.00 万元，其中基本支出 50.00 万元，占 30%；项目支出 150.00 万元，占支出合计的 75%。", Severity.Error, "25%", "30%")]
    [InlineData("completion-rate", "年初预算为 80.00 万元，支出决算为 60.00 万元，完成年初预算的 70%。", Severity.Error, "75%", "70%")]
    [InlineData("completion-rate", "支出决算为 60.00 万元，完成预算 80.00 万元的 70%。", Severity.Error, "75%", "70%")]
    [InlineData("printed-calculation", "培训 970 人*550 元/天*3 天=16 万元。", Severity.Error, "160.05万元", "16万元")]
    [InlineData("printed-calculation", "编写手册20元/本 200本=5000元。", Severity.Error, "4000元", "5000元")]
    [InlineData("printed-calculation", "采购 60.00 万元（500 套*1000 元/年/套）。", Severity.Error, "50.00万元", "60.00万元")]
    [InlineData("per-period", "办公楼月租金 12.8 万元，年租金 150.6 万元。", Severity.Error, "153.6万元", "150.6万元")]
    [InlineData("per-period", "每季检查一次，一次 3.25 万元，共 12 万元。", Severity.Warning, "13万元", "12万元")]
    [InlineData("per-period", "公务车 2 辆，每辆费用 4.5 万元，合计 8.5 万元。", Severity.Error, "9.0万元", "8.5万元")]
    [InlineData("contract-share", "合同金额 62 万元，本年支付尾款（合同额 70%）40.4 万元。", Severity.Error, "43.4万元", "40.4万元")]
    [InlineData("shares-whole", "首付款（合同额 70%）已付，尾款（合同额 20%）待付。", Severity.Warning, "100%", "90%")]
    [InlineData("estimate", "合同每月37.29万元，需261.03万元，到期后（8-12月）每月42.9万元，约需经费476万元。", Severity.Note, "475.53万元", "476万元")]
    [InlineData("estimate", "甲类 5 人，标准 10000 元/人；乙类 3 人，标准 20000 元/人，合计 12 万元。", Severity.Error, "11万元", "12万元")]
    [InlineData("rate-recomputed", "共上报 200 宗，受理 150 宗，受理率 80%。", Severity.Error, "75%", "80%")]
    [InlineData("funnel", "接收隐患 100 宗，处置隐患 120 宗。", Severity.Error, "≤100宗", "120宗")]
    [InlineData("count-listed", "下设五个小组（综合组、巡查组、核查组、宣传组）。", Severity.Warning, "4", "五")]
    [InlineData("date-impossible", "2021年2月30日前完成。", Severity.Error, "", "2021年2月30日")]
    [InlineData("date-order", "项目期 2021-12-31~2021-01-01", Severity.Error, "", "2021-12-31~2021-01-01")]
    [InlineData("year-impossible", "2021年预算。按2121年合同支付。", Severity.Error, "", "2121年")]
    [InlineData("two-periods", "服务的时限为一年 2 年。", Severity.Warning, "", "限为一年 2 年")]
    [InlineData("formula-brackets", "发案率=本年案件宗数-上年案件宗数/上年案件宗数", Severity.Error, "(本年案件宗数-上年案件宗数)/上年案件宗数", "本年案件宗数-上年案件宗数/上年案件宗数")]
    [InlineData("formula-numerator", "登记率=登记数量/抽样人数，注销率=登记数量/注销总数", Severity.Warning, "", "登记数量")]
    [InlineData("personal-data", "发放：李建国经济补偿金 2 万元。", Severity.Error, "", "李建国")]
    [InlineData("personal-data", "身份证号 11010519491231002X", Severity.Error, "", "11010519491231002X")]
    [InlineData("doubled-words", "资金用于用于停车场改造。", Severity.Warning, "用于", "用于用于")]
    [InlineData("doubled-words", "派发宣传册, 宣传册。", Severity.Warning, "宣传册", "宣传册, 宣传册")]
    [InlineData("list-number", "1.摸清底数；2.建立台账；4.限时整改。", Severity.Note, "3", "4")]
    [InlineData("told-twice", "人员支出 24 万元。\n\n（一）人员支出 26 万元，用于工资。", Severity.Warning, "24万元", "26万元")]
    [InlineData("listed-total", "项目支出 30.00 万元，具体包括：\n\n1. 甲 10.00 万元。\n\n2. 乙 15.00 万元。", Severity.Error, "25.00万元", "30.00万元")]
    [InlineData("table-total", "项目|金额\n甲|10.00\n乙|15.00\n合计|30.00", Severity.Error, "25.00", "30.00")]
    [InlineData("row-total", "单位|支出总计|基本支出|项目支出\n甲中心|30.00|10.00|15.00", Severity.Error, "25.00", "30.00")]
    [InlineData("code-parent", "科目编码|科目名称|支出总计\n201|一般公共服务|30.00\n20103|甲|10.00\n20131|乙|15.00", Severity.Error, "25.00", "30.00")]
    [InlineData("code-name", "科目编码|科目名称|支出总计\n302|商品和服务支出|3.00\n30209|差旅费|3.00", Severity.Error, "30211", "30209")]
    [InlineData("code-twice", "科目编码|科目名称|支出总计\n201|一般公共服务|3.00\n20103|甲事务|1.00\n20103|乙事务|2.00", Severity.Error, "", "20103")]
    [InlineData("reserve-share", "支出总表\n\n单位|支出总计|基本支出|项目支出\n甲中心|300.00|100.00|200.00\n\n项目支出总表\n\n项目|总计\n巡查|180.00\n预算准备金|20.00\n合计|200.00", Severity.Warning, "≤5%", "10.00%")]
    [InlineData("count-detail", "项目名称|甲\n本年预算金额（万元）|24.00\n测算明细|1.信息系统等保测评费4万元*6个系统=24万元；2.无。\n一级指标|二级指标|指标内容|目标值\n产出指标|数量指标|信息系统等保测评|5个", Severity.Warning, "6个", "5个")]
    [InlineData("funnel", "共上报 ٣٠٠ 宗，受理 400 宗。", Severity.Error, "≤300宗", "400宗")]
    [InlineData("change-row", "年度|合计\n2022 年|4.00\n2023 年|5.00\n增减变化金额|2.00", Severity.Error, "1.00", "2.00")]
    [InlineData("execution-rate", "项目|预算金额|实际支出|预算支出执行率\n甲|37.86|37.76|99.75%", Severity.Error, "99.74%", "99.75%")]
    [InlineData("indicator-level", "项目|指标\n甲|1、1-产出指标:22-社会效益;覆盖;实施周期指标值:5个;年度指标值:5个", Severity.Error, "2-效益指标", "1-产出指标")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|群众投诉率|≥3%", Severity.Error, "≤", "≥3%")]
    [InlineData("target-not-number", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|设备合格率|明显提升", Severity.Warning, "", "明显提升")]
    [InlineData("money-unit", "单位：万元\n任务|预算金额（元）\n甲|10.00\n乙|15.00", Severity.Error, "万元", "元")]
    public void A_rule_says_what_is_wrong(string rule, string text, Severity severity, string expected, string found)
    {
        var finding = AuditKit.Audit(text.Replace('|', '\t')).Findings.First(f => f.Rule == rule);
        (finding.Severity, finding.Expected, finding.Found).ShouldBe((severity, expected, found));
        finding.Message.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("项目支出 25 万元，主要用于设备 10 万元、宣传等 15 万元。", "10+15=25万元")]
    [InlineData("预算 1,307 万元，比 2022 年减少 237 万元，下降 15%。", "237/(1,307+237)=15%")]
    [InlineData("运维 5531.63 万元*8%/12*3+2221.4 万元*4%/12*2=125.44 万元", "5531.63*8%/12*3+2221.4*4%/12*2=125.441933万元")]
    [InlineData("拍摄 10 节课（60 分左右/节）*7000 元/节=70000 元。", "10*7000=70000元")]
    [InlineData("月租金 12.8 万元，年租金 153.6 万元。", "12.8*12=153.6万元")]
    [InlineData("共 5 个系统（4 个二级，1 个三级）。", "4+1=5个")]
    [InlineData("项目|金额\n甲|10\n乙|15\n合计|25", "10+15=25")]
    [InlineData("预算 20.00 万元，比上年 15.00 万元增加 5.00 万元，增长 33.33%。", "20.00-15.00=5.00万元")]
    [InlineData("收入 300.00 万元，其中拨款 210.00 万元，占70%。", "210.00/300.00=70%")]
    [InlineData("支出决算为 60.00 万元，完成预算 80.00 万元的 75%。", "60.00/80.00=75%")]
    public void What_holds_is_counted_and_told(string text, string expression)
    {
        var report = AuditKit.Audit(text.Replace('|', '\t'));
        report.Findings.Where(f => f.Severity != Severity.Note).ShouldBeEmpty();
        report.Holds.Select(h => h.Expression).ShouldContain(expression);
        report.Checked.ShouldBe(report.Holds.Count + report.Findings.Count);
    }

    [Theory]
    [InlineData("预算 100 万元，其中设备 60 万元。")]
    [InlineData("主要包括水费 2 万元、电费 3 万元等，共 100 万元。")]
    [InlineData("电子政务、政务数据管理。")]
    [InlineData("高温慰问金 3 万元，困难职工生活补助 2 万元。")]
    [InlineData("长期研究研究再定。")]
    [InlineData("2021年度计划印发《2035年远景目标》。")]
    [InlineData("居民满意度达90%以上，投诉处理率不低于95%。")]
    public void What_may_be_so_is_no_finding(string text) => AuditKit.Audit(text).Findings.ShouldBeEmpty();
}
