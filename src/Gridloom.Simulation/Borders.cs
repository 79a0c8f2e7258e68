using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>
/// Where the corners of the lattice lie on the ground. Each is moved a little by chance, and those on a plain stretch of the finest borders are drawn to the middle
/// of their neighbours. Together no corner moves by half a side, and borders without a common corner are a side apart, so none can come to cross another.
/// </summary>
internal sealed class Borders
{
    private readonly HexLattice lattice;
    private readonly Dictionary<(int X, int Y), Position> corners;

    public Borders(HexLattice lattice, SplitMix random, IEnumerable<List<int>> finest)
    {
        this.lattice = lattice;
        var sides = finest.SelectMany(part => Sides([.. part])).ToList();
        var touching = sides.Concat(sides.Select(s => (From: s.To, To: s.From))).Distinct().ToLookup(s => s.From, s => s.To);
        // By chance at most 0.17 of a side each way: with the drawing, which moves a quarter of a side, that stays below a half.
        var (east, north) = ((int)(lattice.StepEast * 18 / 100), (int)(lattice.StepNorth * 34 / 100));
        var moved = touching.Select(t => t.Key).OrderBy(c => c).ToDictionary(c => c, c => Moved(lattice.Place(c), random.Between(-east, east), random.Between(-north, north)));
        corners = moved.ToDictionary(c => c.Key, c => touching[c.Key].ToList() is [var before, var after] ? Drawn(c.Value, moved[before], moved[after]) : c.Value);
    }

    /// <summary>The shape of a set of cells: the longest ring first, which is the outer one.</summary>
    public Shape Around(IEnumerable<int> cells)
    {
        var next = Sides([.. cells]).ToDictionary(s => s.From, s => s.To);
        var rings = new List<List<Position>>();
        foreach (var start in next.Keys.Order().ToList())
        {
            var ring = new List<Position>();
            for (var at = start; next.Remove(at, out var to); at = to) ring.Add(corners[at]);
            if (ring.Count > 0) rings.Add(ring);
        }
        return new(rings.OrderByDescending(r => r.Count));
    }

    private IEnumerable<((int X, int Y) From, (int X, int Y) To)> Sides(HashSet<int> cells) =>
        from cell in cells
        from side in Enumerable.Range(0, 6)
        where !cells.Contains(lattice.Neighbours[cell][side])
        select (lattice.Corner(cell, side), lattice.Corner(cell, side + 1));

    private static Position Moved(Position p, int east, int north) => new(p.LongitudeE7 + east, p.LatitudeE7 + north);

    private static Position Drawn(Position p, Position before, Position after) => new(
        (before.LongitudeE7 + (2 * p.LongitudeE7) + after.LongitudeE7) / 4,
        (before.LatitudeE7 + (2 * p.LatitudeE7) + after.LatitudeE7) / 4);
}
