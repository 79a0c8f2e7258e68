using Gridloom.Domain.Cases;
using static Gridloom.Domain.Tests.Cases.Calendars;

namespace Gridloom.Domain.Tests.Cases;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-02-13 16:30", "4 working-hours", "2026-02-14 10:30")] // Friday; Saturday is worked
    [InlineData("2026-02-14 16:30", "4 working-hours", "2026-02-24 10:30")] // then nine days of Spring Festival
    [InlineData("2026-03-03 08:00", "4 working-hours", "2026-03-03 12:00")] // ends at noon, not at two
    [InlineData("2026-03-03 08:00", "1 working-days", "2026-03-03 18:00")]
    [InlineData("2026-03-03 07:00", "4 working-hours", "2026-03-03 12:00")]
    [InlineData("2026-03-03 12:00", "1 working-hours", "2026-03-03 15:00")]
    [InlineData("2026-03-03 12:59", "1 working-hours", "2026-03-03 15:00")]
    [InlineData("2026-03-03 18:00", "1 working-hours", "2026-03-04 09:00")]
    [InlineData("2026-03-06 15:00", "1 working-days", "2026-03-09 15:00")]
    [InlineData("2026-03-06 15:00", "0.5 working-days", "2026-03-09 09:00")] // three hours on Friday, one on Monday
    [InlineData("2026-03-07 10:00", "0.01 working-hours", "2026-03-09 08:00:36")]
    [InlineData("2026-03-06 23:30", "2 urgent-hours", "2026-03-07 01:30")]
    [InlineData("2026-02-14 16:30", "1.5 calendar-days", "2026-02-16 04:30")]
    [InlineData("2020-01-23 09:00", "2 working-days", "2020-02-04 09:00")] // the holiday of 2020 was prolonged to 2 February
    public void A_deadline_is_the_earliest_instant_by_which_the_limit_has_passed(string from, string limit, string due)
    {
        var deadline = Due(from, limit);

        Words(deadline.Due).ShouldBe(due);
        deadline.CalendarIncomplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-12-31 16:00", "2 working-hours", "2026-12-31 18:00", false)]
    [InlineData("2026-12-31 16:00", "3 working-hours", "2027-01-01 09:00", true)]
    [InlineData("2017-12-29 16:00", "1 working-hours", "2017-12-29 17:00", true)]
    [InlineData("2027-01-02 10:00", "1 calendar-days", "2027-01-03 10:00", false)]
    public void Beyond_the_loaded_years_a_deadline_in_working_time_says_that_it_may_be_early(string from, string limit, string due, bool incomplete)
    {
        var deadline = Due(from, limit);

        Words(deadline.Due).ShouldBe(due);
        deadline.CalendarIncomplete.ShouldBe(incomplete);
    }

    [Theory]
    [InlineData("2026-02-13 16:30", "4 working-hours", """
        2026-02-13（周五）16:30 起：工作日，计入 1小时30分
        2026-02-14（周六）截至 10:30：春节调休上班，计入 2小时30分
        """)]
    [InlineData("2026-02-11 19:00", "5 working-days", """
        2026-02-11（周三）19:00 起：工作时间之外，不计
        2026-02-12（周四）至 2026-02-13（周五）：工作日，计入 16小时
        2026-02-14（周六）：春节调休上班，计入 8小时
        2026-02-15（周日）至 2026-02-23（周一）：春节，不计
        2026-02-24（周二）：工作日，计入 8小时
        2026-02-25（周三）截至 18:00：工作日，计入 8小时
        """)]
    [InlineData("2023-09-27 16:00", "2 working-days", """
        2023-09-27（周三）16:00 起：工作日，计入 2小时
        2023-09-28（周四）：工作日，计入 8小时
        2023-09-29（周五）：中秋，不计
        2023-09-30（周六）至 2023-10-06（周五）：国庆节，不计
        2023-10-07（周六）截至 16:00：国庆节调休上班，计入 6小时
        """)]
    [InlineData("2026-03-03 12:30", "1.25 working-hours", """
        2026-03-03（周二）12:30 至 14:00：工作时间之外，不计
        2026-03-03（周二）14:00 至 15:15：工作日，计入 1小时15分
        """)]
    [InlineData("2026-03-07 10:00", "0.01 working-hours", """
        2026-03-07（周六）至 2026-03-08（周日）：周末，不计
        2026-03-09（周一）截至 08:00:36：工作日，计入 36秒
        """)]
    [InlineData("2026-12-31 16:00", "3 working-hours", """
        2026-12-31（周四）16:00 起：工作日，计入 2小时
        2027-01-01（周五）截至 09:00：工作日（该年节假日未载入，按周一至周五推定），计入 1小时
        """)]
    [InlineData("2026-03-06 23:30", "26 urgent-hours", """
        2026-03-06（周五）23:30 至 2026-03-08（周日）01:30：连续计时 26小时，夜间和节假日也计入
        """)]
    public void The_steps_tell_how_it_came_about(string from, string limit, string steps) =>
        string.Join('\n', Due(from, limit).Steps.Select(static step => step.ToChinese())).ShouldBe(steps.TrimEnd());

    [Theory]
    [InlineData(42)]
    public void The_steps_lie_end_to_end_and_add_up_to_the_limit(int seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var from = new Instant(chance.Between(China("2018-01-01").Microseconds, China("2027-01-01").Microseconds));
            var limit = Limit(FormattableString.Invariant($"{1 + chance.Next(20_000) / 100m} {((TimeUnit)chance.Next(4)).Code()}"));
            Deadline.Of(from, limit, Shipped).Succeeded(out var deadline, out _).ShouldBeTrue();
            var told = $"seed {seed}, round {round}: {from} + {limit}";

            deadline!.Steps[0].From.ShouldBe(from, told);
            deadline.Steps[^1].To.ShouldBe(deadline.Due, told);
            deadline.Steps.Zip(deadline.Steps.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From, told);
            deadline.Steps.Aggregate(TimeSpan.Zero, static (sum, step) => sum + step.Counted).ShouldBe(limit.Length, told);
        }
    }

    [Theory]
    [InlineData("1991-12-31 23:59", "refused")]
    [InlineData("1992-01-01 00:00", "1992-01-01 00:00")]
    [InlineData("2180-12-31 23:59", "2180-12-31 23:59")]
    [InlineData("2181-01-01 00:00", "refused")]
    public void A_start_that_no_calendar_reaches_is_refused(string from, string expected)
    {
        foreach (var limit in new[] { "10000 working-hours", "1000 working-days", "1000 calendar-days" })
        {
            var told = Deadline.Of(China(from), Limit(limit), Shipped).Succeeded(out var deadline, out var refused) ? Words(deadline.Steps[0].From) : "refused";

            told.ShouldBe(expected);
            if (refused is not null) refused.Code.ShouldBe("case.start-out-of-range");
        }
    }
}
