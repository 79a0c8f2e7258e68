using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("4 working-hours", "4 working-hours", "4 工作时", "04:00:00")]
    [InlineData("1.50 urgent-hours", "1.5 urgent-hours", "1.5 紧急工作时", "01:30:00")]
    [InlineData("0.01 working-hours", "0.01 working-hours", "0.01 工作时", "00:00:36")]
    [InlineData("0.01 working-days", "0.01 working-days", "0.01 工作日", "00:04:48")]
    [InlineData("7 working-days", "7 working-days", "7 工作日", "2.08:00:00")]
    [InlineData("7 calendar-days", "7 calendar-days", "7 自然日", "7.00:00:00")]
    [InlineData("2 工作日", "2 working-days", "2 工作日", "16:00:00")]
    [InlineData("  24  紧急工作时 ", "24 urgent-hours", "24 紧急工作时", "1.00:00:00")]
    [InlineData("10000 working-hours", "10000 working-hours", "10000 工作时", "416.16:00:00")]
    public void A_limit_is_read_and_written(string text, string code, string chinese, string length)
    {
        var limit = Calendars.Limit(text);

        limit.ToString().ShouldBe(code);
        limit.ToChinese().ShouldBe(chinese);
        limit.Length.ToString().ShouldBe(length);
        Calendars.Limit(limit.ToString()).ShouldBe(limit);
    }

    [Theory]
    [InlineData("", "case.limit-unreadable")]
    [InlineData("4", "case.limit-unreadable")]
    [InlineData("working-hours", "case.limit-unreadable")]
    [InlineData("four working-hours", "case.limit-unreadable")]
    [InlineData("4working-hours", "case.limit-unreadable")]
    [InlineData("4 hours", "case.limit-unreadable")]
    [InlineData("4 Working-Hours", "case.limit-unreadable")]
    [InlineData("4 working-hours please", "case.limit-unreadable")]
    [InlineData("4. working-hours", "case.limit-unreadable")]
    [InlineData("4,5 working-hours", "case.limit-unreadable")]
    [InlineData("1e3 working-hours", "case.limit-unreadable")]
    [InlineData("４ working-hours", "case.limit-unreadable")]
    [InlineData("0 working-hours", "case.limit-out-of-range")]
    [InlineData("-4 working-hours", "case.limit-out-of-range")]
    [InlineData("0.001 working-hours", "case.limit-out-of-range")]
    [InlineData("1.005 working-days", "case.limit-out-of-range")]
    [InlineData("10000.01 urgent-hours", "case.limit-out-of-range")]
    [InlineData("1000.01 calendar-days", "case.limit-out-of-range")]
    public void What_is_no_limit_is_refused(string text, string code)
    {
        TimeLimit.Parse(text).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe(code);
    }
}
