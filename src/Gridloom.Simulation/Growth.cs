namespace Gridloom.Simulation;

/// <summary>Divides connected ground among seeds that grow cell by cell, the one that is most behind its share first. So every part is connected, and borders wind where growth was easy.</summary>
internal sealed class Growth(HexLattice lattice, SplitMix random)
{
    // A step costs a third to the whole of this, by the cell: rough ground makes rough borders.
    private readonly int[] cost = [.. Enumerable.Range(0, lattice.Count).Select(_ => random.Between(4, 12))];

    /// <summary>The cells of each seed, in the order of the seeds. Shares are relative; without them all seeds are equal.</summary>
    public List<int>[] Divide(IReadOnlyCollection<int> ground, IReadOnlyList<int> seeds, IReadOnlyList<int> shares)
    {
        var open = ground.ToHashSet();
        var parts = seeds.Select(_ => new List<int>()).ToArray();
        var edges = seeds.Select(_ => new PriorityQueue<(int Cell, long Way), (long Way, int Cell)>()).ToArray();
        var turns = new PriorityQueue<int, (long Filled, int Part)>();
        foreach (var (part, seed) in seeds.Index())
        {
            Take(seed, 0, part);
            turns.Enqueue(part, (0, part));
        }
        while (turns.TryDequeue(out var part, out _))
        {
            while (edges[part].TryDequeue(out var next, out _))
            {
                if (!open.Contains(next.Cell)) continue;
                Take(next.Cell, next.Way, part);
                turns.Enqueue(part, (parts[part].Count * 1_000_000L / shares[part], part));
                break;
            }
        }
        return parts;

        void Take(int cell, long way, int part)
        {
            open.Remove(cell);
            parts[part].Add(cell);
            foreach (var n in lattice.Neighbours[cell])
                if (n >= 0 && open.Contains(n)) edges[part].Enqueue((n, way + cost[n]), (way + cost[n], n));
        }
    }

    /// <summary>Divides, then moves each seed to the middle of its part and divides again: the parts become rounder and more even.</summary>
    public List<int>[] DivideEvenly(IReadOnlyCollection<int> ground, IReadOnlyList<int> shares)
    {
        var parts = Divide(ground, Scatter([.. ground.Order()], [], shares.Count), shares);
        for (var round = 0; round < 4; round++) parts = Divide(ground, [.. parts.Select(Middle)], shares);
        return parts;
    }

    /// <summary>Seeds far from each other: each is the best of a few that were drawn.</summary>
    public List<int> Scatter(IReadOnlyList<int> ground, IEnumerable<int> given, int count)
    {
        var seeds = given.ToList();
        while (seeds.Count < count)
        {
            var drawn = Enumerable.Range(0, 10).Select(_ => random.Of(ground)).Where(c => !seeds.Contains(c)).ToList();
            if (drawn.Count == 0) drawn = [ground.First(c => !seeds.Contains(c))];
            seeds.Add(drawn.MaxBy(c => seeds.Count == 0 ? 0 : seeds.Min(s => lattice.Apart(c, s))));
        }
        return seeds;
    }

    private int Middle(List<int> part)
    {
        var (x, y) = (part.Sum(c => (long)lattice.X(c)) / part.Count, part.Sum(c => (long)lattice.Y(c)) / part.Count);
        return part.MinBy(c => ((3 * (lattice.X(c) - x) * (lattice.X(c) - x)) + ((lattice.Y(c) - y) * (lattice.Y(c) - y)), c));
    }
}
