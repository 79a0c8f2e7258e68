using System.Numerics;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

/// <summary>
/// The edge rule, taken literally: every coordinate is blown up by 2^160, and the point is really moved, 2^80 to the east and 1 to the north.
/// Then it lies on no border, and the borders above it are counted.
/// </summary>
internal sealed class WindingOracle(IReadOnlyList<Region> regions)
{
    private static readonly BigInteger Scale = BigInteger.One << 160;
    private static readonly BigInteger East = BigInteger.One << 80;

    private readonly (Region Region, long West, long South, long EastEnd, long North)[] boxes =
    [
        .. regions.Select(r => (r, r.Shape.Rings.Min(g => g.Min(p => p.LongitudeE7)), r.Shape.Rings.Min(g => g.Min(p => p.LatitudeE7)),
            r.Shape.Rings.Max(g => g.Max(p => p.LongitudeE7)), r.Shape.Rings.Max(g => g.Max(p => p.LatitudeE7)))),
    ];

    /// <summary>Every region that covers the point.</summary>
    public List<string> Find(Position p)
    {
        var found = new List<string>();
        foreach (var box in boxes)
        {
            if (p.LongitudeE7 < box.West || p.LongitudeE7 > box.EastEnd || p.LatitudeE7 < box.South || p.LatitudeE7 > box.North) continue;
            if (Covers(box.Region.Shape, p)) found.Add(box.Region.Code);
        }
        return found;
    }

    public static bool Covers(Shape shape, Position p)
    {
        var above = 0;
        foreach (var ring in shape.Rings)
            for (var i = 0; i < ring.Count; i++)
                if (PassesAbove(ring[i], ring[i == 0 ? ring.Count - 1 : i - 1], p)) above++;
        return above % 2 == 1;
    }

    private static bool PassesAbove(Position a, Position b, Position p)
    {
        // Only what stands above the point; the rest is left out before it is blown up, for speed.
        if (Math.Max(a.LongitudeE7, b.LongitudeE7) < p.LongitudeE7 || Math.Min(a.LongitudeE7, b.LongitudeE7) > p.LongitudeE7) return false;
        var (x, y) = ((p.LongitudeE7 * Scale) + East, (p.LatitudeE7 * Scale) + 1);
        var (left, right) = a.LongitudeE7 < b.LongitudeE7 ? (a, b) : (b, a);
        if (left.LongitudeE7 * Scale > x || right.LongitudeE7 * Scale < x) return false;
        BigInteger width = right.LongitudeE7 - left.LongitudeE7;
        var height = ((right.LatitudeE7 - left.LatitudeE7) * (x - (left.LongitudeE7 * Scale))) + (left.LatitudeE7 * Scale * width);
        return height > y * width;
    }
}
