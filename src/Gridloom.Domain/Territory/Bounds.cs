using System.Globalization;

namespace Gridloom.Domain.Territory;

/// <summary>The smallest upright rectangle around a shape (图形范围), in whole 1e-7 degrees, all four sides included.</summary>
public readonly record struct Bounds(long West, long South, long East, long North)
{
    /// <summary>The sides count as inside.</summary>
    public bool Covers(Position p) => p.LongitudeE7 >= West && p.LongitudeE7 <= East && p.LatitudeE7 >= South && p.LatitudeE7 <= North;

    /// <summary>Also when they only touch.</summary>
    public bool Meets(Bounds other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>The rectangle around all of them.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static Bounds Around(IEnumerable<Position> positions) => positions.Select(p => new Bounds(p.LongitudeE7, p.LatitudeE7, p.LongitudeE7, p.LatitudeE7)).Aggregate(Join);

    /// <summary>The rectangle around both.</summary>
    public static Bounds Join(Bounds a, Bounds b) =>
        new(Math.Min(a.West, b.West), Math.Min(a.South, b.South), Math.Max(a.East, b.East), Math.Max(a.North, b.North));

    /// <summary>A map's window as an address carries it: west, south, east, north in degrees, <c>114.01,22.60,114.05,22.64</c>. Null when it is none, or has no width or height.</summary>
    public static Bounds? Read(string? text)
    {
        if (text is null or { Length: > 100 } || text.Split(',') is not [var w, var s, var e, var n]) return null;
        if (DegreesE7(w, 180) is not { } west || DegreesE7(s, 90) is not { } south || DegreesE7(e, 180) is not { } east || DegreesE7(n, 90) is not { } north) return null;
        return west < east && south < north ? new Bounds(west, south, east, north) : null;
    }

    private static long? DegreesE7(string text, int limit) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? (long)Math.Round(degrees * 10_000_000, MidpointRounding.AwayFromZero) : null;
}
