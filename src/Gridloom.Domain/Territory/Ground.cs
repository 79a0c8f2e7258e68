namespace Gridloom.Domain.Territory;

/// <summary>What is known of a district's ground (辖区底数): its divisions, and its base grids where boundaries are in force.</summary>
public sealed class Ground
{
    private readonly Divisions divisions;
    private readonly RegionIndex? grids;
    private readonly SortedDictionary<string, string> names = new(StringComparer.Ordinal);

    /// <param name="grids">The base grids in force; none when no boundaries are loaded.</param>
    /// <param name="named">Codes and names that the layers give, the older ones first: a case keeps the code of a grid that is no longer drawn.</param>
    public Ground(string district, Divisions divisions, IReadOnlyCollection<Region> grids, IEnumerable<(string Code, string Name)> named)
    {
        (District, this.divisions) = (district, divisions);
        this.grids = grids.Count == 0 ? null : new(grids);
        foreach (var (code, name) in named) names[code] = name;
        // The official name of a division stands before the one that a drawing gives it.
        foreach (var division in divisions.Within(district)) names[division.Code] = division.Name;
    }

    /// <summary>Six digits.</summary>
    public string District { get; }

    /// <summary>The district's own name, or its code when it has none.</summary>
    public string Name => NameOf(District);

    /// <summary>False until boundaries are loaded.</summary>
    public bool HasGrids => grids is not null;

    /// <summary>The code of the base grid that holds the position, on an edge by the rule of <see cref="Shape"/>. Null outside all grids, and where there are none.</summary>
    public string? GridAt(Position position) => grids?.Find(position)?.Code;

    /// <summary>Can a case lie there? In a grid of the district; where there are no grids, in its <see cref="Envelope"/>.</summary>
    public bool Holds(Position position) => HasGrids ? GridAt(position) is not null : divisions.FindEnvelope(District)?.Covers(position) != false;

    /// <summary>The smallest region known to hold the place: the grid under the position, or else what the address names.</summary>
    public string AreaOf(Position? position, string address) =>
        position is { } p && GridAt(p) is { } grid ? grid : divisions.AreaNamedIn(address, District);

    /// <summary>The streets of the district, or the communities of a street, or the grids of a community, by code.</summary>
    public IReadOnlyList<(string Code, string Name)> Parts(string code) =>
        [.. names.Where(n => n.Key.Length == code.Length + 3 && n.Key.StartsWith(code, StringComparison.Ordinal)).Select(n => (n.Key, n.Value))];

    /// <summary>True for the district and every region of it that has, or once had, this code.</summary>
    public bool Knows(string code) => names.ContainsKey(code);

    /// <summary>The name alone: 玉翠社区居委会; the code where nothing gives it a name.</summary>
    public string NameOf(string code) => names.GetValueOrDefault(code, code);

    /// <summary>The name below the district: 龙华街道 玉翠社区 003 网格. Empty for the district itself.</summary>
    public string NameBelow(string code)
    {
        var path = ((int[])[9, 12, 15]).Where(n => n <= code.Length).Select(n => NameOf(code[..n])).ToList();
        // A grid that is called by its community's name says both.
        if (path.Count == 3 && path[2].StartsWith(Divisions.Short(path[1]), StringComparison.Ordinal)) path.RemoveAt(1);
        return string.Join(' ', path);
    }
}
