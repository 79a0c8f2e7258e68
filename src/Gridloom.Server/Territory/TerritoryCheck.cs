using Gridloom.Domain;
using Gridloom.Domain.Territory;

namespace Gridloom.Server.Territory;

/// <summary>Are these all the boundaries of a district, as far as they go (边界核对)? Each layer is held against the one that it tiles.</summary>
internal static class TerritoryCheck
{
    private static readonly IReadOnlyList<(string Layer, string Above)> Tilings =
    [
        (RegionLayer.Street, RegionLayer.District),
        (RegionLayer.Community, RegionLayer.Street),
        (RegionLayer.BaseGrid, RegionLayer.Community),
        (RegionLayer.UnitGrid, RegionLayer.Community),
    ];

    /// <summary>The one district that all regions of a file belong to.</summary>
    public static Outcome<string> DistrictOf(IReadOnlyList<Region> regions, Divisions divisions)
    {
        if (regions.FirstOrDefault(r => r.Layer != RegionLayer.District && !Tilings.Any(t => t.Layer == r.Layer)) is { } other) return TerritoryProblems.OtherLayer(other.Layer);
        var districts = regions.Select(r => r.Code.Length < 6 ? r.Code : r.Code[..6]).Distinct(StringComparer.Ordinal).ToList();
        if (districts.Count != 1) return TerritoryProblems.SeveralDistricts;
        if (regions.Count(r => r.Layer == RegionLayer.District) > 1) return TerritoryProblems.SeveralDistricts;
        return divisions.Districts.Any(d => d.Code == districts[0]) ? districts[0] : TerritoryProblems.UnknownDistrict(districts[0]);
    }

    /// <summary>A layer that is needed above another and is not there; null when none is missing.</summary>
    public static Problem? Missing(IReadOnlyList<Region> regions)
    {
        var there = regions.Select(r => r.Layer).ToHashSet(StringComparer.Ordinal);
        return Tilings.Where(t => there.Contains(t.Layer) && !there.Contains(t.Above)).Select(t => TerritoryProblems.NothingAbove(t.Layer, t.Above)).FirstOrDefault();
    }

    /// <param name="changed">The layers that are new; what does not touch them was checked when it was loaded.</param>
    public static IReadOnlyList<TopologyFault> Run(IReadOnlyList<Region> regions, IReadOnlySet<string> changed)
    {
        var layers = regions.ToLookup(r => r.Layer);
        var tilings = Tilings.Where(t => layers.Contains(t.Layer) && (changed.Contains(t.Layer) || changed.Contains(t.Above)))
            .SelectMany(t => TopologyCheck.Run([.. layers[t.Above]], [.. layers[t.Layer]]));
        return [.. layers[RegionLayer.District].Take(1).SelectMany(Outline).Concat(tilings).DistinctBy(f => f.Chinese).Take(TopologyCheck.FaultsMax)];
    }

    // Nothing stands above a district here, so it is held against its own ground: that checks its code and its rings.
    private static IEnumerable<TopologyFault> Outline(Region district) =>
        TopologyCheck.Run(district with { Code = district.Code[..4] }, [district]).Where(f => f.Codes.Contains(district.Code));
}
