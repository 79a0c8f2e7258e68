namespace Gridloom.Domain.Territory;

/// <summary>Finds the region that covers a point (点落区域), exactly and fast. It holds the regions of one layer.</summary>
public sealed class RegionIndex
{
    private const int SideMax = 512;

    private readonly Region[][] cells = [];
    private readonly Bounds bounds;
    private readonly int side;

    public RegionIndex(IEnumerable<Region> regions)
    {
        var all = regions.ToArray();
        if (all.Length == 0) return;
        bounds = all.Select(r => r.Shape.Bounds).Aggregate(Bounds.Join);
        // Four cells a region: most points then meet three or four rectangles, and fewer cells would cost more than they save.
        side = Math.Clamp((int)Math.Sqrt(all.Length * 4d), 1, SideMax);
        var lists = Enumerable.Range(0, side * side).Select(_ => new List<Region>()).ToArray();
        foreach (var region in all)
            foreach (var cell in CellsOf(region.Shape.Bounds)) lists[cell].Add(region);
        cells = [.. lists.Select(l => l.ToArray())];
    }

    /// <summary>The region that covers the point by the rule of <see cref="Shape"/>; of several that overlap, the first that was given. Null outside all of them.</summary>
    public Region? Find(Position p)
    {
        if (cells.Length == 0 || !bounds.Covers(p)) return null;
        foreach (var region in cells[(Row(p.LatitudeE7) * side) + Column(p.LongitudeE7)])
            if (region.Shape.Covers(p)) return region;
        return null;
    }

    private IEnumerable<long> CellsOf(Bounds b)
    {
        for (var row = Row(b.South); row <= Row(b.North); row++)
            for (var column = Column(b.West); column <= Column(b.East); column++) yield return (row * side) + column;
    }

    private long Row(long y) => (y - bounds.South) * side / (bounds.North - bounds.South + 1);

    private long Column(long x) => (x - bounds.West) * side / (bounds.East - bounds.West + 1);
}
