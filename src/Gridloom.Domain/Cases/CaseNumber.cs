using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>The number that people say (案件号): district, day in China, serial of the day: <c>440309-20261113-00417</c>.</summary>
public static class CaseNumber
{
    // A key is district, day and serial side by side in decimal digits: 440309 261113 0000417.
    private const long FirstDay = 20_000_000;
    private const long Days = 1_000_000;
    private const long Serials = 10_000_000;

    /// <param name="serial">1, 2, 3 …; beyond 99,999 the number grows by a digit rather than wrap.</param>
    public static string Of(string district, DateOnly day, long serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{district}-{day:yyyyMMdd}-{serial:00000}");

    /// <summary>Sorts before every number of the day and behind those of the days before.</summary>
    public static string Before(string district, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{district}-{day:yyyyMMdd}");

    /// <summary>
    /// The number as an integer (案件号之值): equal for equal numbers, and in their order, the district first. It has room for ten million
    /// cases a day until 2099. Null for what is no number.
    /// </summary>
    public static long? KeyOf(string number)
    {
        if (number.Split('-') is not [{ Length: 6 } district, { Length: 8 } day, { Length: >= 5 and <= 7 } serial]) return null;
        return Digits(district) is { } d && Digits(day) is { } n and >= FirstDay and < FirstDay + Days && Digits(serial) is { } s ? KeyOf(d, n, s) : null;
    }

    /// <summary>The number of that <see cref="KeyOf(string)"/>.</summary>
    public static string OfKey(long key)
    {
        var (district, day, serial) = (key / Days / Serials, key / Serials % Days + FirstDay, key % Serials);
        return string.Create(CultureInfo.InvariantCulture, $"{district:000000}-{day:00000000}-{serial:00000}");
    }

    /// <summary>Not above the key of any case of the day, and above those of all days before.</summary>
    /// <param name="day">One outside of what numbers have room for stands for the first or the last of those.</param>
    public static long FirstKey(string district, DateOnly day) => KeyOf(Digits(district)!.Value, Math.Clamp(day.Year * 10_000L + day.Month * 100 + day.Day, FirstDay, FirstDay + Days), 0);

    /// <summary>District and month of a key's day as one number (案件号之月): 4403092611.</summary>
    public static long MonthOfKey(long key) => key / (Serials * 100);

    /// <summary>Not above any key of a month, and above all keys of the months before.</summary>
    /// <param name="key">A key of some month of the district.</param>
    /// <param name="before">How many months before that one; 0 for that one itself.</param>
    public static long FirstKeyOfMonth(long key, int before)
    {
        var (district, month) = (MonthOfKey(key) / 10_000, MonthOfKey(key) % 10_000);
        var months = Math.Max((month / 100 * 12) + (month % 100) - 1 - before, 0);
        return ((district * 10_000) + (months / 12 * 100) + (months % 12) + 1) * Serials * 100;
    }

    /// <summary>From the least key to behind the greatest of the days with which a number that begins so may go on.</summary>
    /// <param name="begins">A district, and as much as is known of day and serial.</param>
    public static (long From, long Until) KeysOf(string begins)
    {
        var day = string.Concat(begins.Skip(7).TakeWhile(char.IsAsciiDigit).Take(8));
        long Key(char rest, long more) => KeyOf(Digits(begins[..6])!.Value, Math.Clamp(Digits(day.PadRight(8, rest))!.Value + more, FirstDay, FirstDay + Days), 0);
        return (Key('0', 0), Key('9', 1));
    }

    /// <summary>As lists of one district show it: without the district.</summary>
    public static string Short(string number) => number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..];

    private static long KeyOf(long district, long day, long serial) => ((district * Days) + (day - FirstDay)) * Serials + serial;

    private static long? Digits(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
