using System.Globalization;

namespace Gridloom.Domain;

/// <summary>A point in time in whole microseconds since 1970-01-01T00:00Z. The one type in which an instant is stored; what people read is Asia/Shanghai.</summary>
public readonly record struct Instant(long Microseconds) : IComparable<Instant>
{
    /// <summary>China Standard Time; it has had no daylight saving since 1991, so a constant is right for every date that the product holds.</summary>
    public static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static Instant From(DateTimeOffset at) => new((at.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    public DateTimeOffset ToUtc() => new(DateTime.UnixEpoch.Ticks + Microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>The same instant on the clock on the wall in China.</summary>
    public DateTimeOffset ToChina() => ToUtc().ToOffset(ChinaOffset);

    /// <summary>The calendar day in China on which this instant lies.</summary>
    public DateOnly ChinaDay() => DateOnly.FromDateTime(ToChina().DateTime);

    public int CompareTo(Instant other) => Microseconds.CompareTo(other.Microseconds);

    public static bool operator <(Instant a, Instant b) => a.Microseconds < b.Microseconds;

    public static bool operator >(Instant a, Instant b) => a.Microseconds > b.Microseconds;

    public static bool operator <=(Instant a, Instant b) => a.Microseconds <= b.Microseconds;

    public static bool operator >=(Instant a, Instant b) => a.Microseconds >= b.Microseconds;

    public static Instant operator +(Instant at, TimeSpan span) => new(at.Microseconds + span.Ticks / TimeSpan.TicksPerMicrosecond);

    public static Instant operator -(Instant at, TimeSpan span) => new(at.Microseconds - span.Ticks / TimeSpan.TicksPerMicrosecond);

    public static TimeSpan operator -(Instant a, Instant b) => TimeSpan.FromTicks((a.Microseconds - b.Microseconds) * TimeSpan.TicksPerMicrosecond);

    /// <summary>ISO 8601 with China's offset, to the microsecond: <c>2026-11-20T10:26:08.000000+08:00</c>.</summary>
    public override string ToString() => ToChina().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
