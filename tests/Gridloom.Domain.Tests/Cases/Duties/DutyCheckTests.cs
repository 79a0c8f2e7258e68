using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Duties.DutyBook;

namespace Gridloom.Domain.Tests.Cases.Duties;

public sealed class DutyCheckTests
{
    [Theory]
    [InlineData("3.2 | 01-10 | 01-10/1 | 440309002 | roads", "")]
    [InlineData("3.2 | 01-** |  |  | 龙华区水务局（样例）", "")]
    [InlineData("x | 99-99 |  | 440304001 | nobody", "case.duty-class case.duty-area case.duty-clause case.duty-unit")]
    [InlineData("1 | 99-** |  |  | roads", "case.duty-class")]
    [InlineData("1 | 01-10 | 01-10/99 |  | roads", "case.duty-condition")]
    [InlineData("1 | 01-11 | 01-10/1 |  | roads", "case.duty-condition-of-other")]
    [InlineData("1 | * | 01-10/1 |  | roads", "case.duty-condition-of-other")]
    [InlineData("1 | * |  | 44030 | roads", "case.duty-area")]
    public void A_line_is_read_whole_or_every_fault_is_told(string words, string codes)
    {
        var refused = DutyCheck.ToInput(Line(words)).Read(Ground).Succeeded(out _, out var problem) ? "" : string.Join(' ', problem.Errors.DefaultIfEmpty(problem).Select(p => p.Code));
        refused.ShouldBe(codes);
    }

    [Fact]
    public void Names_become_codes_and_the_district_itself_is_no_area()
    {
        var line = Rulebook.Made(new DutyInput(" 03.2 ", "0103", "", District, "水务", "环卫、roads", " 区城管局 ", "井盖").Read(Ground));
        line.ShouldBe(new Duty("3.2", new("0103", "", ""), "water", "sanitation roads", "区城管局", "井盖"));
        line.CooperatingUnits.ShouldBe(["sanitation", "roads"]);
    }

    [Theory]
    [InlineData("roads roads", "", "", "case.duty-cooperating-twice")]
    [InlineData("water", "", "", "case.duty-cooperating-twice")]
    [InlineData("nobody", "", "", "case.duty-cooperating")]
    [InlineData("", "局\n处", "", "case.duty-one-line")]
    [InlineData("", "", "\u0007", "case.duty-one-line")]
    public void What_else_a_line_says_is_held_to_its_form(string cooperating, string supervisor, string wording, string code)
    {
        new DutyInput("1", "*", "", "", "water", cooperating, supervisor, wording).Read(Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe(code);
        new DutyInput("1", "*", "", "", "water", "", new string('长', 61), "").Read(Ground).Succeeded(out _, out refused).ShouldBeFalse();
        refused!.Code.ShouldBe("case.duty-too-long");
    }

    [Fact]
    public void A_version_is_looked_over_for_doubles_ties_and_what_is_left_out()
    {
        var review = DutyCheck.Review([Line("1.1 | 01-** | | | roads"), Line("1.1 | 02-** | | | roads"), Line("1.2 | 01-** | | | water"), Line("1.3 | 03-** | | | gone")], Ground);

        review.Faults.Select(f => f.Code).ShouldBe(["case.duty-faulty", "case.duty-clause-twice", "case.duty-tie"]);
        review.Uncovered.ShouldContain("0103");
        review.Uncovered.ShouldNotContain("01-10");
        DutyCheck.Review([], Ground).Faults.Select(f => f.Code).ShouldBe(["case.duties-empty"]);
    }

    [Fact]
    public void A_class_that_streets_alone_answer_for_is_not_covered_everywhere()
    {
        string[] lines = ["1 | 01-10 | | 440309001 | roads", "2 | 01-10 | 01-10/1 | | roads"];
        DutyCheck.Review([.. lines.Select(Line)], Ground).Uncovered.ShouldContain("01-10");
        DutyCheck.Review([.. lines.Select(Line), Line("3 | * | | | water")], Ground).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Uncovered.ShouldBeEmpty());
    }

    [Fact]
    public void The_sample_of_the_shipped_data_is_without_fault_and_leaves_nothing_out()
    {
        var lines = DutySample.Lines(Ground);
        var review = DutyCheck.Review(lines, Ground);
        review.Faults.ShouldBeEmpty();
        review.Uncovered.ShouldBeEmpty();
        // The street of the place answers for what is the street's; what nobody names falls to the last line.
        var catalogue = new DutyCatalogue("1", lines);
        var street = Rulebook.Shipped.Conditions.All.First(k => k.UnitKind == DutySample.StreetKind && Rulebook.Catalogue.FindClass(k.Class) is not null);
        catalogue.Find(new(street.Class, street.Code, District + "002001"))!.Unit.ShouldBe("street-002");
        catalogue.Find(new(street.Class, street.Code, District))!.Unit.ShouldBe("enforcement");
    }

    [Fact]
    public void Beside_others_a_number_and_a_range_stand_once()
    {
        var others = new[] { Line("1.1 | 01-10 | | | roads") };
        DutyCheck.Beside(Line("1.1 | 01-11 | | | roads"), others)!.Code.ShouldBe("case.duty-clause-twice");
        DutyCheck.Beside(Line("1.2 | 01-10 | | | water"), others)!.Code.ShouldBe("case.duty-tie");
        DutyCheck.Beside(Line("1.2 | 01-11 | | | water"), others).ShouldBeNull();
    }
}
