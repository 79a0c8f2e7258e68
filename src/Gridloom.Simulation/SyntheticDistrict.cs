using System.Globalization;
using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>
/// Draws a made-up geometry for a district (合成边界): no official boundary, only something that behaves like one. Streets tile the district, communities the streets,
/// base grids the communities; each region is connected. The same plan gives the same drawing on every machine.
/// </summary>
public static class SyntheticDistrict
{
    private const int CellsPerGrid = 18;

    private sealed record Part(string Layer, string Code, string Name, List<int> Cells);

    /// <summary>The layers district, street, community and base grid, in this order, each by code.</summary>
    public static IReadOnlyList<Region> Draw(DistrictPlan plan)
    {
        var random = new SplitMix(plan.Seed);
        var streets = plan.Below.Where(d => d.Code.Length == 9).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        var communities = plan.Below.Where(d => d.Code.Length == 12).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        // The district takes somewhat more than half of the envelope.
        var lattice = new HexLattice(plan.Envelope, Math.Max(plan.Grids, communities.Count * 2) * CellsPerGrid * 100 / 58);
        var growth = new Growth(lattice, random);
        var middles = streets.Select(s => s.Code).Where(plan.StreetMiddles.ContainsKey).Select(c => plan.StreetMiddles[c]).ToList();
        var district = Outline.Draw(lattice, random, middles).Order().ToList();

        var streetParts = Streets(plan, streets, district, (lattice, growth, random));
        var communityParts = streetParts.SelectMany(s => Communities(s, communities, growth, random)).ToList();
        var gridParts = communityParts.SelectMany(c => Grids(c, Share(c, plan.Grids, district.Count), lattice, growth)).ToList();
        var borders = new Borders(lattice, random, gridParts.Select(g => g.Cells));
        Part whole = new(RegionLayer.District, plan.District.Code, plan.District.Name, district);
        return [.. ((List<Part>)[whole, .. streetParts, .. communityParts, .. gridParts]).Select(p => new Region(p.Layer, p.Code, p.Name, borders.Around(p.Cells)))];
    }

    private static List<Part> Streets(DistrictPlan plan, List<Division> streets, List<int> district, (HexLattice Lattice, Growth Growth, SplitMix Random) tools)
    {
        // A street grows with its communities, but not in step with them: some are dense, some are hills.
        var shares = streets.Select(s => (30 + (10 * plan.Below.Count(d => d.Parent == s.Code))) * tools.Random.Between(70, 130)).ToList();
        var seeds = new int[streets.Count];
        var known = new HashSet<int>();
        foreach (var (i, street) in streets.Index().Where(s => plan.StreetMiddles.ContainsKey(s.Item.Code)))
            known.Add(seeds[i] = tools.Lattice.Nearest(district.Where(c => !known.Contains(c)), plan.StreetMiddles[street.Code]));
        if (known.Count == 0) return Named(RegionLayer.Street, streets, tools.Growth.DivideEvenly(district, shares));
        var found = new Queue<int>(tools.Growth.Scatter(district, known.Order(), streets.Count).Skip(known.Count));
        foreach (var (i, _) in streets.Index().Where(s => !plan.StreetMiddles.ContainsKey(s.Item.Code))) seeds[i] = found.Dequeue();
        return Named(RegionLayer.Street, streets, tools.Growth.Divide(district, seeds, shares));
    }

    private static List<Part> Communities(Part street, List<Division> all, Growth growth, SplitMix random)
    {
        var own = all.Where(c => c.Parent == street.Code).ToList();
        return Named(RegionLayer.Community, own, growth.DivideEvenly(street.Cells, [.. own.Select(_ => random.Between(60, 160))]));
    }

    private static List<Part> Named(string layer, List<Division> divisions, List<int>[] parts) =>
        [.. divisions.Zip(parts, (d, cells) => new Part(layer, d.Code, d.Name, cells))];

    private static int Share(Part community, int grids, int cells) =>
        Math.Clamp((int)(((long)community.Cells.Count * grids + (cells / 2)) / cells), 1, Math.Min(999, community.Cells.Count));

    private static IEnumerable<Part> Grids(Part community, int count, HexLattice lattice, Growth growth)
    {
        var parts = growth.DivideEvenly(community.Cells, [.. Enumerable.Repeat(100, count)]);
        return NorthToSouth(parts, lattice).Select((cells, i) => new Part(
            RegionLayer.BaseGrid,
            string.Create(CultureInfo.InvariantCulture, $"{community.Code}{i + 1:000}"),
            string.Create(CultureInfo.InvariantCulture, $"{Divisions.Short(community.Name)} {i + 1:000} 网格"),
            cells));
    }

    /// <summary>As one reads: in bands from north to south, each about a grid high, and from west to east within a band.</summary>
    private static IEnumerable<List<int>> NorthToSouth(List<int>[] parts, HexLattice lattice)
    {
        const int BandSteps = 13;
        return from part in parts
               let x = part.Sum(c => (long)lattice.X(c)) / part.Count
               let y = part.Sum(c => (long)lattice.Y(c)) / part.Count
               orderby -(y / BandSteps), x, -y, part.Min()
               select part;
    }
}
