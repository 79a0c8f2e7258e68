using Gridloom.Domain.FigureAudit;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>Final accounts of a unit: nothing is found in them as they are, and what is falsified is found by its rule with what it should be.</summary>
public sealed class FinalAccountsTests
{
    [Fact]
    public void Nothing_is_found_where_everything_adds_up()
    {
        var report = AuditKit.Audit(FinalAccounts.Text);
        report.Findings.Select(f => $"{f.Rule} {f.Place.Label} «{f.Quote}» {f.Message}").ShouldBeEmpty();
        report.Holds.Count.ShouldBeGreaterThanOrEqualTo(50);
    }

    [Theory]
    // printed | falsified | rule | expected | found
    [InlineData("年末结转和结余》》58》》45.00", "年末结转和结余》》58》》54.00", "table-total", "344.00", "335.00")]
    [InlineData("本年收入合计》》27》》320.00", "本年收入合计》》27》》302.00", "table-total", "320.00", "302.00")]
    [InlineData("总计》》32》》322.00", "总计》》32》》332.00", "table-total", "322.00", "332.00")]
    [InlineData("信访事务》》100.00》》》》100.00", "信访事务》》110.00》》》》110.00", "code-parent", "260.00", "250.00")]
    [InlineData("住房公积金》》40.00》》40.00》》", "住房公积金》》44.00》》40.00》》", "row-total", "40.00", "44.00")]
    [InlineData("合计》》》》》》》》290.00》》190.00", "合计》》》》》》》》290.00》》180.00", "code-parent", "190.00", "180.00")]
    [InlineData("30201》》办公费", "30202》》办公费", "code-name", "30201", "30202")]
    [InlineData("公用经费合计》》》》38.00", "公用经费合计》》》》83.00", "code-parent", "38.00", "83.00")]
    [InlineData("人员经费合计》》》》152.00", "人员经费合计》》》》125.00", "code-parent", "152.00", "125.00")]
    [InlineData("3.00》》10.00》》0.00》》8.00", "3.00》》11.00》》0.00》》8.00", "row-total", "10.00", "11.00")]
    [InlineData("2.70》》2.00》》-0.70", "2.70》》2.00》》0.70", "table-total", "1.90", "0.50")]
    [InlineData("占６５．５２％", "占５６．５２％", "share-of-total", "65.52%", "56.52%")]
    [InlineData("占基本支出的20.00%", "占基本支出的25.00%", "share-of-total", "20.00%", "25.00%")]
    [InlineData("一般公务用车4台", "一般公务用车3台", "parts-total", "5台", "6台")]
    [InlineData("截至2023年", "截至2032年", "year-impossible", "", "2032年")]
    [InlineData("计44.4万元", "计46.4万元", "per-period", "44.4万元", "46.4万元")]
    [InlineData("即130万元", "即150万元", "contract-share", "130万元", "150万元")]
    [InlineData("编制合计50人", "编制合计52人", "parts-total", "50人", "52人")]
    [InlineData("预算单位共3家", "预算单位共4家", "count-listed", "3", "4")]
    [InlineData("（项）：支出决算为40.00万元", "（项）：支出决算为44.00万元", "text-account", "40.00万元", "44.00万元")]
    [InlineData("人均148.00元", "人均184.00元", "average", "148.00元", "184.00元")]
    [InlineData("贰拾陆万捌仟元整", "贰拾陆万捌佰元整", "capital-amount", "26.80万元", "贰拾陆万捌佰元整")]
    [InlineData("机关运行经费支出38.00万元", "机关运行经费支出38.00元", "money-unit", "万元", "元")]
    public void What_is_falsified_is_found(string printed, string falsified, string rule, string expected, string found)
    {
        var (from, to) = (printed.Replace("》》", "\t", StringComparison.Ordinal), falsified.Replace("》》", "\t", StringComparison.Ordinal));
        FinalAccounts.Text.ShouldContain(from);
        var findings = AuditKit.Audit(FinalAccounts.Text.Replace(from, to, StringComparison.Ordinal)).Findings.Where(f => f.Severity != Severity.Note).ToList();
        findings.Select(f => (f.Rule, f.Expected, f.Found)).ShouldContain((rule, expected, found));
    }
}
