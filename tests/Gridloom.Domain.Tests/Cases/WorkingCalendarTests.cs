using Gridloom.Domain.Cases;
using static Gridloom.Domain.Tests.Cases.Calendars;

namespace Gridloom.Domain.Tests.Cases;

public sealed class WorkingCalendarTests
{
    private static readonly MinuteClock Oracle = new(Csv);
    private static readonly int[] MinutesOfDay = [0, 7 * 60 + 59, 8 * 60, 9 * 60 + 17, 12 * 60 - 1, 12 * 60, 13 * 60, 14 * 60, 17 * 60 + 59, 18 * 60, 23 * 60 + 59];

    [Fact]
    public void From_every_day_of_nine_years_it_agrees_with_the_minute_by_minute_clock()
    {
        int[] lengths = [1, 240, 241, 480];
        var round = 0;
        for (var day = new DateTime(2018, 1, 1); day.Year <= 2026; day = day.AddDays(1))
        {
            foreach (var minute in MinutesOfDay)
            {
                var (from, length) = (day.AddMinutes(minute), lengths[round++ % lengths.Length]);
                Words(Shipped.AddWorkingTime(China(from), TimeSpan.FromMinutes(length))).ShouldBe(Words(China(Oracle.Add(from, length))), $"{from:s} + {length} min");
            }
        }

        round.ShouldBe(3287 * MinutesOfDay.Length);
    }

    [Theory]
    [InlineData(20180101)]
    [InlineData(20261231)]
    public void Any_start_and_any_length_agree_with_the_minute_by_minute_clock(int seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var from = new DateTime(2018, 1, 1).AddMinutes(chance.Between(0, 9 * 525_960));
            var length = 1 + chance.Next(round % 50 == 0 ? 60_000 : 6_000);
            var due = Oracle.Add(from, length);
            var told = $"seed {seed}, round {round}: {from:s} + {length} min";

            Shipped.AddWorkingTime(China(from), TimeSpan.FromMinutes(length)).ShouldBe(China(due), told);
            Shipped.WorkingTimeBetween(China(from), China(due)).ShouldBe(TimeSpan.FromMinutes(length), told);
            Shipped.WorkingTimeBetween(China(from), China(from.AddMinutes(length))).ShouldBe(TimeSpan.FromMinutes(Oracle.Between(from, from.AddMinutes(length))), told);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void To_the_microsecond_between_undoes_add_and_later_never_comes_earlier(int seed)
    {
        var chance = new Seeded(seed);
        var (first, last) = (China("2018-01-01").Microseconds, China("2027-06-01").Microseconds);
        for (var round = 0; round < 20_000; round++)
        {
            var from = new Instant(chance.Between(first, last));
            var amount = TimeSpan.FromMicroseconds(chance.Between(0, 100L * 3600 * 1_000_000));
            var more = TimeSpan.FromMicroseconds(chance.Between(0, 20L * 3600 * 1_000_000));
            var due = Shipped.AddWorkingTime(from, amount);
            var told = $"seed {seed}, round {round}: {from} + {amount}";

            Shipped.WorkingTimeBetween(from, due).ShouldBe(amount, told);
            if (amount > TimeSpan.Zero) Shipped.WorkingTimeBetween(from, due - TimeSpan.FromMicroseconds(1)).ShouldBeLessThan(amount, told);
            (Shipped.AddWorkingTime(from, amount + more) >= due).ShouldBeTrue(told);
            (Shipped.AddWorkingTime(from + more, amount) >= due).ShouldBeTrue(told);
            Shipped.WorkingTimeBetween(due, from).ShouldBe(-amount, told);
        }
    }

    [Theory]
    [InlineData("2026-02-13", DayKind.Workday, null)]
    [InlineData("2026-02-14", DayKind.MakeUpDay, "春节")]
    [InlineData("2026-02-15", DayKind.Holiday, "春节")]
    [InlineData("2026-02-23", DayKind.Holiday, "春节")]
    [InlineData("2026-02-28", DayKind.MakeUpDay, "春节")]
    [InlineData("2026-03-01", DayKind.Weekend, null)]
    [InlineData("2020-01-31", DayKind.Holiday, "春节")]
    public void A_day_is_what_the_notice_says(string date, DayKind kind, string? name) =>
        Shipped.Day(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(new CalendarDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), kind, name, IsKnown: true));

    [Fact]
    public void Beyond_the_loaded_years_the_weekday_decides_and_the_day_says_so()
    {
        Shipped.Day(new DateOnly(2027, 1, 1)).ShouldBe(new CalendarDay(new DateOnly(2027, 1, 1), DayKind.Workday, null, IsKnown: false));
        Shipped.Day(new DateOnly(2017, 10, 1)).ShouldBe(new CalendarDay(new DateOnly(2017, 10, 1), DayKind.Weekend, null, IsKnown: false));
        Shipped.Knows(new DateOnly(2018, 1, 1), new DateOnly(2026, 12, 31)).ShouldBeTrue();
        Shipped.Knows(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void What_lies_outside_the_calendar_is_a_bug_of_the_caller()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.AddWorkingTime(China("1991-12-31 23:59"), TimeSpan.FromHours(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.AddWorkingTime(China("2199-12-31 17:00"), TimeSpan.FromHours(2)));
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.AddWorkingTime(China("2026-01-01"), TimeSpan.FromHours(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.WorkingTimeBetween(China("2026-01-01"), China("2200-01-01")));
    }

    [Fact]
    public void Other_hours_are_kept_and_impossible_ones_are_a_bug()
    {
        var night = new WorkingHours([(TimeSpan.FromHours(20), TimeSpan.FromHours(24))]);
        CalendarFile.Parse(Csv, night).Succeeded(out var calendar, out _).ShouldBeTrue();

        Words(calendar!.AddWorkingTime(China("2026-02-13 19:00"), TimeSpan.FromHours(4))).ShouldBe("2026-02-14 00:00");
        night.PerDay.ShouldBe(TimeSpan.FromHours(4));
        WorkingHours.Default.PerDay.ShouldBe(TimeSpan.FromHours(8));
        Should.Throw<ArgumentException>(() => new WorkingHours([]));
        Should.Throw<ArgumentException>(() => new WorkingHours([(TimeSpan.FromHours(9), TimeSpan.FromHours(9))]));
        Should.Throw<ArgumentException>(() => new WorkingHours([(TimeSpan.FromHours(8), TimeSpan.FromHours(12)), (TimeSpan.FromHours(11), TimeSpan.FromHours(18))]));
        Should.Throw<ArgumentException>(() => new WorkingHours([(TimeSpan.FromHours(20), TimeSpan.FromHours(25))]));
    }
}
