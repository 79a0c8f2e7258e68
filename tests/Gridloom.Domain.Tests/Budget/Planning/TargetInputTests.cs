using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Tests.Budget.Planning;

public sealed class TargetInputTests
{
    [Theory]
    [InlineData("≥98%", "ge", "98%")]
    [InlineData("98%以上", "ge", "98%")]
    [InlineData("不超过3天", "le", "3天")]
    [InlineData("低于3%", "lt", "3%")]
    [InlineData("90%-95%", "range", "90-95%")]
    [InlineData("150,000", "", "150,000")]
    [InlineData("提升", "", "提升")]
    [InlineData("", "", "")]
    public void A_target_is_shown_in_its_parts_and_keeps_its_print_when_they_are_not_touched(string printed, string sign, string text)
    {
        TargetInput.Of(printed).ShouldBe(new(sign, text));
        TargetInput.Of(printed).Print(printed, "f").Succeeded(out var kept, out _).ShouldBeTrue();
        kept.ShouldBe(printed);
    }

    [Theory]
    [InlineData("ge", "97%", "≥97%")]
    [InlineData("le", "5件", "≤5件")]
    [InlineData("eq", "12次", "=12次")]
    [InlineData("range", "90-95分", "90-95分")]
    [InlineData("", "明显提升", "明显提升")]
    public void A_changed_target_is_printed_from_its_parts(string sign, string text, string printed)
    {
        new TargetInput(sign, text).Print("98%以上", "f").Succeeded(out var made, out var refused).ShouldBeTrue(refused?.Chinese);
        made.ShouldBe(printed);
    }

    [Theory]
    [InlineData("ge", "提升")]
    [InlineData("ge", "≥97%")]
    [InlineData("range", "97%")]
    [InlineData("above", "97%")]
    public void A_direction_needs_a_number(string sign, string text) => new TargetInput(sign, text).Print(null, "f").Succeeded(out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("90%-95%", "90", "95", "%")]
    [InlineData("90-95%", "90", "95", "%")]
    [InlineData("3～5天", "3", "5", "天")]
    [InlineData("85至90分", "85", "90", "分")]
    public void Two_numbers_with_a_dash_are_a_range(string printed, string low, string high, string unit) => Target.Read(printed).ShouldBe(new Target.Between(
        decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("2021-2023年")]
    [InlineData("2021-2023")]
    [InlineData("3-5月")]
    [InlineData("95-90%")]
    [InlineData("90%-95分")]
    [InlineData("≥90-95%")]
    public void What_says_when_or_runs_down_is_no_range(string printed) => Target.Read(printed).ShouldBe(new Target.Qualitative());
}
