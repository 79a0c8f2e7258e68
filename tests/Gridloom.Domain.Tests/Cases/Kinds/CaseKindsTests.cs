using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Kinds;

public sealed class CaseKindsTests
{
    private const string Head = "prefix,kind,mark\n";

    private static readonly CaseKinds Shipped = Rulebook.Made(CaseKinds.Parse(Rulebook.Text("kinds.v1.csv")));

    [Theory]
    [InlineData("F01-03", CaseKind.Hazard)]
    [InlineData("F10-01", CaseKind.Hazard)]
    [InlineData("F10-02", CaseKind.Dispute)]
    [InlineData("F09-05", CaseKind.Dispute)]
    [InlineData("F09-03", CaseKind.General)]
    [InlineData("04-06", CaseKind.Emergency)]
    [InlineData("0406", CaseKind.General)]
    [InlineData("01-02", CaseKind.General)]
    public void A_class_is_of_the_kind_that_its_code_begins_with(string code, CaseKind kind) => Shipped.Of(code).ShouldBe(kind);

    [Theory]
    [InlineData("F01-,hazard,x\nF01-02,dispute,x", "“F01-02”与“F01-”重叠")]
    [InlineData("F01-02,hazard,x\nF01-,hazard,x", "“F01-”与“F01-02”重叠")]
    [InlineData("F01-,danger,x", "没有“danger”这一种类")]
    [InlineData("F01-,general,x", "没有“general”这一种类")]
    public void No_class_has_two_kinds_and_every_kind_is_known(string lines, string fault)
    {
        CaseKinds.Parse(Head + lines).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Chinese.ShouldContain(fault);
    }

    [Fact]
    public void Every_kind_has_its_names_and_is_found_by_its_code()
    {
        foreach (var kind in Enum.GetValues<CaseKind>()) CaseKindNames.Find(kind.Code()).ShouldBe(kind);
        Enum.GetValues<CaseKind>().Select(k => k.Chinese()).Distinct().Count().ShouldBe(4);
        Enum.GetValues<CaseKind>().Select(k => k.English()).Distinct().Count().ShouldBe(4);
        CaseKindNames.Find("other").ShouldBeNull();
    }
}
