using System.Text;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.Tests.Budget;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>The published documents: what is known to be wrong in them is found, and of what is known to hold nothing is an error.</summary>
public sealed class SeedAuditTests
{
    private const string Longgang = "001_acefb5d8a599d3ee.txt", Street = "002_6f273d9d92a1053a.txt", Futian = "003_775281be9961cc46.txt", Huangpu = "004_e2922c57f8184701.txt";

    [Theory]
    [InlineData(Street, "execution-rate", "99.74%", "99.75%")]
    [InlineData(Street, "funnel", "≤24581宗", "28279宗")]
    [InlineData(Street, "rate-recomputed", "99.81%", "99.79%")]
    [InlineData(Street, "parts-total", "90498条", "31586条")]
    [InlineData(Futian, "count-detail", "6个", "5个")]
    [InlineData(Futian, "detail-total", "16.35万元", "15.67万元")]
    [InlineData(Futian, "count-total", "11台", "10台")]
    [InlineData(Futian, "cumulative-plan", "55.8万元", "12.8万元")]
    [InlineData(Futian, "estimate", "475.53万元", "476万元")]
    [InlineData(Longgang, "code-name", "30211", "30209")]
    [InlineData(Longgang, "doubled-words", "用于", "用于用于")]
    [InlineData(Longgang, "two-periods", "", "限为一年 2 年")]
    [InlineData(Longgang, "unit-name", "中共深圳市龙岗区委政法委员会", "中共深圳龙岗区政法委员会")]
    [InlineData(SharedSeeds.LonghuaFile, "staffing", "≥51人", "17人")]
    [InlineData(Huangpu, "indicator-level", "2-效益指标", "1-产出指标")]
    [InlineData(Futian, "plan-detail", "38.9万元", "43万元")]
    [InlineData(Futian, "full-attendance", "≥1,630人", "970人")]
    [InlineData(Futian, "new-project", "延续项目", "新增项目")]
    [InlineData(Longgang, "running-cost", "≤210万元", "454万元")]
    [InlineData(Longgang, "told-twice", "3", "1")]
    [InlineData(SharedSeeds.LonghuaFile, "form-blank", "采购品目", "")]
    [InlineData(SharedSeeds.LonghuaFile, "goal-items", "培训经费", "")]
    public void What_is_known_to_be_wrong_is_found(string file, string rule, string expected, string found) =>
        Audit(file).Findings.Where(f => f.Rule == rule).Select(f => (f.Expected, f.Found)).ShouldContain((expected, found));

    [Fact]
    public void All_six_indicators_under_the_wrong_level_are_found() => Audit(Huangpu).Findings.Count(f => f.Rule == "indicator-level").ShouldBe(6);

    [Fact]
    public void A_contract_that_is_to_be_tendered_again_leaves_nothing_open() => Audit(Futian).Findings.ShouldNotContain(f => f.Rule == "period-year");

    [Fact]
    public void A_named_person_is_found() => Audit(Longgang).Findings.Where(f => f.Rule == "personal-data").ShouldHaveSingleItem();

    [Theory]
    [InlineData(Futian, "562.70+75.77+6.33+2063.23=2,708.03万元")]
    [InlineData(Futian, "15+162+72+11+166+45+15.67=486.67万元")]
    [InlineData(Futian, "125.44+24+21+6=176.44万元")]
    [InlineData(Futian, "175+20+20+40+20+15+10=300.00万元")]
    [InlineData(Longgang, "244+210+0+853=1,307万元")]
    [InlineData(Longgang, "4+71+715+12+15+21+15=853万元")]
    [InlineData(Longgang, "4.4+15.6+15+10=45万元")]
    [InlineData(Longgang, "5505*1216.65=669.765825万元")]
    [InlineData(Longgang, "1239*3.1%=38.4万元")]
    public void What_is_known_to_hold_is_told(string file, string expression) => Audit(file).Holds.Select(h => h.Expression).ShouldContain(expression);

    [Theory]
    [InlineData(SharedSeeds.LonghuaFile)]
    [InlineData(Longgang)]
    [InlineData(Street)]
    [InlineData(Futian)]
    [InlineData(Huangpu)]
    public void Every_quotation_stands_in_the_document(string file)
    {
        var text = Encoding.UTF8.GetString(SharedSeeds.Bytes(file));
        foreach (var finding in Audit(file).Findings) text.Contains(finding.Quote, StringComparison.Ordinal).ShouldBeTrue($"{finding.Rule}: «{finding.Quote}»");
    }

    private static AuditReport Audit(string file) => AuditKit.Auditor.Audit(TextExport.Read(file, Encoding.UTF8.GetString(SharedSeeds.Bytes(file))));
}
