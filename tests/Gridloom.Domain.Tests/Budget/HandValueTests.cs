using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

public sealed class HandValueTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static Outcome<HandValue> Check(string? value, string target, string? asOf = "2026-11-20", string? note = null) =>
        HandValue.Check(new(value, asOf, note), Target.Read(target), 2026, Today);

    [Theory]
    [InlineData("153", "153", "153")]
    [InlineData(" 150,000 ", "150000", "150000")]
    [InlineData("９７．５％", "97%以上", "97.5")]
    [InlineData("97.50 %", "97%以上", "97.5")]
    [InlineData("0", "≤1次", "0")]
    [InlineData("1次", "≤1次", "1")]
    [InlineData("0.000001", "100%", "0.000001")]
    [InlineData("得到提升", "提升", "得到提升")]
    [InlineData("采集率 97.6%，准确率 98%", "采集率达97%以上,信息准确率达97%以上", "采集率 97.6%，准确率 98%")]
    public void What_people_write_is_read_exactly(string typed, string target, string kept)
    {
        Check(typed, target).Succeeded(out var value, out var refused).ShouldBeTrue(refused?.Chinese);
        value!.Text.ShouldBe(kept);
    }

    [Theory]
    [InlineData(null, "153", "budget.value-missing")]
    [InlineData("　", "提升", "budget.value-missing")]
    [InlineData("十二", "12", "budget.value-unreadable")]
    [InlineData("-1", "12", "budget.value-unreadable")]
    [InlineData("1e3", "12", "budget.value-unreadable")]
    [InlineData("12 个", "12人", "budget.value-unreadable")]
    [InlineData("15,00", "150000", "budget.value-unreadable")]
    [InlineData("1.", "12", "budget.value-unreadable")]
    [InlineData(".5", "12", "budget.value-unreadable")]
    [InlineData("0.0000001", "12", "budget.value-unreadable")]
    [InlineData("9999999999999", "12", "budget.value-unreadable")]
    [InlineData("提升\n了", "提升", "budget.value-too-long")]
    public void What_cannot_be_read_is_refused(string? typed, string target, string code)
    {
        Check(typed, target).Succeeded(out _, out var refused).ShouldBeFalse();
        (refused!.Code, refused.Errors.Single().Field).ShouldBe((code, "value"));
    }

    [Theory]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-11-21", "budget.day-in-future")]
    [InlineData("2025-12-31", "budget.day-outside-year")]
    [InlineData("2027-01-01", "budget.day-outside-year")]
    [InlineData("2026-2-3", "budget.day-unreadable")]
    [InlineData("", "budget.day-unreadable")]
    [InlineData(null, "budget.day-unreadable")]
    public void The_day_lies_in_the_year_and_not_in_the_future(string? asOf, string? code)
    {
        Check("12", "12", asOf).Succeeded(out _, out var refused).ShouldBe(code is null);
        refused?.Code.ShouldBe(code);
    }

    [Fact]
    public void All_faults_are_told_together()
    {
        Check("十二", "12", "不知道", new string('长', HandValue.NoteLimit + 1)).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(e => e.Field).ShouldBe(["value", "asOf", "note"]);
    }

    [Theory]
    [InlineData("2026-01-01", 1, 365)]
    [InlineData("2026-11-20", 324, 365)]
    [InlineData("2026-12-31", 365, 365)]
    [InlineData("2025-12-31", 0, 365)]
    [InlineData("2027-01-01", 365, 365)]
    public void The_year_passes_by_whole_days(string today, int days, int of) =>
        YearPassed.At(2026, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(new YearPassed(days, of));

    [Fact]
    public void A_leap_year_has_a_day_more() => YearPassed.At(2028, new(2028, 12, 31)).ShouldBe(new YearPassed(366, 366));
}
