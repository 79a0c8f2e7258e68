using System.Globalization;
using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

/// <summary>The calendar that is shipped, and times as a person in China says them.</summary>
internal static class Calendars
{
    public static readonly string Csv = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "cases", "calendar.csv"));

    public static readonly WorkingCalendar Shipped =
        CalendarFile.Parse(Csv).Succeeded(out var calendar, out var refused) ? calendar : throw new InvalidOperationException(refused.Chinese);

    /// <summary>"2026-02-13 16:30" or with seconds, Beijing time.</summary>
    public static Instant China(string at) => China(DateTime.Parse(at, CultureInfo.InvariantCulture));

    public static Instant China(DateTime at) => Instant.From(new DateTimeOffset(at, TimeSpan.FromHours(8)));

    public static string Words(Instant at)
    {
        var time = at.ToChina().DateTime;
        return time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    public static TimeLimit Limit(string text) =>
        TimeLimit.Parse(text).Succeeded(out var limit, out var refused) ? limit : throw new InvalidOperationException(refused.English);

    public static Deadline Due(string from, string limit, WorkingCalendar? calendar = null) =>
        Deadline.Of(China(from), Limit(limit), calendar ?? Shipped).Succeeded(out var deadline, out var refused)
            ? deadline
            : throw new InvalidOperationException(refused.English);
}
