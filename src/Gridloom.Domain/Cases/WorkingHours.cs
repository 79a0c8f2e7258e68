namespace Gridloom.Domain.Cases;

/// <summary>The hours of a working day (工作时段), as spans from midnight in China; a span's start is included, its end is not.</summary>
public sealed class WorkingHours
{
    /// <summary>08:00–12:00 and 14:00–18:00, the hours that the city-management standards count by: eight in all.</summary>
    public static readonly WorkingHours Default = new([(TimeSpan.FromHours(8), TimeSpan.FromHours(12)), (TimeSpan.FromHours(14), TimeSpan.FromHours(18))]);

    /// <summary>Takes the spans in their order; they may touch but not overlap, and lie within one day.</summary>
    /// <exception cref="ArgumentException">There is no span, or one is empty, out of order or beyond the day.</exception>
    public WorkingHours(IReadOnlyList<(TimeSpan Start, TimeSpan End)> spans)
    {
        if (spans.Count == 0) throw new ArgumentException("A working day has at least one span.", nameof(spans));
        var before = TimeSpan.Zero;
        foreach (var (start, end) in spans)
        {
            if (start < before || end <= start || end > TimeSpan.FromDays(1))
                throw new ArgumentException($"The span {start}–{end} is empty, overlaps another or leaves the day.", nameof(spans));
            before = end;
        }

        Spans = spans;
        PerDay = TimeSpan.FromTicks(spans.Sum(static span => (span.End - span.Start).Ticks));
    }

    public IReadOnlyList<(TimeSpan Start, TimeSpan End)> Spans { get; }

    /// <summary>Working time of one whole working day.</summary>
    public TimeSpan PerDay { get; }
}
