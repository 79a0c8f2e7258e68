using Gridloom.Domain.Cases.Duties;
using static Gridloom.Domain.Tests.Cases.Duties.DutyBook;

namespace Gridloom.Domain.Tests.Cases.Duties;

public sealed class RulingClauseTests
{
    private const string Number = "440309-20260303-00001";

    private static readonly CaseRuling Ruling = new(Number, new("01-02", "01-02/1", District + "002001"), "sanitation", "按职责，归环卫管。\n两家都在场。");

    [Fact]
    public void A_ruling_is_a_clause_behind_all_others_with_its_case_and_reason()
    {
        var lines = new[] { Line("1.1 | 01-** | | | roads"), Line("12.3 | * | | | enforcement") };

        var (clause, known) = Made(new(OnlyCondition: false, ""), lines);

        known.ShouldBeFalse();
        clause.ShouldBe(new Duty("13.1", new("01-02", "", ""), "sanitation", "", "", "裁定：按职责，归环卫管。 两家都在场。") { Source = Number });
        Made(new(OnlyCondition: true, District + "002"), [.. lines, clause]).Line.Clause.ShouldBe("13.2");
        Made(new(OnlyCondition: false, ""), []).Line.Clause.ShouldBe("1.1");
    }

    [Fact]
    public void What_the_draft_says_already_is_not_written_twice()
    {
        var first = Made(new(OnlyCondition: true, ""), []).Line;

        Made(new(OnlyCondition: true, ""), [first]).ShouldBe(new RulingClause(first, Known: true));
        Made(new(OnlyCondition: false, District + "002"), [Line("3.2 | 01-02 | | 440309002 | sanitation")]).Known.ShouldBeTrue();
    }

    [Fact]
    public void A_clause_of_the_same_range_for_another_unit_is_named()
    {
        var refused = Refused(new(OnlyCondition: false, ""), [Line("3.2 | 01-02 | | | roads")]);

        refused.ShouldBe("case.ruling-clash 与草案 3.2 条冲突：同样的范围，那一条写的是“龙华区市政道路养护中心（样例）”。请先改那一条，或换一个范围。");
    }

    [Theory]
    [InlineData("440309003", "sanitation", "case.ruling-area")]
    [InlineData("", "street-002", "case.ruling-unfit 这条裁定写不成条款：“民治街道办事处（样例）”是街道级单位")]
    public void A_range_that_does_not_fit_is_refused(string area, string unit, string why) =>
        RulingClause.Of(Ruling with { Unit = unit }, new(OnlyCondition: false, area), [], Ground).Succeeded(out _, out var refused).ShouldBe(!$"{refused?.Code} {refused?.Chinese}".StartsWith(why, StringComparison.Ordinal));

    [Fact]
    public void A_streets_unit_gets_clauses_of_its_own_street() =>
        Made(new(OnlyCondition: false, District + "002001"), [], Ruling with { Unit = "street-002.001" }).Line.Of.ShouldBe(new DutyKey("01-02", "", District + "002001"));

    private static RulingClause Made(RulingRange range, IReadOnlyList<Duty> lines, CaseRuling? ruling = null) =>
        RulingClause.Of(ruling ?? Ruling, range, lines, Ground).Succeeded(out var made, out var refused) ? made : throw new InvalidOperationException(refused.English);

    private static string Refused(RulingRange range, IReadOnlyList<Duty> lines) => RulingClause.Of(Ruling, range, lines, Ground).Succeeded(out _, out var refused) ? "" : $"{refused.Code} {refused.Chinese}";
}
