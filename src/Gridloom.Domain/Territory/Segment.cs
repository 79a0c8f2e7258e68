namespace Gridloom.Domain.Territory;

/// <summary>A straight piece of border from one corner to the next.</summary>
internal readonly record struct Segment(Position From, Position To)
{
    public Bounds Bounds => new(
        Math.Min(From.LongitudeE7, To.LongitudeE7), Math.Min(From.LatitudeE7, To.LatitudeE7),
        Math.Max(From.LongitudeE7, To.LongitudeE7), Math.Max(From.LatitudeE7, To.LatitudeE7));

    public Segment Turned => new(To, From);

    /// <summary>1 when the point lies to the left of the line, −1 to the right, 0 on it.</summary>
    public int SideOf(Position p) => Int128.Sign(Turn(p));

    /// <summary>Twice the area of the triangle with the point, positive to the left.</summary>
    public Int128 Turn(Position p) =>
        ((Int128)(To.LongitudeE7 - From.LongitudeE7) * (p.LatitudeE7 - From.LatitudeE7))
        - ((Int128)(To.LatitudeE7 - From.LatitudeE7) * (p.LongitudeE7 - From.LongitudeE7));

    /// <summary>On the segment, its ends included.</summary>
    public bool Holds(Position p) => Bounds.Covers(p) && SideOf(p) == 0;

    public static IEnumerable<Segment> Around(IReadOnlyList<Position> ring)
    {
        for (var i = 0; i < ring.Count; i++) yield return new(ring[i], ring[(i + 1) % ring.Count]);
    }
}
