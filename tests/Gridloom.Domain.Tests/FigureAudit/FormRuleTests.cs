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
    [InlineData("score-total", "一级指标|二级指标|三级指标|权重|得分\n决策|立项|依据|10|9.00\n决策|立项|程序|10|8.00\n决策小计|||20|18.00\n产出|数量|次数|80|80.00\n产出小计|||80|80.00", Severity.Error, "17.00", "18.00")]
    [InlineData("score-total", "考核项目|考核内容|分值\n人员管理（30分）|到岗率|20\n|补员时限|15\n业务质量（65分）|准确率|65\n合计||100", Severity.Error, "35分", "30分")]
    [InlineData("score-earned", "三级指标|年度指标值|实际完成值|分值|得分\n甲|明显提升|部分达成预期指标|20|18.00\n乙|5次|5次|40|40.00\n丙|5次|5次|40|40.00", Severity.Warning, "12–16", "18.00")]
    [InlineData("score-earned", "注：定性指标分三档，分别按100%-90%、90%-70%、70%-0%计分。\n\n三级指标|年度指标值|实际完成值|分值|得分\n甲|明显提升|部分达成|20|13.00\n乙|5次|5次|40|40.00\n丙|5次|5次|40|40.00", Severity.Warning, "14–18", "13.00")]
    [InlineData("score-earned", "三级指标|年度指标值|实际完成值|分值|得分\n甲|明显提升|未达成预期指标且效果较差|20|15.00\n乙|5次|5次|40|40.00\n丙|5次|5次|40|40.00", Severity.Warning, "0–12", "15.00")]
    [InlineData("score-summary", "汇总表\n\n项目名称|自评得分\n街面巡查|98.60\n夜间值守|97.00\n\n自评表一\n\n项目名称|街面巡查\n三级指标|分值|得分\n甲|60|59.80\n乙|20|18.00\n丙|20|18.60\n总分|100|96.40", Severity.Error, "96.40", "98.60")]
    [InlineData("average", "两个项目自评得分分别为：巡查97.20分，值守98.40分，平均98.70分。", Severity.Warning, "97.80分", "98.70分")]
    [InlineData("average", "项目名称|自评得分\n街面巡查|98.60\n夜间值守|97.00\n合计|98.60（平均）", Severity.Warning, "97.80", "98.60")]
    [InlineData("shares-whole", "期次|支付比例|支付金额（元）\n第一期：签订合同后|40%|40000\n第二期：中期考核后|50%|40000\n第三期：验收后|20%|20000\n合计|100%|100000", Severity.Warning, "100%", "110%")]
    [InlineData("cumulative-plan", "资金支出进度|第一季度累计支付|20.00\n|第二季度累计支付|48.00\n|第三季度累计支付|36.00\n|第四季度累计支付|80.00", Severity.Error, "≥48.00", "36.00")]
    [InlineData("target-cycle", "1、1-产出指标:11-数量指标;应急演练场次;实施周期指标值:4场;年度指标值:6场。2、1-产出指标:11-数量指标;培训期数;实施周期指标值:6期;年度指标值:2期。", Severity.Warning, "≥6场", "4场")]
    [InlineData("indicator-level", "1、1-产出指标:22-社会效益指标;考核合格率;实施周期指标值:≥95%;年度指标值:≥95%。2、1-产出指标:11-数量指标;培训期数;实施周期指标值:6期;年度指标值:2期。", Severity.Error, "2-效益指标", "1-产出指标")]
    [InlineData("indicator-level", "项目名称|甲\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n满意度指标|服务对象满意度指标|居民满意度|≥90%|92%|10|10\n\n项目名称|乙\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n满意度指标|服务对象满意度指标|商户满意度|≥90%|92%|10|10\n\n项目名称|丙\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n效益指标|服务对象满意度指标|职工满意度|≥90%|92%|10|10", Severity.Warning, "满意度指标", "效益指标")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n效益指标|社会效益指标|巡防队员流失率|≥6%", Severity.Error, "≤", "≥6%")]
    [InlineData("goal-target", "年度绩效目标包括：举办招聘会8场，新增路灯260盏，新建充电车棚46个。\n\n一级指标|二级指标|三级指标|目标值|完成值\n产出指标|数量指标|新建充电车棚|64个|70个", Severity.Warning, "46个", "64个")]
    [InlineData("forecast", "三级指标|年度指标值|1-7月完成情况|全年预计完成情况|偏差原因|完成目标可能性\n加装照明户数|≥300户|120户|260户|施工受阻|确定能", Severity.Warning, "有可能/不能", "确定能")]
    [InlineData("cost-limit", "巡防队员人均月成本不高于5,200元，组长不高于6,000元。\n\n人均月成本测算表\n\n单位：元\n\n岗位|工资|社保|合计\n巡防队员|4200|1150|5350\n巡防组长|4600|1150|5750", Severity.Warning, "≥5350元", "5,200元")]
    [InlineData("printed-calculation", "项目|测算依据|金额（万元）\n终端|记录仪：30台×2500元/台；对讲机：40台×1500元/台|15.30\n租金|月租金2.50万元×12个月|30.00", Severity.Warning, "13.5", "15.30")]
    [InlineData("table-product", "类别|项目|金额\n直接费用合计||500000\n管理费|直接费用合计×4%|25000\n", Severity.Error, "20000", "25000")]
    [InlineData("shares-whole", "合同款按40%、40%、30%分三期支付。", Severity.Warning, "100%", "110%")]
    [InlineData("staffing", "大厅设接警席位4个，实行7×24小时值守，按每人每周工作40小时计，现配备接线员12名。", Severity.Warning, "≥17人", "12人")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值|目标值来源\n产出目标|质量|整改合格率|90%|工作计划\n质量|商户投诉率|≥3%|工作计划|\n满意度|居民满意度|≥90%|工作计划|", Severity.Error, "≤", "≥3%")]
    [InlineData("indicator-level", "项目|指标\n甲|1、1-产出指标:22-社会效益;覆盖;实施周期指标值:5个;年度指标值:5个", Severity.Error, "2-效益指标", "1-产出指标")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|群众投诉率|≥3%", Severity.Error, "≤", "≥3%")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|信息采集率|＜90%", Severity.Error, "≥", "<90%")]
    [InlineData("target-not-number", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|设备合格率|明显提升", Severity.Warning, "", "明显提升")]
    [InlineData("score-total", "三级指标|年度指标值|实际完成值|分值|得分\n甲|≥24次|26次|40|40\n乙|≥95%|97%|40|38\n丙|≥90%|93%|20|20\n总分|||100|99", Severity.Error, "98", "99")]
    [InlineData("score-most", "三级指标|年度指标值|实际完成值|分值|得分\n甲|≥24次|26次|40|45\n乙|≥95%|97%|40|38\n丙|≥90%|93%|20|20", Severity.Error, "≤40", "45")]
    [InlineData("score-earned", "三级指标|年度指标值|实际完成值|分值|得分\n甲|≥24次|18次|40|40\n乙|≥95%|97%|40|38\n丙|≥90%|93%|20|20", Severity.Warning, "30.00", "40")]
    [InlineData("score-grade", "自评得分 86.5 分，评价等级为“优”。", Severity.Warning, "良", "优")]
    [InlineData("target-over-all", "一级指标|二级指标|指标内容|目标值\n满意度指标|服务对象满意度指标|群众满意率|≥850%", Severity.Error, "≤100%", "850%")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n效益指标|社会效益指标|重复信访率|≥10%", Severity.Error, "≤", "≥10%")]
    [InlineData("form-blank", "项目名称|甲\n项目总金额（万元）|30.00|本年度项目金额（万元）|30.00\n固定资产采购金额|12.00|采购品目|", Severity.Warning, "采购品目", "")]
    [InlineData("new-project", "2021年度\n项目名称|甲|项目属性名称|新增项目\n项目总金额（万元）|30.00|本年度项目金额（万元）|30.00\n测算明细|2020 年支付首付款，2021 年支付尾款。", Severity.Warning, "延续项目", "新增项目")]
    [InlineData("goal-items", "项目名称|甲\n项目总金额（万元）|30.00|本年度项目金额（万元）|30.00\n项目概况|1、宣传经费：印刷。2、维护经费：保养。3、线路经费：租用。4、培训经费：讲课。\n年度绩效目标|1、宣传经费：完成。2、维护经费：完成。3、线路经费：完成。", Severity.Warning, "培训经费", "")]
    [InlineData("plan-detail", "项目名称|甲\n项目总金额（万元）|30.00|本年度项目金额（万元）|30.00\n测算明细|1、印刷 10 万元（第三季度）。2、培训 20 万元（第四季度）。\n资金支出进度|第三季度累计支付 15 万元；第四季度累计支付 30 万元。", Severity.Warning, "10万元", "15万元")]
    [InlineData("indicator-level-name", "一级指标|二级指标|指标内容|目标值\n满意度指标|服务对象满意度指标|平台使用年限|长期有效", Severity.Warning, "满意度", "平台使用年限")]
    [InlineData("indicator-level-name", "一级指标|二级指标|指标内容|目标值\n产出指标|数量指标|工作完成率|100%", Severity.Note, "质量", "数量")]
    [InlineData("score-most", "自评得分：效益指标30分，得30.33分。", Severity.Error, "≤30", "30.33")]
    [InlineData("score-total", "自评得分98.50分，其中执行率10分，得9.97分；产出50分，得48.60分；效益30分，得28.33分；满意度10分，得9.60分。", Severity.Error, "96.50分", "98.50分")]
    [InlineData("score-grade", "两个项目自评得分分别为98.13分、99.12分，等级均为“良”。", Severity.Warning, "优", "良")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n产出指标|时效指标|故障响应时间|≥2小时", Severity.Error, "≤", "≥2小时")]
    [InlineData("target-direction", "一级指标|二级指标|指标内容|目标值\n产出指标|质量指标|网格员在岗率|≦95%", Severity.Error, "≥", "≤95%")]
    [InlineData("goal-target", "项目名称|甲||\n项目资金（万元）||年初预算数|全年预算数\n|年度资金总额|30.00|30.00\n年度总体目标|预期目标||实际完成情况\n|开展业务培训12场。||开展业务培训12场，监控在线率92.83%。\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|开展业务培训场次|≥12场|12场|50|50\n|质量指标|监控在线率|≥97%|98.23%|50|50", Severity.Warning, "92.83%", "98.23%")]
    [InlineData("goal-target", "项目名称|总计|绩效目标|绩效指标\n甲|5.00|调解成功率不低于98%。|1、1-产出指标:12-质量指标;调解成功率;实施周期指标值:≥96%;年度指标值:≥96%。", Severity.Warning, "98%", "96%")]
    [InlineData("form-blank", "项目名称|甲\n项目总金额（万元）|30.00|本年度项目金额（万元）|30.00\n固定资产采购金额|0|采购品目|\n项目用途|用于打印机、传真机购置。", Severity.Warning, "", "0万元")]
    [InlineData("target-direction", "项目名称|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|偏差原因|完成可能性\n应急值守|产出指标|时效指标|值班响应时间|≥10分钟|8分钟|8分钟|无|确定能", Severity.Error, "≤", "≥10分钟")]
    [InlineData("score-grade", "项目名称|自评得分|自评等级\n街面巡查|98.60|优\n夜间值守|92.00|良", Severity.Warning, "优", "良")]
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
    [InlineData("一级指标|二级指标|三级指标|权重|得分\n决策|立项|依据|10|9.00\n决策|立项|程序|10|8.00\n小计|||20|17.00\n产出|数量|次数|80|80.00\n小计|||80|80.00")]
    [InlineData("考核项目|考核内容|分值\n人员管理（30分）|到岗率|20\n|补员时限|10\n业务质量（70分）|准确率|40\n业务质量（70分）|及时率|30\n合计||100")]
    [InlineData("三级指标|年度指标值|实际完成值|分值|得分\n甲|明显提升|部分达成，形成2项制度|20|16.00\n乙|健全|达成年度指标|40|40.00\n丙|5次|5次|40|40.00")]
    [InlineData("汇总表\n\n项目名称|自评得分\n街面巡查|96.40\n夜间值守|97.00\n合计|96.70（平均）\n\n自评表一\n\n项目名称|街面巡查\n三级指标|分值|得分\n甲|60|59.80\n乙|20|18.00\n丙|20|18.60\n总分|100|96.40")]
    [InlineData("两个项目自评得分分别为：巡查97.20分，值守98.40分，平均97.80分。")]
    [InlineData("期次|支付比例|支付金额（元）\n第一期：签订合同后|40%|40000\n第二期：中期考核后|40%|40000\n第三期：验收后|20%|20000\n合计|100%|100000")]
    [InlineData("合同|期次|支付比例\n甲|首付款|40%\n乙|首付款|50%")]
    [InlineData("资金支出进度|第一季度累计支付|20.00\n|第二季度累计支付|48.00\n|第三季度累计支付|60.00\n|第四季度累计支付|80.00")]
    [InlineData("1、1-产出指标:11-数量指标;应急演练场次;实施周期指标值:6场;年度指标值:2场。2、1-产出指标:12-质量指标;考核合格率;实施周期指标值:≥90%;年度指标值:≥95%。")]
    [InlineData("项目名称|甲\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n满意度指标|服务对象满意度指标|居民满意度|≥90%|92%|10|10\n\n项目名称|乙\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n效益指标|服务对象满意度指标|商户满意度|≥90%|92%|10|10\n\n项目名称|丙\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n效益指标|服务对象满意度指标|职工满意度|≥90%|92%|10|10")]
    [InlineData("年度绩效目标包括：举办招聘会8场，新建充电车棚46个。\n\n一级指标|二级指标|三级指标|目标值|完成值\n产出指标|数量指标|新建充电车棚|46个|70个")]
    [InlineData("三级指标|年度指标值|1-7月完成情况|全年预计完成情况|偏差原因|完成目标可能性\n加装照明户数|≥300户|120户|300户|无|确定能\n有责投诉数|≤12件|5件|9件|无|确定能\n隐患整改率|≥95%|90%|94%|无|有可能")]
    [InlineData("对2025年1月1日至7月31日的预算执行情况开展监控。\n\n项目|全年预算数|1-7月执行数\n巡查|30.00|15.00")]
    [InlineData("巡防队员人均月成本不高于5,400元，组长不高于6,000元。\n\n人均月成本测算表\n\n单位：元\n\n岗位|工资|社保|合计\n巡防队员|4200|1150|5350\n巡防组长|4600|1150|5750")]
    [InlineData("项目|测算依据|金额（万元）\n终端|记录仪：30台×2500元/台；对讲机：40台×1500元/台|13.50\n保洁|清扫面积20万平方米×12元/平方米|240.00\n租金|月租金2.50万元×12个月|30.00\n采购|打印机3台×2000元/台；耗材|1.80")]
    [InlineData("合同款按40%、30%、30%分三期支付。")]
    [InlineData("大厅设接警席位4个，实行7×24小时值守，按每人每周工作40小时计，现配备接线员18名。")]
    [InlineData("注：执行率达到95%以上的得满分。\n\n项目资金|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分\n年度资金总额|50.00|48.00|10|96.00%|10.00\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出|数量|甲|5次|5次|40|40\n产出|质量|乙|90%|92%|30|30\n效益|社会效益|丙|80%|85%|20|20")]
    [InlineData("甲、乙等街道得分分别为97.20分、98.40分，平均96.10分。")]
    [InlineData("项目名称|自评得分|自评等级\n街面巡查|98.60|优\n夜间值守|82.00|良好\n合计|90.30（平均）|—")]
    public void What_may_be_so_is_no_finding(string text) => AuditKit.Audit(text.Replace('|', '\t')).Findings.Select(f => $"{f.Rule} «{f.Quote}» {f.Message}").ShouldBeEmpty();

    // The names of the third level are no targets, and 决策小计 brings no points of its own.
    [Theory]
    [InlineData("一级指标|二级指标|三级指标|权重|得分\n决策|项目立项|立项依据充分性|10|9.00\n决策小计|||10|9.00\n产出|产出数量|排查次数|30|30.00\n产出|产出质量|整改合格率|30|28.00\n产出小计|||60|58.00\n效益|满意度|群众满意度|30|27.00\n效益小计|||30|27.00\n合计|||100|94.00")]
    public void A_table_of_points_without_targets_has_no_indicators_to_judge(string text) =>
        AuditKit.Audit(text.Replace('|', '\t')).Findings.Where(f => f.Rule.StartsWith("score", StringComparison.Ordinal) || f.Rule.StartsWith("target", StringComparison.Ordinal) || f.Rule.StartsWith("indicator", StringComparison.Ordinal)).ShouldBeEmpty();
}
