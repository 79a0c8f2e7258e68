using System.Collections.Concurrent;
using System.Globalization;
using Gridloom.Domain.Territory;
using Gridloom.Simulation;

namespace Gridloom.Domain.Tests.Territory;

/// <summary>Made-up districts over the real divisions, and shapes from a few numbers.</summary>
internal static class Drawings
{
    private static readonly IReadOnlyList<Division> All = [.. Rows("territory/divisions.csv").Select(r => new Division(r[0], r[1], r[2], r[3]))];

    private static readonly IReadOnlyList<Envelope> Envelopes =
        [.. Rows("territory/envelopes.csv").Select(r => new Envelope(r[0], Degrees(r[1]), Degrees(r[2]), Degrees(r[3]), Degrees(r[4])))];

    private static readonly IReadOnlyDictionary<string, Position> Middles =
        Rows("demo/street-middles.csv").ToDictionary(r => r[0], r => Position.Of(Degrees(r[1]), Degrees(r[2]))!.Value);

    private static readonly ConcurrentDictionary<(string District, ulong Seed), ILookup<string, Region>> Drawn = [];

    public static IReadOnlyList<string> Districts => [.. Envelopes.Select(e => e.District)];

    public static DistrictPlan Plan(string district, ulong seed) => new(
        seed, All.Single(d => d.Code == district), [.. All.Where(d => d.Parent.StartsWith(district, StringComparison.Ordinal))],
        Envelopes.Single(e => e.District == district), Middles);

    /// <summary>The regions by layer; drawn once for all tests.</summary>
    public static ILookup<string, Region> Draw(string district, ulong seed) =>
        Drawn.GetOrAdd((district, seed), d => SyntheticDistrict.Draw(Plan(d.District, d.Seed)).ToLookup(r => r.Layer));

    /// <summary>Rings from <c>0,0 10,0 10,10 / 2,2 4,2 4,4</c>, in whole units.</summary>
    public static Shape Shape(string rings) => new(rings.Split(" / ").Select(ring => ring.Split(' ').Select(Point).ToList()));

    /// <summary>A rectangle from west, south, east and north.</summary>
    public static Shape Box(long w, long s, long e, long n) => new([[new(w, s), new(e, s), new(e, n), new(w, n)]]);

    public static Position Point(string text) => text.Split(',') is [var x, var y]
        ? new(long.Parse(x, CultureInfo.InvariantCulture), long.Parse(y, CultureInfo.InvariantCulture)) : throw new FormatException(text);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split(','));

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
