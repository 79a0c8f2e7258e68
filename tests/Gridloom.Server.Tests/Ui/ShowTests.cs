using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Ui;

/// <summary>Times, spans, counts, money and rates as the office writes them.</summary>
public sealed class ShowTests
{
    private static readonly Instant Now = At("2026-11-20T10:26:08+08:00");

    [Theory]
    [InlineData("2026-11-20T10:26:59+08:00", "11-20 10:26")]
    [InlineData("2025-11-20T10:26:00+08:00", "2025-11-20 10:26")]
    [InlineData("2026-01-01T00:00:00+08:00", "01-01 00:00")]
    [InlineData("2025-12-31T16:00:00Z", "01-01 00:00")] // the year is China's, not London's
    [InlineData("2025-12-31T15:59:59Z", "2025-12-31 23:59")]
    public void A_desk_time_shows_the_year_only_when_it_is_another(string at, string shown) => Show.Desk(At(at), Now).ShouldBe(shown);

    [Theory]
    [InlineData("2026-11-20T15:24:00+08:00", "今日 15:24", "Today 15:24")]
    [InlineData("2026-11-19T15:36:00+08:00", "昨日 15:36", "Yesterday 15:36")]
    [InlineData("2026-11-21T08:06:00+08:00", "11-21 08:06", "11-21 08:06")]
    [InlineData("2026-11-18T08:06:00+08:00", "11-18 08:06", "11-18 08:06")]
    public void A_deadline_says_today_and_yesterday(string at, string chinese, string english)
    {
        Show.Deadline(At(at), Now, Words.Chinese).ShouldBe(chinese);
        Show.Deadline(At(at), Now, Words.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("2026-11-20T15:24:00+08:00", "今天 15:24", "today 15:24")]
    [InlineData("2026-11-19T17:05:00+08:00", "昨天 17:05", "yesterday 17:05")]
    [InlineData("2026-11-13T16:38:00+08:00", "11月13日 周五 16:38", "Fri 13 Nov 16:38")]
    [InlineData("2026-11-15T06:08:00+08:00", "11月15日 周日 06:08", "Sun 15 Nov 06:08")]
    [InlineData("2025-03-01T06:08:00+08:00", "2025年3月1日 06:08", "1 Mar 2025 06:08")]
    public void A_sentence_names_the_weekday(string at, string chinese, string english)
    {
        Show.Prose(At(at), Now, Words.Chinese).ShouldBe(chinese);
        Show.Prose(At(at), Now, Words.English).ShouldBe(english);
    }

    [Fact]
    public void Seconds_are_shown_for_a_cut_off_only()
    {
        Show.CutOff(Now, Now).ShouldBe("11-20 10:26:08");
        Show.Clock(Now).ShouldBe("10:26");
        Show.Today(Now, Words.Chinese).ShouldBe("2026-11-20 星期五");
        Show.Today(Now, Words.English).ShouldBe("2026-11-20 Friday");
        Show.Machine(Now).ShouldBe("2026-11-20T10:26:08+08:00");
    }

    [Theory]
    [InlineData(0, "0分")]
    [InlineData(28, "28分")]
    [InlineData(60, "1时00分")]
    [InlineData(178, "2时58分")]
    [InlineData(1742, "29时02分")]
    [InlineData(-290, "4时50分")]
    public void Working_time_is_hours_and_minutes(long minutes, string shown) => Show.Working(minutes, Words.Chinese).ShouldBe(shown);

    [Theory]
    [InlineData(36, "36分")]
    [InlineData(1440, "1天00时00分")]
    [InlineData(9708, "6天17时48分")]
    public void Wall_time_counts_days(long minutes, string shown) => Show.Wall(minutes, Words.Chinese).ShouldBe(shown);

    [Fact]
    public void A_working_day_says_that_it_has_eight_hours()
    {
        Show.WorkingDays(4, Words.Chinese).ShouldBe("4 工作日（32时00分）");
        Show.WorkingDays(4, Words.English).ShouldBe("4 working days (32 h 00 min)");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(12846, "12,846")]
    [InlineData(-15, "−15")]
    public void Counts_are_grouped_by_thousands(long count, string shown) => Show.Count(count).ShouldBe(shown);

    [Theory]
    [InlineData(166_390_000, "166.39")]
    [InlineData(13_866_666_666, "13,866.67")]
    [InlineData(5_000, "0.01")] // 0.005 ten-thousands: half goes away from zero
    [InlineData(4_999, "0.00")]
    [InlineData(-5_000, "−0.01")]
    public void Money_in_ten_thousands_has_two_decimals(long fen, string shown) => Show.TenThousands(fen).ShouldBe(shown);

    [Fact]
    public void Yuan_stand_in_details_only()
    {
        Show.Yuan(166_390_000).ShouldBe("¥1,663,900.00");
        Show.Yuan(-5).ShouldBe("−¥0.05");
    }

    [Theory]
    [InlineData(127904, 130117, "98.30\u2009%")]
    [InlineData(1, 8, "12.50\u2009%")]
    [InlineData(0, 5, "0.00\u2009%")]
    [InlineData(0, 0, "—")]
    public void A_rate_has_two_decimals_and_a_zero_denominator_has_no_rate(long part, long whole, string shown) => Show.Rate(part, whole).ShouldBe(shown);

    [Theory]
    [InlineData("97.996", "98", "97.99\u2009%")]
    [InlineData("97.994", "98", "97.99\u2009%")]
    [InlineData("98", "98", "98.00\u2009%")]
    [InlineData("98.004", "98", "98.01\u2009%")] // above the target stays above it
    [InlineData("2.999", "3", "2.99\u2009%")]
    [InlineData("55.555", "98", "55.56\u2009%")]
    public void Rounding_never_crosses_the_target(string percent, string target, string shown) =>
        Show.RateAgainst(decimal.Parse(percent, null), decimal.Parse(target, null)).ShouldBe(shown);

    [Fact]
    public void A_sampled_rate_carries_its_interval() => Show.Sampled(97.84m, 96.72m, 98.45m).ShouldBe("97.8\u2009% (96.7–98.5)");

    [Theory]
    [InlineData("0.21", "高 0.21 个百分点")]
    [InlineData("-1.70", "低 1.70 个百分点")]
    [InlineData("0.004", "持平")]
    public void Differences_of_rates_are_points(string difference, string shown) => Show.Points(decimal.Parse(difference, null), Words.Chinese).ShouldBe(shown);

    [Theory]
    [InlineData("440309-20261113-00417", "20261113-00417")]
    [InlineData("20261113-00417", "20261113-00417")]
    public void A_list_of_one_district_leaves_the_district_out(string number, string shown) => Show.ShortNumber(number).ShouldBe(shown);

    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(655_360, "640 KB")]
    [InlineData(1_258_291, "1.2 MB")]
    public void A_size_is_kilobytes_or_megabytes(long bytes, string shown) => Show.Size(bytes).ShouldBe(shown);

    private static Instant At(string text) => Instant.From(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
