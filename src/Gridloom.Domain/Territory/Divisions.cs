namespace Gridloom.Domain.Territory;

/// <summary>One administrative division (区划): a district (6 digits), a street (9) or a community (12).</summary>
public sealed record Division(string Code, string Name, string Level, string Parent);

/// <summary>The divisions that this installation knows, by the official codes of 2023.</summary>
public sealed class Divisions
{
    private readonly Dictionary<string, Division> byCode;
    private readonly ILookup<string, (Division Division, string Short)> byDistrict;
    private readonly Dictionary<string, Envelope> envelopes;

    public Divisions(IEnumerable<Division> all, IEnumerable<Envelope> outlines)
    {
        byCode = all.ToDictionary(d => d.Code, StringComparer.Ordinal);
        byDistrict = byCode.Values.Where(d => d.Code.Length > 6).ToLookup(d => d.Code[..6], d => (d, Short(d.Name)), StringComparer.Ordinal);
        envelopes = outlines.ToDictionary(e => e.District, StringComparer.Ordinal);
    }

    public IEnumerable<Division> Districts => byCode.Values.Where(d => envelopes.ContainsKey(d.Code));

    /// <summary>The streets and communities of a district.</summary>
    public IEnumerable<Division> Below(string district) => byDistrict[district].Select(d => d.Division);

    public Division? Find(string code) => byCode.GetValueOrDefault(code);

    public Envelope? FindEnvelope(string district) => envelopes.GetValueOrDefault(district);

    /// <summary>The division and everything below it, by code.</summary>
    public IReadOnlyList<Division> Within(string code) =>
        [.. byCode.Values.Where(d => d.Code.StartsWith(code, StringComparison.Ordinal)).OrderBy(d => d.Code, StringComparer.Ordinal)];

    /// <summary>The name from the district down: 龙华区 民治街道 北站社区.</summary>
    public string FullName(string code) => string.Join(' ', Path(code).Select(d => d.Name));

    /// <summary>
    /// The smallest division that the address names beyond doubt. None, or two that do not lie in one another, leave the whole district.
    /// It decides who sees a case that has no position, and every case of a district without grids.
    /// </summary>
    public string AreaNamedIn(string address, string district)
    {
        var named = byDistrict[district].Where(d => address.Contains(d.Short, StringComparison.Ordinal)).Select(d => d.Division).ToList();
        var deepest = named.Where(d => !named.Exists(o => o.Code.Length > d.Code.Length && o.Code.StartsWith(d.Code, StringComparison.Ordinal))).ToList();
        return deepest.Count == 1 ? deepest[0].Code : district;
    }

    /// <summary>As people say it (简称): 玉翠社区 for 玉翠社区居委会. To whoever writes an address both are the same place.</summary>
    public static string Short(string name) => name
        .Replace("社区居民委员会", "社区", StringComparison.Ordinal)
        .Replace("社区居委会", "社区", StringComparison.Ordinal)
        .Replace("办事处", "", StringComparison.Ordinal);

    private IEnumerable<Division> Path(string code) =>
        ((int[])[6, 9, 12]).Where(n => n <= code.Length).Select(n => Find(code[..n])).OfType<Division>();
}
