using System.Globalization;

namespace Gridloom.Domain.Tests.Cases;

/// <summary>
/// The naive oracle of working time: every minute of eleven years is marked as working or not, and counting is walking along them.
/// It reads the calendar file with its own eyes and shares no code with the product.
/// </summary>
internal sealed class MinuteClock
{
    public static readonly DateTime First = new(2017, 1, 1);
    private readonly bool[] working;

    public MinuteClock(string csv)
    {
        var kinds = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(','))
            .ToDictionary(static cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture), static cells => cells[1]);
        working = new bool[(int)(new DateTime(2028, 1, 1) - First).TotalMinutes];
        for (var minute = 0; minute < working.Length; minute++)
        {
            var at = First.AddMinutes(minute);
            var weekday = at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            var works = kinds.TryGetValue(at.Date, out var kind) ? kind == "working_weekend" : weekday;
            working[minute] = works && (at.Hour is (>= 8 and < 12) or (>= 14 and < 18));
        }
    }

    /// <summary>The end of the n-th working minute from the start on.</summary>
    public DateTime Add(DateTime start, int minutes)
    {
        var at = (int)(start - First).TotalMinutes;
        while (minutes > 0)
        {
            if (working[at]) minutes--;
            at++;
        }

        return First.AddMinutes(at);
    }

    /// <summary>The same with minutes left out that lie in a pause, and with nights and holidays counted where that is asked.</summary>
    public DateTime Add(DateTime start, int minutes, bool continuous, IReadOnlyList<(DateTime From, DateTime To)> pauses)
    {
        var at = start;
        while (minutes > 0)
        {
            if (Counts(at, continuous, pauses)) minutes--;
            at = at.AddMinutes(1);
        }

        return at;
    }

    public int Between(DateTime from, DateTime to, bool continuous, IReadOnlyList<(DateTime From, DateTime To)> pauses)
    {
        var count = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
        {
            if (Counts(at, continuous, pauses)) count++;
        }

        return count;
    }

    private bool Counts(DateTime at, bool continuous, IReadOnlyList<(DateTime From, DateTime To)> pauses)
    {
        foreach (var (from, to) in pauses)
        {
            if (from <= at && at < to) return false;
        }

        return continuous || working[(int)(at - First).TotalMinutes];
    }

    public int Between(DateTime from, DateTime to)
    {
        var count = 0;
        for (var at = (int)(from - First).TotalMinutes; at < (int)(to - First).TotalMinutes; at++)
        {
            if (working[at]) count++;
        }

        return count;
    }
}
