namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Counts time as a limit's unit counts it, with the pauses left out (计时法).</summary>
/// <param name="Continuous">Nights and holidays count too.</param>
/// <param name="Pauses">In order of time and without overlap.</param>
internal readonly record struct TimeCount(WorkingCalendar Calendar, bool Continuous, IReadOnlyList<Pause> Pauses)
{
    /// <summary>How much has passed; nothing when the second instant is not behind the first.</summary>
    public TimeSpan Between(Instant from, Instant to)
    {
        if (to <= from) return TimeSpan.Zero;
        var total = Plain(from, to);
        foreach (var pause in Pauses)
        {
            var (begin, end) = (pause.From > from ? pause.From : from, pause.To < to ? pause.To : to);
            if (begin < end) total -= Plain(begin, end);
        }

        return total;
    }

    /// <summary>The earliest instant by which that much has passed. What runs out where a pause begins has run out there.</summary>
    public Instant Add(Instant from, TimeSpan amount)
    {
        var (at, left) = (from, amount);
        foreach (var pause in Pauses)
        {
            if (pause.To <= at) continue;
            var before = pause.From > at ? Plain(at, pause.From) : TimeSpan.Zero;
            if (left <= before) break;
            (at, left) = (pause.To, left - before);
        }

        return Continuous ? at + left : Calendar.AddWorkingTime(at, left);
    }

    private TimeSpan Plain(Instant from, Instant to) => Continuous ? to - from : Calendar.WorkingTimeBetween(from, to);
}
