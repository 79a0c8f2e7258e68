namespace Gridloom.Domain.Territory;

/// <summary>A ring in the units of a tile: rounded to them, cut off at the tile's margin, and turned the way that a vector tile wants it.</summary>
internal static class TileRing
{
    private const int Low = -TileAddress.Margin;
    private const int High = TileAddress.Extent + TileAddress.Margin;

    /// <summary>Empty when nothing of it is left. Turned clockwise on the screen, or the other way round for a hole.</summary>
    public static IReadOnlyList<(long X, long Y)> Of(IReadOnlyList<Position> ring, TileAddress tile, bool hole)
    {
        var corners = WithoutRepeats([.. ring.Select(tile.Place)]);
        corners = Cut(corners, p => p.X - Low);
        corners = Cut(corners, p => High - p.X);
        corners = Cut(corners, p => p.Y - Low);
        corners = WithoutRepeats(Cut(corners, p => High - p.Y));
        var area = DoubledArea(corners);
        if (corners.Count < 3 || area == 0) return [];
        if (area > 0 == hole) corners.Reverse();
        return corners;
    }

    // What is rounded to the same unit is one corner; that is all the smoothing there is, since more of it would tear neighbours apart.
    private static List<(long X, long Y)> WithoutRepeats(List<(long X, long Y)> corners) =>
        [.. corners.Where((p, i) => p != corners[(i + 1) % corners.Count])];

    /// <summary>Keeps what lies on the inner side of a line, where <paramref name="depth"/> is not negative (Sutherland and Hodgman).</summary>
    private static List<(long X, long Y)> Cut(List<(long X, long Y)> corners, Func<(long X, long Y), long> depth)
    {
        if (corners.TrueForAll(p => depth(p) >= 0)) return corners;
        var kept = new List<(long X, long Y)>();
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var (a, b) = (depth(from), depth(to));
            if (a >= 0) kept.Add(from);
            if (a >= 0 != b >= 0) kept.Add((Between(from.X, to.X, a, b), Between(from.Y, to.Y, a, b)));
        }
        return kept;
    }

    private static long Between(long from, long to, long a, long b) => from + (long)((Int128)(to - from) * a / (a - b));

    /// <summary>Positive when it runs clockwise on a screen, where y grows downwards.</summary>
    private static long DoubledArea(List<(long X, long Y)> corners) =>
        corners.Select((p, i) => (p, q: corners[(i + 1) % corners.Count])).Sum(s => (s.p.X * s.q.Y) - (s.q.X * s.p.Y));
}
