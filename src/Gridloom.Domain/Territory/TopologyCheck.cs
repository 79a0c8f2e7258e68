namespace Gridloom.Domain.Territory;

/// <summary>
/// Do the parts tile the whole, and do their codes fit (拓扑检查)? Exact: a sliver of a millionth of a degree is found as surely as a missing community.
/// Gaps and overlaps are looked for once every ring is sound, since a ring that crosses itself has no inside that one could trust.
/// </summary>
public static class TopologyCheck
{
    /// <summary>At most this many faults are named.</summary>
    public const int FaultsMax = 200;

    /// <summary>The parts against the one region that they should tile. Empty when all is well.</summary>
    public static IReadOnlyList<TopologyFault> Run(Region whole, IReadOnlyList<Region> parts) => Run([whole], parts);

    /// <summary>
    /// The parts against several regions, such as grids against communities: each should be tiled by the parts whose codes begin with its own.
    /// Parts with free codes should tile all of them together. Empty when all is well.
    /// </summary>
    public static IReadOnlyList<TopologyFault> Run(IReadOnlyList<Region> wholes, IReadOnlyList<Region> parts)
    {
        var rings = wholes.Concat(parts).SelectMany(RingCheck.Find).Take(FaultsMax).ToList();
        var tiling = rings.Count > 0 ? [] : Groups(wholes, parts).SelectMany(g => TilingCheck.Find(g.Wholes, g.Parts));
        return [.. CodeCheck.Find(wholes, parts).Concat(rings).Concat(tiling).Take(FaultsMax)];
    }

    private static IEnumerable<(IReadOnlyList<Region> Wholes, IReadOnlyList<Region> Parts)> Groups(IReadOnlyList<Region> wholes, IReadOnlyList<Region> parts)
    {
        var free = parts.Where(p => RegionLayer.CodeLength(p.Layer) is null).ToList();
        if (free.Count > 0) yield return (wholes, free);
        if (free.Count == parts.Count && free.Count > 0) yield break;
        var byWhole = parts.Except(free).ToLookup(p => wholes.FirstOrDefault(w => CodeCheck.IsBelow(p, w)));
        foreach (var whole in wholes) yield return ([whole], [.. byWhole[whole]]);
    }
}
