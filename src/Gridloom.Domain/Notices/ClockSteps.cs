using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>When a clock will have used so much of its time (提醒时刻): counted as the clock counts, with nights, holidays and pauses left out where it leaves them out.</summary>
public static class ClockSteps
{
    // What a year and more does not bring is not waited for.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    /// <summary>The first of these percentages above what was told, and when it is reached; null when there is none, or it lies too far ahead.</summary>
    public static (int Percent, Instant At)? Next(Func<Instant, CaseClock?> clock, ClockFacts run, IEnumerable<int> percentages, int told) =>
        percentages.Where(p => p > told).Order().Select(p => (Percent: p, At: ReachedAt(clock, run, p))).FirstOrDefault() is { Percent: > 0, At: { } at } next ? (next.Percent, at) : null;

    /// <summary>To the second, and never too early; null when it lies too far ahead. The deadline itself is still on time, so 100 % is the instant behind it.</summary>
    public static Instant? ReachedAt(Func<Instant, CaseClock?> clock, ClockFacts run, int percent)
    {
        if (percent == 100) return run.Due + TimeSpan.FromMicroseconds(1);
        bool Reached(Instant at) => clock(at) is { } c && c.Used.Ticks * 100 >= c.Total.Ticks * percent;
        var (low, high) = (run.From, run.Due);
        for (var step = run.Due - run.From + TimeSpan.FromHours(1); !Reached(high); step *= 2)
        {
            if (high - run.Due > Farthest) return null;
            (low, high) = (high, high + step);
        }

        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + ((high - low) / 2);
            if (Reached(middle)) high = middle;
            else low = middle;
        }
        return high;
    }
}
