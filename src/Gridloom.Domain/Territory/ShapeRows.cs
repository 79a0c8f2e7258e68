namespace Gridloom.Domain.Territory;

/// <summary>
/// A shape's borders by rows of latitude, so that a point is held only against what stands beside it. Whether a point is inside is told by a ray
/// to the east: it crosses an odd number of borders. Level borders never count, since the ray's point is moved a little north or south.
/// </summary>
internal sealed class ShapeRows
{
    private const int RowsMax = 4_096;

    private readonly Border[][] rows;
    private readonly long south;
    private readonly long height;

    public ShapeRows(IEnumerable<Segment> segments, Bounds bounds)
    {
        var borders = segments.Where(s => s.From.LatitudeE7 != s.To.LatitudeE7).Select(Border.Of).ToArray();
        (south, height) = (bounds.South, bounds.North - bounds.South + 1);
        var count = Math.Clamp(borders.Length / 2, 1, RowsMax);
        // Tall borders stand in many rows. Fewer rows keep the table small for a shape that is all tall ones.
        while (count > 1 && borders.Sum(b => RowOf(b.High, count) - RowOf(b.Low, count) + 1) > 4L * borders.Length) count /= 2;
        rows = Fill(borders, count);
    }

    /// <summary>The point counts as moved a little east and even less north.</summary>
    public bool Covers(long x, long y)
    {
        if (y < south || y >= south + height) return false;
        var inside = false;
        foreach (var b in rows[RowOf(y, rows.Length)])
            if (b.Low <= y && y < b.High && b.IsEastOf(x, y)) inside = !inside;
        return inside;
    }

    /// <summary>The same for a point that is not whole.</summary>
    public bool Covers(ExactPoint p)
    {
        if (p.South < south || p.South >= south + height) return false;
        var inside = false;
        foreach (var b in rows[RowOf(p.South, rows.Length)])
            if (b.Low <= p.South && p.South < b.High && b.Turn(p) > 0) inside = !inside;
        return inside;
    }

    /// <summary>The point counts as moved a little west and even less south: the other side of any border through it.</summary>
    public bool CoversSouthWestOf(ExactPoint p)
    {
        var y = p.SouthOfIt;
        if (y < south || y >= south + height) return false;
        var inside = false;
        foreach (var b in rows[RowOf(y, rows.Length)])
            if (b.Low <= y && y < b.High && b.Turn(p) >= 0) inside = !inside;
        return inside;
    }

    private long RowOf(long y, int count) => (y - south) * count / height;

    private Border[][] Fill(Border[] borders, int count)
    {
        var lists = Enumerable.Range(0, count).Select(_ => new List<Border>()).ToArray();
        foreach (var b in borders)
            for (var row = RowOf(b.Low, count); row <= RowOf(b.High, count); row++) lists[row].Add(b);
        return [.. lists.Select(l => l.ToArray())];
    }

    /// <summary>A border from its lower to its higher end; the lower one belongs to it, the higher one not.</summary>
    private readonly record struct Border(long LowX, long Low, long HighX, long High)
    {
        public static Border Of(Segment s) => s.From.LatitudeE7 < s.To.LatitudeE7
            ? new(s.From.LongitudeE7, s.From.LatitudeE7, s.To.LongitudeE7, s.To.LatitudeE7)
            : new(s.To.LongitudeE7, s.To.LatitudeE7, s.From.LongitudeE7, s.From.LatitudeE7);

        // The globe is 3.6e9 units wide and 1.8e9 high, so each product stays below 2^63. Their difference would not: they are compared.
        public bool IsEastOf(long x, long y)
        {
            if (x < LowX && x < HighX) return true;
            if (x >= LowX && x >= HighX) return false;
            return (HighX - LowX) * (y - Low) > (High - Low) * (x - LowX);
        }

        /// <summary>Positive when the border passes east of the point, 0 when it passes through it.</summary>
        public int Turn(ExactPoint p)
        {
            if (p.West < LowX && p.West < HighX) return 1;
            if (p.West > LowX && p.West > HighX) return -1;
            return (((HighX - LowX) * (p.Y - (Low * p.W))) - ((High - Low) * (p.X - (LowX * p.W)))).Sign;
        }
    }
}
