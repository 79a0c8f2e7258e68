namespace Gridloom.Domain.Notices;

/// <summary>When nobody is disturbed (免打扰时段), on the clock on the wall in China; the start is quiet, the end is not. Equal times: never.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>The instant itself, or the end of the quiet time in which it lies.</summary>
    public Instant Wake(Instant at)
    {
        var (china, time) = (at.ToChina(), TimeOnly.FromDateTime(at.ToChina().DateTime));
        // TimeOnly counts over midnight by itself: 21:00–08:00 holds 23:30 and 07:59.
        if (!time.IsBetween(From, Until)) return at;
        var day = DateOnly.FromDateTime(china.DateTime);
        return Instant.From(new DateTimeOffset((time < Until ? day : day.AddDays(1)).ToDateTime(Until), Instant.ChinaOffset));
    }
}
