namespace Gridloom.Server.Host;

/// <summary>How large a demo is made (演示规模).</summary>
/// <param name="Cases">Cases of Longhua in its year.</param>
/// <param name="OtherCases">Cases of each other district.</param>
/// <param name="Collectors">Collectors of Longhua; every other district has two.</param>
/// <param name="Operators">Operators of Longhua; every other district has one.</param>
internal sealed record DemoScale(string Name, int Cases, int OtherCases, int Collectors, int Operators)
{
    /// <summary>Each post once, and as much work as its people can do.</summary>
    public static readonly DemoScale Small = new("small", 3_000, 300, 2, 1);

    /// <summary>Longhua's real size: its collectors report, verify and check 150,000 times a year, its operators act 300,000 times.</summary>
    public static readonly DemoScale District = new("district", 54_000, 300, 153, 17);

    public static readonly IReadOnlyList<DemoScale> All = [Small, District];

    /// <summary>The same with so many cases, and a tenth as many in each other district.</summary>
    public DemoScale With(int cases) => this with { Cases = cases, OtherCases = Math.Max(1, cases / 10) };
}

/// <summary>A district of the demo (演示区).</summary>
/// <param name="Prefix">What its logins begin with.</param>
/// <param name="Beat">The community where its grid worker walks; that account sees nothing else. Null takes the first one that has grids.</param>
internal sealed record DemoDistrict(string Code, string Prefix, string? Beat = null)
{
    /// <summary>龙华区, whose grid worker walks in 玉翠社区.</summary>
    public static readonly DemoDistrict Longhua = new("440309", "", "440309003011");

    /// <summary>Longhua first: the others' logins begin with their names.</summary>
    public static readonly IReadOnlyList<DemoDistrict> All = [Longhua, new("440307", "longgang-"), new("440304", "futian-"), new("440112", "huangpu-")];

    /// <summary>The district to which a login belongs.</summary>
    public static DemoDistrict Of(string login) => All.FirstOrDefault(d => d.Prefix.Length > 0 && login.StartsWith(d.Prefix, StringComparison.Ordinal)) ?? Longhua;
}
