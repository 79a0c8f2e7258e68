namespace Gridloom.Domain.Cases;

/// <summary>
/// Which hours count as working time (工作日历), on the clock on the wall in China, which has known no daylight saving since 1991.
/// Beyond the years that were loaded every Monday to Friday counts as working, and answers say so.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The first day the calendar answers for: since then China's clock has stood at UTC+8 all year.</summary>
    public static readonly DateOnly FirstDay = new(1992, 1, 1);

    /// <summary>The last day the calendar answers for, included.</summary>
    public static readonly DateOnly LastDay = new(2199, 12, 31);

    private readonly Dictionary<DateOnly, (DayKind Kind, string Name)> exceptions;
    private readonly HashSet<int> years;

    /// <param name="exceptions">The holidays and make-up days; their years are the years that are known.</param>
    /// <param name="hours">The hours of every working day.</param>
    public WorkingCalendar(IReadOnlyDictionary<DateOnly, (DayKind Kind, string Name)> exceptions, WorkingHours hours)
    {
        this.exceptions = new(exceptions);
        years = [.. exceptions.Keys.Select(static day => day.Year)];
        Hours = hours;
    }

    public WorkingHours Hours { get; }

    public CalendarDay Day(DateOnly date)
    {
        if (exceptions.TryGetValue(date, out var exception)) return new CalendarDay(date, exception.Kind, exception.Name, IsKnown: true);
        var kind = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Workday;
        return new CalendarDay(date, kind, null, years.Contains(date.Year));
    }

    /// <summary>
    /// The earliest instant by which that much working time has passed since <paramref name="from"/>; the start itself when the amount is zero.
    /// A start outside working time counts from the next working instant; time that runs out exactly at noon has run out at noon.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or the answer leaves <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public Instant AddWorkingTime(Instant from, TimeSpan amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, TimeSpan.Zero);
        var left = amount;
        for (var day = Within(from); left > TimeSpan.Zero; day = Next(day))
        {
            foreach (var (start, end) in Spans(day))
            {
                var begin = Later(start, from);
                if (begin >= end) continue;
                if (left <= end - begin) return begin + left;
                left -= end - begin;
            }
        }

        return from;
    }

    /// <summary>The working time between two instants; negative when the second lies before the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them leaves <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public TimeSpan WorkingTimeBetween(Instant from, Instant to)
    {
        if (to < from) return -WorkingTimeBetween(to, from);
        var total = TimeSpan.Zero;
        var last = Within(to);
        for (var day = Within(from); day <= last; day = day.AddDays(1))
        {
            foreach (var (start, end) in Spans(day))
            {
                var (begin, stop) = (Later(start, from), end < to ? end : to);
                if (begin < stop) total += stop - begin;
            }
        }

        return total;
    }

    /// <summary>The years whose holidays are known, in order.</summary>
    public IReadOnlyList<int> Years => [.. years.Order()];

    /// <summary>Is every day from the first to the last, both included, in a year that a notice was loaded for?</summary>
    public bool Knows(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (!years.Contains(year)) return false;
        }

        return true;
    }

    /// <summary>Midnight in China at the beginning of a day.</summary>
    internal static Instant StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset));

    private IEnumerable<(Instant Start, Instant End)> Spans(DateOnly day)
    {
        if (!Day(day).IsWorking) return [];
        var midnight = StartOf(day);
        return Hours.Spans.Select(span => (midnight + span.Start, midnight + span.End));
    }

    private static DateOnly Within(Instant at)
    {
        var day = at.ChinaDay();
        if (day < FirstDay || day > LastDay) throw new ArgumentOutOfRangeException(nameof(at), at, $"The calendar answers for {FirstDay} to {LastDay}.");
        return day;
    }

    private static DateOnly Next(DateOnly day) => day < LastDay
        ? day.AddDays(1)
        : throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar answers for {FirstDay} to {LastDay}.");

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;
}
