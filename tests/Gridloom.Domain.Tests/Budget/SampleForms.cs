namespace Gridloom.Domain.Tests.Budget;

/// <summary>Three invented forms that show every shape of row, for tests that must run without the published document.</summary>
internal static class SampleForms
{
    public static readonly string[] Lines = Text().Split('\n');

    public static string Text() => string.Join('\n', Form("路灯巡检"), Form("楼道清理"), Form("走访登记"));

    /// <summary>The sample with one line, counted from 1, exchanged.</summary>
    public static string With(int line, string text) => string.Join('\n', Lines.Index().Select(at => at.Index + 1 == line ? text : at.Item));

    /// <summary>The sample without the lines from first to last.</summary>
    public static string Without(int first, int last) => string.Join('\n', Lines.Where((_, index) => index + 1 < first || index + 1 > last));

    private static string Form(string name) => $"""
        项目支出绩效目标表

        项目名称>{name}>>主管单位>示例区网格中心>
        项目类型>一般项目>>资金用途>示例用途>
        计划开始日期>2030-01-01>>计划完成日期>2030/12/31>
        项目总金额 （万元）>1,234.50>>本年度项目金额(万元)>234.56>
        财政拨款资金(万元)>1,234.50>>其他资金(万元)>0.00>
        中央转移支付资金（万元）>0>>政府购买服务资金(万元)>12.3>
        项目概况>示例概况>>>>
        项目用途>示例用途>>>>
        固定资产采购金额>0>采购品目>>
        项目总（中期）目标>示例目标>>>
        年度绩效目标>示例目标>>>
        一级指标>二级指标>指标内容>目标值>目标值来源>
        数量>巡检次数>>12>计划
        >巡检灯数>>300>计划

        产出目标>质量>完好率>≥95%>计划
        时效>及时率>100%>计划>
        工作时效>>1年>合同>
        >效果目标>经济效益>不适用>不适用
        社会效益>>照明改善>提升>计划
        >生态效益>不适用>不适用>不适用
        满意度>居民满意度>90%以上>调查>

        """.Replace('>', '\t');
}
