namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>The second part of the invented document: what was bought and spent, how it went, and the points that it gives itself.</summary>
internal static class EvaluationPages
{
    public const string Text = """

        年度工作与自评报告

        公用支出 {e302} 万元；机关运行经费财政拨款预算 {run} 万元。截至 {year} 年10月，共有车辆 {cars} 辆。

        宣传印刷支出 {print} 万元，具体包括：

        （1）海报 {print1} 万元。

        （2）手册 {print2} 万元。

        （3）横幅 {print3} 万元。

        坐席外包合同每月{rate1}万元，需{until}万元，到期后（8-12月）每月{rate2}万元，约需经费{estimate}万元。

        本年需配置网格员 {grid} 人，组织全员培训，费用 {trained} 人*550 元。现有公务车辆 {cars.again} 辆。

        设备采购明细表

        单位：元

        品目》》单价（元）》》数量》》金额（元）
        执法记录仪》》{g1.price}》》{g1.n}》》{g1}
        手持终端》》{g2.price}》》{g2.n}》》{g2}
        对讲机》》{g3.price}》》{g3.n}》》{g3}
        合计》》》》》》{g}

        绩效运行监控表

        单位：万元

        项目名称》》年初预算数》》1-7月执行数》》全年预计执行数
        巡查保障》》{m1.budget}》》{m1.spent}》》{m1.year}
        坐席服务》》{m2.budget}》》{m2.spent}》》{m2.year}

        自评得分表

        三级指标》》年度指标值》》实际完成值》》分值》》得分
        巡查次数》》≥{s1.goal}次》》{s1.done}次》》{s1.most}》》{s1}
        办结案件数》》≥{s2.goal}件》》{s2.done}件》》{s2.most}》》{s2}
        居民好评率》》≥90%》》{s3.done}%》》{s3.most}》》{s3}
        总分》》》》》》100》》{s}

        自评得分 {s.told} 分，评价等级为“{s.grade}”。

        """;
}
