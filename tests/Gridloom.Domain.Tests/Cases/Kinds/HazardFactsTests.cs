using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Kinds;

public sealed class HazardFactsTests
{
    private static readonly HazardLists Lists = Rulebook.Made(HazardLists.Parse(Rulebook.Text("hazards.v1.csv")));

    [Fact]
    public void The_three_small_places_keep_their_codes() =>
        Lists.Places.Take(3).Select(p => $"{p.Code} {p.Name}").ShouldBe(["60021 小档口", "60022 小作坊", "60023 小娱乐场所"]);

    [Fact]
    public void Class_and_risk_are_enough() => Rulebook.Made(HazardFacts.Check(new("gas", "major", " ", null, ""), Lists)).ShouldBe(new HazardFacts("gas", "major", null, null, null));

    [Fact]
    public void What_is_typed_is_cleaned() =>
        Rulebook.Made(HazardFacts.Check(new(" gas ", "low", "60021", "at-once", " 已更换软管 "), Lists)).ShouldBe(new HazardFacts("gas", "low", "60021", "at-once", "已更换软管"));

    [Fact]
    public void All_faults_are_told_together()
    {
        HazardFacts.Check(new("", "huge", "moon", "magic", "找张三 138 1234 5678"), Lists).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(e => $"{e.Field} {e.Code}").ShouldBe(
        [
            "hazard-class case.hazard-no-class", "hazard-risk case.kind-unknown-word", "hazard-place case.kind-unknown-word", "hazard-way case.kind-unknown-word", "hazard-note case.personal-in-text",
        ]);
    }

    [Theory]
    [InlineData("list,code,name,english,mark\nclass,a,甲,A,x\nclass,a,乙,B,x\n", "“a”重复")]
    [InlineData("list,code,name,english,mark\nsize,a,甲,A,x\n", "没有“size”这一项")]
    [InlineData("list,code,name,english,mark\nclass,a,甲,A,x\n", "risk, place, way 一项也没有")]
    public void A_faulty_list_is_named(string text, string fault)
    {
        HazardLists.Parse(text).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Chinese.ShouldContain(fault);
    }

    [Theory]
    [InlineData("电话13812345678", true)]
    [InlineData("138-1234-5678", true)]
    [InlineData("身份证 44030119900101123X", true)]
    [InlineData("案件 440309-20261113-00417", false)]
    [InlineData("2026-11-20 10:26 到现场，限 3 日", false)]
    [InlineData("表号 138123456789", false)]
    public void What_looks_like_personal_data_is_seen(string text, bool personal) => OpenText.HoldsPersonal(text).ShouldBe(personal);
}
