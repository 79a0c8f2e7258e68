using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>Chooses the cells of a made-up district: grown from a backbone, with bays and headlands, without holes, and never up to the envelope's rim.</summary>
internal static class Outline
{
    private const int PercentOfEnvelope = 58;

    public static HashSet<int> Draw(HexLattice lattice, SplitMix random, IReadOnlyCollection<Position> middles)
    {
        var all = Enumerable.Range(0, lattice.Count).ToList();
        var inner = all.Where(c => !lattice.IsRim(c)).ToList();
        var points = middles.Count > 1 ? middles.Select(m => lattice.Nearest(inner, m)).ToList() : Invented(lattice, random, inner);
        var rough = Roughness(lattice, random, all);
        var taken = Grow(lattice, rough, Backbone(lattice, inner, points), lattice.Count * PercentOfEnvelope / 100);
        for (var round = 0; round < 6; round++) Soften(lattice, taken);
        return Filled(lattice, taken);
    }

    // Without middles: six points well inside, so that no two districts look alike.
    private static List<int> Invented(HexLattice lattice, SplitMix random, List<int> inner)
    {
        var (east, north) = (inner.Max(lattice.X), inner.Max(lattice.Y));
        var core = inner.Where(c => lattice.X(c) > east / 4 && lattice.X(c) < east * 3 / 4 && lattice.Y(c) > north / 4 && lattice.Y(c) < north * 3 / 4).ToList();
        return [.. Enumerable.Range(0, 6).Select(_ => random.Of(core.Count > 0 ? core : inner))];
    }

    /// <summary>Cells from point to point, so that the district hangs together.</summary>
    private static HashSet<int> Backbone(HexLattice lattice, List<int> inner, List<int> points)
    {
        var cells = inner.ToHashSet();
        var backbone = new HashSet<int> { points[0] };
        foreach (var goal in points.Skip(1))
            for (var at = backbone.MinBy(c => (lattice.Apart(c, goal), c)); at != goal;)
                backbone.Add(at = lattice.Neighbours[at].Where(cells.Contains).MinBy(n => (lattice.Apart(n, goal), n)));
        return backbone;
    }

    /// <summary>What a cell costs to take. Hills of some size make bays, every cell has a little of its own, and it grows steep towards the rim, which is straight.</summary>
    private static long[] Roughness(HexLattice lattice, SplitMix random, List<int> all)
    {
        var reach = Math.Max(4, (int)Math.Sqrt(lattice.Count) / 3);
        var hills = Enumerable.Range(0, 36).Select(_ => (At: random.Of(all), Height: random.Between(0, 35))).ToList();
        return [.. all.Select(c => 10 + random.Between(0, 10) + Steepness(lattice, c)
            + hills.Sum(h => h.Height * Math.Max(0, reach * reach - lattice.Apart(c, h.At)) / ((long)reach * reach)))];
    }

    private static long Steepness(HexLattice lattice, int cell)
    {
        var last = lattice.Count - 1;
        var (east, north) = (lattice.X(last), lattice.Y(last));
        var fromSide = Math.Min(lattice.X(cell), east - lattice.X(cell)) * 100L / east;
        var fromEnd = Math.Min(lattice.Y(cell), north - lattice.Y(cell)) * 100L / north;
        var missing = Math.Max(0, 14 - fromSide) + Math.Max(0, 14 - fromEnd);
        return missing * missing * missing / 5;
    }

    private static HashSet<int> Grow(HexLattice lattice, long[] rough, HashSet<int> backbone, int count)
    {
        var taken = new HashSet<int>();
        var next = new PriorityQueue<(int Cell, long Way), (long Way, int Cell)>();
        foreach (var cell in backbone.Order()) next.Enqueue((cell, 0), (0, cell));
        while ((taken.Count < count || next.TryPeek(out var least, out _) && least.Way == 0) && next.TryDequeue(out var at, out _))
        {
            if (!taken.Add(at.Cell)) continue;
            foreach (var n in lattice.Neighbours[at.Cell].Where(n => n >= 0 && !lattice.IsRim(n) && !taken.Contains(n)))
                next.Enqueue((n, at.Way + rough[n]), (at.Way + rough[n], n));
        }
        return taken;
    }

    // Narrow bays close.
    private static void Soften(HexLattice lattice, HashSet<int> taken)
    {
        var closing = Enumerable.Range(0, lattice.Count).Where(c => !taken.Contains(c) && !lattice.IsRim(c) && lattice.Neighbours[c].Count(taken.Contains) >= 4).ToList();
        taken.UnionWith(closing);
    }

    /// <summary>With what cannot be reached from the rim.</summary>
    private static HashSet<int> Filled(HexLattice lattice, HashSet<int> taken)
    {
        var outside = Enumerable.Range(0, lattice.Count).Where(lattice.IsRim).ToHashSet();
        var reached = new Queue<int>(outside.Order());
        while (reached.TryDequeue(out var cell))
            foreach (var n in lattice.Neighbours[cell])
                if (n >= 0 && !taken.Contains(n) && outside.Add(n)) reached.Enqueue(n);
        return [.. Enumerable.Range(0, lattice.Count).Where(c => !outside.Contains(c))];
    }
}
