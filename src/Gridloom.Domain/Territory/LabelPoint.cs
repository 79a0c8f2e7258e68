namespace Gridloom.Domain.Territory;

/// <summary>Looks for a place for a label: on a few level lines through the shape, the middle that is farthest from the boundary.</summary>
internal static class LabelPoint
{
    private const int Lines = 9;

    public static Position Of(Shape shape)
    {
        var segments = shape.Rings.SelectMany(Segment.Around).ToArray();
        var b = shape.Bounds;
        var middles = Enumerable.Range(1, Lines).SelectMany(n => Middles(segments, b.South + ((b.North - b.South) * n / (Lines + 1)))).Where(shape.Covers).ToList();
        return middles.Count > 0 ? middles.MaxBy(m => segments.Min(s => SquaredDistance(m, s))) : shape.Rings[0].FirstOrDefault(shape.Covers, shape.Rings[0][0]);
    }

    private static IEnumerable<Position> Middles(Segment[] segments, long y)
    {
        var crossings = segments.Where(s => (s.From.LatitudeE7 <= y) != (s.To.LatitudeE7 <= y)).Select(s => CrossingAt(s, y)).Order().ToList();
        for (var i = 0; i + 1 < crossings.Count; i += 2) yield return new((crossings[i] + crossings[i + 1]) / 2, y);
    }

    private static long CrossingAt(Segment s, long y) => s.From.LongitudeE7
        + (long)((Int128)(s.To.LongitudeE7 - s.From.LongitudeE7) * (y - s.From.LatitudeE7) / (s.To.LatitudeE7 - s.From.LatitudeE7));

    private static double SquaredDistance(Position p, Segment s)
    {
        double dx = s.To.LongitudeE7 - s.From.LongitudeE7, dy = s.To.LatitudeE7 - s.From.LatitudeE7;
        double px = p.LongitudeE7 - s.From.LongitudeE7, py = p.LatitudeE7 - s.From.LatitudeE7;
        var along = dx == 0 && dy == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2);
    }
}
