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
}
