using System.Globalization;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>Documents of other layouts: nothing is found in them as they are, and what is falsified is found by its rule.</summary>
public sealed class MoreDocumentsTests
{
    [Fact]
    public void Nothing_is_found_where_everything_adds_up()
    {
        foreach (var (text, fewest) in ((string, int)[])[(MoreDocuments.Report, 16), (MoreDocuments.Points, 23), (MoreDocuments.Bars, 17), (MoreDocuments.Fund, 18), (MoreDocuments.Quarters, 25), (MoreDocuments.Monitoring, 23), (MoreDocuments.People, 10)])
        {
            var report = AuditKit.Audit(text);
            report.Findings.Select(f => $"{f.Rule} {f.Place.Label} «{f.Quote}» {f.Message}").ShouldBeEmpty();
            report.Holds.Count.ShouldBeGreaterThanOrEqualTo(fewest);
        }
    }

    [Theory]
    [InlineData("受理12,480件", "受理12,680件", "funnel")]
    [InlineData("办结率97.997%", "办结率96.997%", "rate-recomputed")]
    [InlineData("3,744件，占30%", "3,744件，占33%", "share-of-total")]
    [InlineData("共培训600人次", "共培训650人次", "per-period")]
    [InlineData("整改率98%", "整改率99%", "rate-recomputed")]
    [InlineData("下降12.5%", "下降15.5%", "growth-rate")]
    [InlineData("×12个月", "×11个月", "printed-calculation")]
    [InlineData("110台，单价", "120台，单价", "per-period")]
    [InlineData("预算执行率95%", "预算执行率91%", "completion-rate")]
    [InlineData("自评得分94.5分", "自评得分96.5分", "parts-total")]
    [InlineData("等级为“优”", "等级为“良”", "score-grade")]
    public void What_is_falsified_in_a_report_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Report, printed, falsified, rule);

    [Theory]
    [InlineData("95.00%》》9.5", "95.00%》》8.5", "score-earned")]
    [InlineData("》》97%》》15》》15", "》》93%》》15》》15", "score-earned")]
    [InlineData("100》》99.19", "100》》99.69", "score-total")]
    [InlineData("3起》》30》》30", "3起》》25》》30", "score-most")]
    [InlineData("95.00%》》9.5", "94.00%》》9.5", "execution-rate")]
    public void What_is_falsified_in_a_form_with_points_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Points, printed, falsified, rule);

    [Theory]
    [InlineData("| -13.60%", "| -14.60%", "execution-rate")]
    [InlineData("-34,000.00", "-36,000.00", "table-total")]
    [InlineData("18,500 | 2", "18,500 | 3", "table-product")]
    [InlineData("139,900", "149,900", "table-total")]
    public void What_is_falsified_in_tables_with_bars_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Bars, printed, falsified, rule);

    [Theory]
    [InlineData("增幅25%", "增幅35%", "growth-rate")]
    [InlineData("9月下达500万元", "9月下达600万元", "parts-total")]
    [InlineData("资金使用率93%", "资金使用率95%", "completion-rate")]
    [InlineData("279万元，占15%", "279万元，占16%", "share-of-total")]
    [InlineData("共1860名", "共1880名", "parts-total")]
    [InlineData("未化解50件", "未化解60件", "parts-total")]
    [InlineData("提高2个百分点", "提高3个百分点", "growth-rate")]
    [InlineData("共37.2万元", "共39.2万元", "per-period")]
    [InlineData("办结率99%", "办结率98%", "rate-recomputed")]
    public void What_is_falsified_in_a_fund_report_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Fund, printed, falsified, rule);

    [Theory]
    [InlineData("系统运维服务》》250,000", "系统运维服务》》260,000", "row-total")]
    [InlineData("109,000》》299,000", "109,000》》289,000", "table-total")]
    [InlineData("即25万元", "即26万元", "contract-share")]
    [InlineData("累计50.2万元", "累计39.2万元", "cumulative-plan")]
    [InlineData("=180,000元", "=186,000元", "printed-calculation")]
    public void What_is_falsified_in_a_plan_by_quarter_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Quarters, printed, falsified, rule);

    [Theory]
    [InlineData("24.00》》9.60", "24.00》》29.60", "over-budget")]
    [InlineData("58.34%", "54.02%", "execution-rate")]
    [InlineData("2024年9月至11月", "2024年11月至9月", "date-order")]
    [InlineData("7月31日", "7月32日", "date-impossible")]
    [InlineData("合计13.20万元", "合计13.60万元", "per-period")]
    public void What_is_falsified_in_a_monitoring_form_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.Monitoring, printed, falsified, rule);

    [Theory]
    [InlineData("５　　６　　４", "５　　７　　４", "row-total")]
    [InlineData("占实有人数的80%", "占实有人数的82%", "share-of-total")]
    [InlineData("４０　　４５　　３６", "４０　　４６　　３６", "table-total")]
    public void What_is_falsified_in_a_table_of_people_is_found(string printed, string falsified, string rule) => Found(MoreDocuments.People, printed, falsified, rule);

    private static void Found(string text, string printed, string falsified, string rule)
    {
        var (from, to) = (printed.Replace("》》", "\t", StringComparison.Ordinal), falsified.Replace("》》", "\t", StringComparison.Ordinal));
        text.ShouldContain(from);
        AuditKit.Audit(text.Replace(from, to, StringComparison.Ordinal)).Findings.Where(f => f.Severity != Severity.Note).Select(f => f.Rule).ShouldContain(rule, string.Create(CultureInfo.InvariantCulture, $"{printed} → {falsified}"));
    }
}
