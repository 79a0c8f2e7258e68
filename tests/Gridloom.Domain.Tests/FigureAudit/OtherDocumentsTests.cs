using System.Globalization;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>Documents that the corpus does not make: nothing is found in them as they are, and much of what is falsified is.</summary>
public sealed class OtherDocumentsTests
{
    [Fact]
    public void Nothing_is_found_where_everything_adds_up()
    {
        foreach (var text in (string[])[OtherDocuments.Accounts, OtherDocuments.Budget]) Audit(text).Findings.Select(f => $"{f.Rule} {f.Place.Label} «{f.Quote}» {f.Message}").ShouldBeEmpty();
        Audit(OtherDocuments.Accounts).Holds.Count.ShouldBeGreaterThan(45);
        Audit(OtherDocuments.Budget).Holds.Count.ShouldBeGreaterThan(30);
    }

    [Theory]
    // printed | falsified | which rule says so
    [InlineData("增加432.10万元", "增加342.10万元", "growth-rate")]
    [InlineData("事业收入300.00万元", "事业收入350.00万元", "parts-total")]
    [InlineData("占94.34%", "占93.34%", "share-of-total")]
    [InlineData("完成年初预算的103.45%", "完成年初预算的101.45%", "completion-rate")]
    [InlineData("执法执勤用车8辆", "执法执勤用车7辆", "parts-total")]
    [InlineData("本年支出合计》》57》》52,000,000.00", "本年支出合计》》57》》52,500,000.00", "table-total")]
    [InlineData("总计》》60》》54,321,000.00", "总计》》60》》54,123,000.00", "table-total")]
    [InlineData("2010301》》行政运行》》20,000,000.00》》20,000,000.00", "2010301》》行政运行》》20,000,000.00》》21,000,000.00", "code-parent")]
    [InlineData("494.00》》10》》95.00%", "494.00》》10》》96.00%", "execution-rate")]
    public void What_is_falsified_in_the_accounts_is_found(string printed, string falsified, string rule) => Found(OtherDocuments.Accounts, printed, falsified, rule);

    [Theory]
    [InlineData("内设机构4个", "内设机构5个", "count-listed")]
    [InlineData("行政人员8人", "行政人员9人", "parts-total")]
    [InlineData("公用经费68.3万元", "公用经费86.3万元", "parts-total")]
    [InlineData("每台每年3000元，共计300万元", "每台每年3000元，共计330万元", "per-period")]
    [InlineData("每人300元，计18万元", "每人300元，计28万元", "per-period")]
    [InlineData("3个系统，每个8万元", "4个系统，每个8万元", "per-period")]
    [InlineData("全年培训12期", "全年培训10期", "per-period")]
    [InlineData("网格员意外保险项目预算18万元", "网格员意外保险项目预算28万元", "listed-total")]
    [InlineData("三季度累计支出225万元", "三季度累计支出125万元", "cumulative-plan")]
    [InlineData("业务培训次数》》4次", "业务培训次数》》6次", "goal-target")]
    public void What_is_falsified_in_the_budget_is_found(string printed, string falsified, string rule) => Found(OtherDocuments.Budget, printed, falsified, rule);

    private static void Found(string text, string printed, string falsified, string rule)
    {
        var (from, to) = (printed.Replace("》》", "\t", StringComparison.Ordinal), falsified.Replace("》》", "\t", StringComparison.Ordinal));
        text.ShouldContain(from);
        Audit(text.Replace(from, to, StringComparison.Ordinal)).Findings.Where(f => f.Severity != Severity.Note).Select(f => f.Rule).ShouldContain(rule, string.Create(CultureInfo.InvariantCulture, $"{printed} → {falsified}"));
    }

    private static AuditReport Audit(string text) => AuditKit.Auditor.Audit(TextExport.Read("other.txt", text));
}
