namespace Gridloom.Domain.Territory;

/// <summary>
/// The ground that rings enclose (图形): what an odd number of rings surrounds is inside, so a ring within a ring is a hole and rings side by side are several parts.
/// A point on a boundary belongs to what lies north-east of it: it counts as if moved an infinitely small step east and an infinitely
/// smaller step north. So of shapes that tile, exactly one covers each point, corners included. The arithmetic is in whole numbers; nothing is rounded.
/// </summary>
public sealed class Shape
{
    private readonly ShapeRows rows;

    /// <param name="rings">The corners of each ring in order; the last one joins the first, which is not repeated. Which way round does not matter.</param>
    /// <exception cref="ArgumentException">There is no ring, a ring has no corner, or a corner lies off the globe.</exception>
    public Shape(IEnumerable<IReadOnlyList<Position>> rings)
    {
        Rings = [.. rings.Select(r => (IReadOnlyList<Position>)r.ToArray().AsReadOnly())];
        if (Rings.Count == 0 || Rings.Any(r => r.Count == 0)) throw new ArgumentException("A shape has at least one ring, and a ring at least one corner.", nameof(rings));
        Bounds = Bounds.Around(Rings.SelectMany(r => r));
        if (Bounds is not { West: >= -1_800_000_000, East: <= 1_800_000_000, South: >= -900_000_000, North: <= 900_000_000 })
            throw new ArgumentException("A corner lies off the globe.", nameof(rings));
        rows = new(Rings.SelectMany(Segment.Around), Bounds);
    }

    /// <summary>As they were given.</summary>
    public IReadOnlyList<IReadOnlyList<Position>> Rings { get; }

    /// <summary>The rectangle around all rings.</summary>
    public Bounds Bounds { get; }

    /// <summary>A point inside, far from the boundary, where a label can stand (标注点). A corner when the shape is too thin to hold a point.</summary>
    public Position Label => LabelPoint.Of(this);

    /// <summary>Square metres (面积), good to about one in a hundred: the ground is taken as flat, by the shape's middle latitude.</summary>
    public double AreaSquareMetres
    {
        get
        {
            const double MetresPerUnit = 111_320 / 1e7;
            var origin = new Position(Bounds.West, Bounds.South);
            var doubled = Borders().Aggregate(Int128.Zero, (sum, s) => sum + s.Turn(origin));
            var middle = (Bounds.South + Bounds.North) / 2e7;
            return (double)doubled / 2 * MetresPerUnit * MetresPerUnit * Math.Cos(middle * Math.PI / 180);
        }
    }

    /// <summary>Does the point lie in the shape? On the boundary the rule above decides.</summary>
    public bool Covers(Position p) => Bounds.Covers(p) && rows.Covers(p.LongitudeE7, p.LatitudeE7);

    internal bool Covers(ExactPoint p) => rows.Covers(p);

    internal bool CoversSouthWestOf(ExactPoint p) => rows.CoversSouthWestOf(p);

    /// <summary>The pieces of the boundary, each with the shape to its left. What has the same on both sides is no boundary.</summary>
    internal IEnumerable<Segment> Borders() => Rings.SelectMany(Segment.Around).Select(Directed).OfType<Segment>();

    /// <summary>The piece with the shape to its left; null when the shape lies on both sides or on neither.</summary>
    internal Segment? Directed(Segment s)
    {
        var middle = ExactPoint.Middle(s.From, s.To);
        var northEast = rows.Covers(middle);
        if (northEast == rows.CoversSouthWestOf(middle)) return null;
        // North-east of a piece is its left when it runs south, or level to the east.
        var climbs = s.To.LatitudeE7 - s.From.LatitudeE7;
        var northEastIsLeft = climbs == 0 ? s.To.LongitudeE7 > s.From.LongitudeE7 : climbs < 0;
        return northEast == northEastIsLeft ? s : s.Turned;
    }
}
