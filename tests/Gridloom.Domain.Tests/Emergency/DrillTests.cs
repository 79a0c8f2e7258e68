using Gridloom.Domain.Emergency;
using static Gridloom.Domain.Tests.Emergency.DrillBook;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class DrillTests
{
    [Fact]
    public void What_is_typed_is_cleaned()
    {
        var typed = new DrillInput(" 2026-11-20 ", "440309001001 ", "drill", " 疏散演练 ", null, " 0 ", " ", null, "一\r\n二");

        Drill.Check(typed, Ground).Succeeded(out var drill, out var refused).ShouldBeTrue(refused?.Chinese);
        drill.ShouldBe(new Drill(new(2026, 11, 20), "440309001001", "drill", "疏散演练", "", 0, null, null, "一\n二"));
    }

    [Theory]
    [InlineData("2026-11-08")]
    [InlineData("2026/11/8")]
    [InlineData("2026年11月8日")]
    [InlineData("2026-11-08 00:00:00")]
    public void A_day_is_read_as_spreadsheets_write_it(string day)
    {
        Drill.Check(Typed with { Day = day }, Ground).Succeeded(out var drill, out var refused).ShouldBeTrue(refused?.Chinese);
        drill!.Day.ShouldBe(new(2026, 11, 8));
    }

    [Fact]
    public void More_may_be_given_out_than_was_planned()
    {
        Drill.Check(Typed with { Planned = "1", Given = "1000000" }, Ground).Succeeded(out var drill, out var refused).ShouldBeTrue(refused?.Chinese);
        (drill!.Planned, drill.Given).ShouldBe((1, 1_000_000));
    }

    [Theory]
    [InlineData("day", "2026-11-21", "emergency.drill-day-ahead")]
    [InlineData("day", "8.11.2026", "emergency.day")]
    [InlineData("day", "1999-12-31", "emergency.day")]
    [InlineData("day", "", "emergency.day")]
    [InlineData("area", "440309", "emergency.area")]
    [InlineData("area", "440309003", "emergency.area")]
    [InlineData("area", "", "emergency.area")]
    [InlineData("kind", "party", "emergency.drill-kind")]
    [InlineData("kind", "", "emergency.drill-kind")]
    [InlineData("topic", " ", "emergency.drill-topic")]
    [InlineData("topic", "找 13812345678", "case.personal-in-text")]
    [InlineData("place", "身份证 44030119900101123X", "case.personal-in-text")]
    [InlineData("people", "", "emergency.drill-people")]
    [InlineData("people", "-1", "emergency.drill-people")]
    [InlineData("people", "1000001", "emergency.drill-people")]
    [InlineData("people", "1,000", "emergency.drill-people")]
    [InlineData("planned", "0", "emergency.drill-planned")]
    [InlineData("planned", "很多", "emergency.drill-planned")]
    [InlineData("planned", "", "emergency.drill-half-booklets")]
    [InlineData("given", "", "emergency.drill-half-booklets")]
    [InlineData("given", "-5", "emergency.drill-given")]
    [InlineData("given", "1000001", "emergency.drill-given")]
    public void A_fault_is_told_at_its_field(string field, string typed, string code)
    {
        var input = field switch
        {
            "day" => Typed with { Day = typed },
            "area" => Typed with { Area = typed },
            "kind" => Typed with { Kind = typed },
            "topic" => Typed with { Topic = typed },
            "place" => Typed with { Place = typed },
            "people" => Typed with { People = typed },
            "planned" => Typed with { Planned = typed },
            _ => Typed with { Given = typed },
        };

        Drill.Check(input, Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        (refused!.Errors.ShouldHaveSingleItem().Field, refused.Code).ShouldBe((field, code));
    }

    [Fact]
    public void The_limits_of_the_texts_are_kept()
    {
        static string Long(int length) => new('长', length);
        Drill.Check(Typed with { Topic = Long(100), Place = Long(100), Note = Long(1000) }, Ground).Succeeded(out _, out var refused).ShouldBeTrue(refused?.Chinese);
        Drill.Check(Typed with { Topic = Long(101), Place = Long(101), Note = Long(1001) }, Ground).Succeeded(out _, out refused).ShouldBeFalse();
        refused!.Errors.Select(e => $"{e.Field} {e.Code}").ShouldBe(["topic case.too-long", "place case.too-long", "note case.too-long"]);
    }

    [Fact]
    public void All_faults_are_told_together()
    {
        Drill.Check(new("", "", "", "", "", "", "5", "", ""), Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(e => e.Field).ShouldBe(["day", "area", "kind", "topic", "people", "given"]);
    }
}
