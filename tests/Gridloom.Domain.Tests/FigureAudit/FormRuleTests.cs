using Gridloom.Domain.FigureAudit;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>What the rules of forms say of a few lines: goals, indicators, points, estimates. In a text a <c>|</c> is a tab.</summary>
public sealed class FormRuleTests
{
    /// <summary>The rules that have a line below.</summary>
    public static IEnumerable<string> Rules => typeof(FormRuleTests).GetMethod(nameof(A_rule_says_what_is_wrong))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(d => (string)d.Data[0]!);

    [Theory]
    // rule | text | severity | expected | found
    [InlineData("detail-total", "项目名称|甲\n项目总金额（万元）|9.50|本年度项目金额（万元）|9.50\n测算明细|师资2.50万元；场地3.00万元；教材1.00万元。合计9.50万元。", Severity.Error, "6.50万元", "9.50万元")]
    [InlineData("estimate", "保险：200人×150元/人=3.00万元；体检：200人×400元/人=8.00万元；合计12.00万元。", Severity.Error, "11.00万元", "12.00万元")]
    [InlineData("score-earned", "项目资金|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分\n年度资金总额|50.00|45.00|10|90.00%|9.60\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出|数量|甲|5次|5次|40|40\n产出|质量|乙|90%|92%|30|30\n效益|社会效益|丙|80%|85%|20|20", Severity.Error, "9", "9.60")]
    public void A_rule_says_what_is_wrong(string rule, string text, Severity severity, string expected, string found)
    {
        var finding = AuditKit.Audit(text.Replace('|', '\t')).Findings.First(f => f.Rule == rule);
        (finding.Severity, finding.Expected, finding.Found).ShouldBe((severity, expected, found));
        finding.Message.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("一级指标|二级指标|三级指标|目标值|完成值|分值|得分\n预算执行|预算执行率|预算执行率|100%|95.00%|10|9.50\n产出指标|数量指标|排查次数|≥20次|22次|50|50.00\n效益指标|社会效益指标|居民知晓率|≥80%|82%|30|30.00\n满意度指标|服务对象满意度|居民满意度|≥90%|91%|10|10.00\n合计|||||100|99.50")]
    [InlineData("一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分\n产出指标|数量指标|排查次数|50|≥20次|22次|50.00\n效益指标|社会效益指标|居民知晓率|40|≥80%|82%|40.00\n满意度指标|服务对象满意度|居民满意度|10|≥90%|91%|10.00\n合计|||100|||100.00")]
    [InlineData("项目名称|甲\n项目总金额（万元）|6.50|本年度项目金额（万元）|6.50\n测算明细|师资2.50万元；场地3.00万元；教材1.00万元。合计6.50万元。")]
    [InlineData("项目名称|甲\n项目总金额（万元）|6.50|本年度项目金额（万元）|6.50\n测算明细|1.师资2.50万元；2.场地3.00万元；3.教材1.00万元。以上合计6.50万元。")]
    [InlineData("保险：200人×150元/人=3.00万元；体检：200人×400元/人=8.00万元；合计11.00万元。")]
    public void What_may_be_so_is_no_finding(string text) => AuditKit.Audit(text.Replace('|', '\t')).Findings.Select(f => $"{f.Rule} «{f.Quote}» {f.Message}").ShouldBeEmpty();

    // The names of the third level are no targets, and 决策小计 brings no points of its own.
    [Theory]
    [InlineData("一级指标|二级指标|三级指标|权重|得分\n决策|项目立项|立项依据充分性|10|9.00\n决策小计|||10|9.00\n产出|产出数量|排查次数|30|30.00\n产出|产出质量|整改合格率|30|28.00\n产出小计|||60|58.00\n效益|满意度|群众满意度|30|27.00\n效益小计|||30|27.00\n合计|||100|94.00")]
    public void A_table_of_points_without_targets_has_no_indicators_to_judge(string text) =>
        AuditKit.Audit(text.Replace('|', '\t')).Findings.Where(f => f.Rule.StartsWith("score", StringComparison.Ordinal) || f.Rule.StartsWith("target", StringComparison.Ordinal) || f.Rule.StartsWith("indicator", StringComparison.Ordinal)).ShouldBeEmpty();
}
