using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class CaseDataTests
{
    private const string Conditions = "class,condition,limit,closing,unit_kind,mark\n";

    [Fact]
    public void Every_condition_names_a_kind_of_which_each_district_has_a_unit()
    {
        var kinds = Shipped.Conditions.All.Select(static c => c.UnitKind).Distinct().ToList();

        kinds.Count.ShouldBeGreaterThan(5);
        foreach (var district in (string[])["440112", "440304", "440307", "440309"])
        {
            Shipped.Units.Of(district).Count.ShouldBeGreaterThan(11);
            kinds.ShouldAllBe(kind => Shipped.Units.Of(district, kind)[0].Kind == kind);
        }
    }

    [Fact]
    public void Classes_that_are_on_have_conditions_and_one_class_has_several()
    {
        Catalogue.Classes.Where(static c => c.On).ShouldAllBe(static c => Shipped.Conditions.Of(c.Code).Any());
        Shipped.Conditions.Of("01-01").Select(static c => $"{c.Code} {c.Limit}").ShouldBe(["01-01/1 4 working-hours", "01-01/2 7 working-days", "01-01/3 20 working-days"]);
        Shipped.Conditions.All.ShouldAllBe(static c => c.Sample);
        Shipped.Desk.Of(CaseClockKind.Verify).ToString().ShouldBe("0.5 working-hours");
    }

    [Theory]
    [InlineData("class,limit\n", "第 1 行：表头应为 class")]
    [InlineData(Conditions + "99-99,甲,4 working-hours,乙,环卫,样例\n", "第 2 行：目录里没有小类“99-99”")]
    [InlineData(Conditions + "01-02,甲,4 hours,乙,环卫,样例\n", "第 2 行：时限“4 hours”无法识别")]
    [InlineData(Conditions + "01-02,甲,4 working-hours,乙,环卫,试\n", "第 2 行：标注“试”")]
    [InlineData(Conditions + "01-02,甲,4 working-hours,,环卫,样例\n", "第 2 行：应有 6 栏")]
    [InlineData(Conditions + "01-02,甲,4 working-hours,乙,环卫,样例\n", "第 3 行：启用的小类没有立案条件：0101")]
    public void A_faulty_condition_is_named_by_its_line(string text, string fault) => Refused(FilingConditions.Parse(text, Catalogue)).ShouldContain(fault);

    [Theory]
    [InlineData("clock,limit,mark\ncase,1 working-hours,样例\n", "第 2 行：没有岗位计时“case”")]
    [InlineData("clock,limit,mark\naccept,1,样例\n", "第 2 行：时限“1”无法识别")]
    [InlineData("clock,limit,mark\naccept,1 working-hours,样例\naccept,1 working-hours,样例\n", "第 3 行：“accept”重复")]
    [InlineData("clock,limit,mark\naccept,1 working-hours,样例\n", "第 3 行：缺少 verify, file, dispatch, check")]
    public void A_faulty_desk_limit_is_named_by_its_line(string text, string fault) => Refused(DeskLimits.Parse(text)).ShouldContain(fault);

    [Theory]
    [InlineData("44030,a,甲,甲,环卫,district,-,440309", "第 2 行：“44030”不是区代码")]
    [InlineData("440309,a b,甲,甲,环卫,district,-,440309", "第 2 行：单位代码“a b”含空格")]
    [InlineData("440309,a,甲,甲,环卫,district,-,440309\n440309,a,乙,乙,环卫,district,-,440309", "第 3 行：440309 的“a”重复")]
    [InlineData("440309,a,\"甲\",甲,环卫,district,-,440309", "第 2 行：应有 8 栏")]
    [InlineData("440309,a,甲,甲,环卫,town,-,440309", "第 2 行：没有单位级别“town”")]
    [InlineData("440309,s.1,甲,甲,社区,community,-,440309001001", "第 2 行：“s.1”的上级应为“s”")]
    [InlineData("440309,s.1,甲,甲,社区,community,s,440309001001", "第 2 行：“s.1”的上级应为前面某行的街道单位")]
    [InlineData("440309,s,甲,甲,环卫,district,-,440309\n440309,s.1,甲,甲,街道,street,s,440309001", "第 3 行：“s.1”的上级应为前面某行的街道单位，只有社区单位有上级")]
    [InlineData("440309,s,甲,甲,街道,street,-,440309", "第 2 行：辖区“440309”不是街道代码")]
    [InlineData("440309,s,甲,甲,街道,street,-,440304001", "第 2 行：辖区“440304001”不在本区内")]
    [InlineData("440309,s,甲,甲,街道,street,-,440309001\n440309,s.1,甲,甲,社区,community,s,440309002001", "第 3 行：辖区“440309002001”不在上级辖区内")]
    public void A_faulty_unit_is_named_by_its_line(string lines, string fault) =>
        Refused(HandlingUnits.Parse("district,code,name,short_name,kind,level,parent,area\n" + lines)).ShouldContain(fault);

    [Fact]
    public void Every_street_of_the_district_has_a_unit_and_some_have_units_below()
    {
        var streets = Shipped.Units.Of(District).Where(static unit => unit.Level == UnitLevel.Street).ToList();

        streets.Count.ShouldBe(6);
        streets.ShouldAllBe(static street => Shipped.Units.Below(District, street.Code).Count == 2);
        Shipped.Units.Below(District, "street-002").Select(static unit => $"{unit.Code} {unit.Parent} {unit.Area}").ShouldBe(["street-002.001 street-002 440309002001", "street-002.002 street-002 440309002002"]);
        Shipped.Units.Below(District, "roads").ShouldBeEmpty();
    }

    private static string Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out var refused) ? "" : $"{refused.Code} {refused.Chinese}";
}
