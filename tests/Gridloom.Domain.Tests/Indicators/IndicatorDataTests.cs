using Gridloom.Domain.Indicators;
using static Gridloom.Domain.Tests.Indicators.FigureBook;

namespace Gridloom.Domain.Tests.Indicators;

public sealed class IndicatorDataTests
{
    private const string Formula = "code,name,english,numerator,by_report,by_closing,better,explanation,source,since\n";

    [Fact]
    public void The_shipped_rates_are_those_of_the_standards_and_of_Huangpu() => string.Join(' ', Formulas.All.Select(static f => f.Name))
        .ShouldBe("有效上报率 立案率 派遣率 按期派遣率 按期处置率 结案率 按期结案率 返工率 核实率 核查率 办结率 正常办结率 延期率 挂账率 退回率 推诿率 重开率 隐患接收率 隐患处置率 调解成功率");

    [Theory]
    [InlineData("done closed or due case-due and no voided", "done closed or (due case-due and no voided)")]
    [InlineData("not done closed and has unit", "(not done closed) and has unit")]
    [InlineData("(reworks >= 1)", "reworks >= 1")]
    public void And_binds_closer_than_or(string written, string meant) => Read(written).ShouldBe(Read(meant));

    [Theory]
    [InlineData("", "应有 6 栏")]
    [InlineData("done", "读到“”处")]
    [InlineData("done unit", "读到“unit”处")]
    [InlineData("done closed filed", "读到“filed”处")]
    [InlineData("(done closed", "读到“”处")]
    [InlineData("closed", "读到“”处")]
    [InlineData("closed < 5", "读到“5”处")]
    [InlineData("reworks < closed", "读到“closed”处")]
    [InlineData("unit < 'a'", "读到“'a'”处")]
    [InlineData("unit = ''", "读到“''”处")]
    [InlineData("from-public = 1", "读到“1”处")]
    [InlineData("[later]", "读到“[later]”处")]
    public void A_faulty_condition_is_named_by_the_word_that_cannot_be_read(string counts, string fault) =>
        Refused(CaseMeasures.Parse($"code,name,english,counts,explanation,source\na,甲,A,{counts},乙,丙\n")).ShouldContain(fault);

    [Fact]
    public void A_measure_stands_once() =>
        Refused(CaseMeasures.Parse("code,name,english,counts,explanation,source\na,甲,A,no unit,乙,丙\na,甲,A,no unit,乙,丙\n")).ShouldContain("第 3 行：“a”重复");

    [Theory]
    [InlineData("a,甲,A,none,reported,reported,up,乙,丙,2026-01-01", "没有计数“none”")]
    [InlineData("a,甲,A,closed,reported,reported,left,乙,丙,2026-01-01", "方向“left”")]
    [InlineData("a,甲,A,closed,reported,reported,up,乙,丙,2026-13-01", "日期“2026-13-01”")]
    [InlineData("a,甲,A,closed,reported,reported,up,乙,丙", "应有 10 栏")]
    public void A_faulty_formula_is_named_by_its_line(string line, string fault) => Refused(RateFormulas.Parse(Formula + line, Measures)).ShouldContain(fault);

    private static Condition Read(string counts) =>
        Cases.Lifecycle.Rulebook.Made(CaseMeasures.Parse($"code,name,english,counts,explanation,source\na,甲,A,{counts},乙,丙\n")).Find("a")!.Counts;

    private static string Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out var refused) ? "" : refused.Chinese;
}
