using System.Globalization;
using Gridloom.Domain;

namespace Gridloom.Server.Ui;

/// <summary>How times, spans, counts, money and rates are written (写法). All times are Beijing time; all rounding happens here and nowhere before.</summary>
public static class Show
{
    private const string ThinSpace = "\u2009";
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A desk table's time: <c>11-20 10:26</c>; with the year when it is another than now's.</summary>
    public static string Desk(Instant at, Instant now) =>
        at.ToChina().ToString(at.ToChina().Year == now.ToChina().Year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", Plain);

    /// <summary>A deadline in a table: <c>今日 15:24</c>, <c>昨日 15:36</c>, otherwise as <see cref="Desk"/>.</summary>
    public static string Deadline(Instant at, Instant now, Words words) => (now.ChinaDay().DayNumber - at.ChinaDay().DayNumber) switch
    {
        0 => words["今日 {0}", Clock(at)],
        1 => words["昨日 {0}", Clock(at)],
        _ => Desk(at, now),
    };

    /// <summary>A time in a sentence: <c>11月20日 周五 15:24</c>, <c>昨天 17:05</c>, <c>今天 8:00</c>; the year when it is another.</summary>
    public static string Prose(Instant at, Instant now, Words words)
    {
        var china = at.ToChina();
        return (now.ChinaDay().DayNumber - at.ChinaDay().DayNumber) switch
        {
            0 => words["今天 {0}", Clock(at)],
            1 => words["昨天 {0}", Clock(at)],
            _ when words.InEnglish => china.ToString(china.Year == now.ToChina().Year ? "ddd d MMM HH:mm" : "d MMM yyyy HH:mm", Plain),
            _ when china.Year == now.ToChina().Year => string.Create(Plain, $"{china.Month}月{china.Day}日 周{Weekdays[(int)china.DayOfWeek]} {Clock(at)}"),
            _ => string.Create(Plain, $"{china.Year}年{china.Month}月{china.Day}日 {Clock(at)}"),
        };
    }

    /// <summary>The time of day: <c>15:24</c>.</summary>
    public static string Clock(Instant at) => at.ToChina().ToString("HH:mm", Plain);

    /// <summary>A data cut-off, the one place where seconds are shown: <c>11-20 10:26:08</c>.</summary>
    public static string CutOff(Instant at, Instant now) => Desk(at, now) + at.ToChina().ToString("':'ss", Plain);

    /// <summary>The header's date: <c>2026-11-20 星期五</c>.</summary>
    public static string Today(Instant now, Words words)
    {
        var china = now.ToChina();
        return china.ToString("yyyy-MM-dd ", Plain) + (words.InEnglish ? china.ToString("dddd", Plain) : "星期" + Weekdays[(int)china.DayOfWeek]);
    }

    /// <summary>On paper, which is read in other years: <c>2026-11-20 10:26:08</c>.</summary>
    public static string Printed(Instant at) => at.ToChina().ToString("yyyy-MM-dd HH:mm:ss", Plain);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Plain);

    /// <summary>For the <c>datetime</c> attribute: <c>2026-11-20T10:26:08+08:00</c>.</summary>
    public static string Machine(Instant at) => at.ToChina().ToString("yyyy-MM-dd'T'HH:mm:sszzz", Plain);

    /// <summary>Working time in whole minutes: <c>2时58分</c>, <c>29时02分</c>, <c>28分</c>; a sign is not shown, the words before it say 余 or 超.</summary>
    public static string Working(long minutes, Words words)
    {
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        return hours == 0 ? words["{0}分", rest] : words["{0}时{1}分", hours, rest.ToString("00", Plain)];
    }

    /// <summary>A limit in working days of 8 hours: <c>4 工作日（32时00分）</c>.</summary>
    public static string WorkingDays(long days, Words words) => words["{0} 工作日（{1}）", days, Working(days * 8 * 60, words)];

    /// <summary>Wall time in whole minutes: <c>6天17时48分</c>.</summary>
    public static string Wall(long minutes, Words words)
    {
        var (days, rest) = Math.DivRem(Math.Abs(minutes), 24 * 60);
        var (hours, left) = Math.DivRem(rest, 60);
        return days == 0 ? Working(minutes, words) : words["{0}天{1}时{2}分", days, hours.ToString("00", Plain), left.ToString("00", Plain)];
    }

    /// <summary><c>12,846</c>; a true minus sign.</summary>
    public static string Count(long count) => Signed(count.ToString("#,##0", Plain));

    /// <summary>Money in 万元 from 分, two decimals, without its unit, which stands once in the head: <c>166.39</c>.</summary>
    public static string TenThousands(long fen) => Signed(Math.Round(fen / 1_000_000m, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", Plain));

    /// <summary>Money in yuan from 分, for details: <c>¥1,663,900.00</c>.</summary>
    public static string Yuan(long fen) => Signed((fen < 0 ? "-" : "") + "¥" + Math.Abs(fen / 100m).ToString("#,##0.00", Plain));

    /// <summary>A rate, two decimals: <c>98.33 %</c>. A zero denominator is <c>—</c>, whose reason the caller prints.</summary>
    public static string Rate(long part, long whole) => whole == 0 ? "—" : Percent(part * 100m / whole, 2);

    /// <summary>
    /// A rate beside its target, both in percent. Rounding never crosses the target: 97.996 % against at least 98 % shows 97.99 %.
    /// </summary>
    public static string RateAgainst(decimal percent, decimal target)
    {
        var shown = Math.Round(percent, 2, MidpointRounding.AwayFromZero);
        if (percent < target && shown >= target) shown = Math.Floor(percent * 100) / 100;
        if (percent > target && shown <= target) shown = Math.Ceiling(percent * 100) / 100;
        return Percent(shown, 2);
    }

    /// <summary>A rate from a sample, one decimal, with its interval; all in percent: <c>97.8 % (96.7–98.5)</c>.</summary>
    public static string Sampled(decimal percent, decimal low, decimal high) => $"{Percent(percent, 1)} ({Fixed(low, 1)}–{Fixed(high, 1)})";

    /// <summary>A difference of two rates, in percentage points: <c>高 0.21 个百分点</c>.</summary>
    public static string Points(decimal difference, Words words) => Math.Round(difference, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 and var more => words["高 {0} 个百分点", Fixed(more, 2)],
        < 0 and var less => words["低 {0} 个百分点", Fixed(-less, 2)],
        _ => words["持平"],
    };

    /// <summary>A case number in a list of one district: <c>440309-20261113-00417</c> → <c>20261113-00417</c>.</summary>
    public static string ShortNumber(string number) => number.Split('-') is [{ Length: 6 }, var day, var serial] ? $"{day}-{serial}" : number;

    /// <summary>A file's size: <c>640 KB</c>, <c>1.2 MB</c>.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, (bytes + 512) / 1024)} KB"
        : $"{Fixed(bytes / 1048576m, 1)} MB";

    private static string Percent(decimal value, int decimals) => Fixed(value, decimals) + ThinSpace + "%";

    private static string Fixed(decimal value, int decimals) =>
        Signed(Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 1 ? "0.0" : "0.00", Plain));

    private static string Signed(string text) => text.StartsWith('-') ? "−" + text[1..] : text;
}
