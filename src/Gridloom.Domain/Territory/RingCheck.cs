namespace Gridloom.Domain.Territory;

/// <summary>Is each ring of a region sound: three corners at least, each passed once, and no two borders that meet other than in a corner of both?</summary>
internal static class RingCheck
{
    public static IEnumerable<TopologyFault> Find(Region region)
    {
        var thin = region.Shape.Rings.Where(IsThin).ToList();
        if (thin.Count > 0) return thin.Select(r => Short(region, r[0]));
        var twice = region.Shape.Rings.SelectMany(r => r.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key));
        return twice.Concat(Meetings(region.Shape)).Distinct().Select(p => Crosses(region, p)).Take(5);
    }

    private static bool IsThin(IReadOnlyList<Position> ring) => ring.All(p => new Segment(ring[0], ring.FirstOrDefault(q => q != ring[0], ring[0])).SideOf(p) == 0);

    // Borders in the order of their west ends: only those that reach far enough east can meet the next.
    private static IEnumerable<Position> Meetings(Shape shape)
    {
        var active = new List<(Segment Segment, Bounds Bounds)>();
        foreach (var next in shape.Rings.SelectMany(Segment.Around).Select(s => (Segment: s, s.Bounds)).OrderBy(s => s.Bounds.West))
        {
            active.RemoveAll(a => a.Bounds.East < next.Bounds.West);
            foreach (var other in active)
                if (other.Bounds.Meets(next.Bounds) && Meeting(other.Segment, next.Segment) is { } at) yield return at;
            active.Add(next);
        }
    }

    /// <summary>A point where the two meet other than in a corner of both; null when there is none.</summary>
    private static Position? Meeting(Segment a, Segment b)
    {
        foreach (var (end, other) in (ReadOnlySpan<(Position, Segment)>)[(b.From, a), (b.To, a), (a.From, b), (a.To, b)])
            if (end != other.From && end != other.To && other.Holds(end)) return end;
        if ((a.From, a.To) == (b.From, b.To) || (a.From, a.To) == (b.To, b.From)) return a.From;
        return Crossing.Of(a, b) is { } part ? ExactPoint.Along(a.From, a.To, part).Nearest : null;
    }

    private static TopologyFault Short(Region region, Position at) => new(
        TopologyKind.RingShort, [region.Code], at,
        $"{region.Code} {region.Name} 有一个环不足三个不在一条直线上的点（{Place.Of(at)}）。",
        $"{region.Code} has a ring without three corners off one line, at {Place.Of(at)}.");

    private static TopologyFault Crosses(Region region, Position at) => new(
        TopologyKind.RingCrosses, [region.Code], at,
        $"{region.Code} {region.Name} 的边界在 {Place.Of(at)} 与自身相交或相接。",
        $"The boundary of {region.Code} meets itself at {Place.Of(at)}.");
}
