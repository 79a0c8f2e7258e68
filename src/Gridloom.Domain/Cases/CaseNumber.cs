using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>The number that people say (案件号): district, day in China, serial of the day: <c>440309-20261113-00417</c>.</summary>
public static class CaseNumber
{
    /// <param name="serial">1, 2, 3 …; beyond 99,999 the number grows by a digit rather than wrap.</param>
    public static string Of(string district, DateOnly day, long serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{district}-{day:yyyyMMdd}-{serial:00000}");

    /// <summary>Sorts before every number of the day and behind those of the days before.</summary>
    public static string Before(string district, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{district}-{day:yyyyMMdd}");

    /// <summary>As lists of one district show it: without the district.</summary>
    public static string Short(string number) => number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..];
}
