using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;

namespace Gridloom.Testing;

/// <summary>Some thousand districts that exist only under test, each with two streets of two communities, all in the same rectangle.</summary>
internal static class TestTerritory
{
    /// <summary>More than a run has tests, on both engines together.</summary>
    private const int Districts = 5_000;

    private static int taken;

    /// <summary>A district of one's own: 900001, 900002 … So tests share a database and prove on the way that districts do not leak.</summary>
    public static string TakeDistrict() => (900_000 + Interlocked.Increment(ref taken)).ToString(CultureInfo.InvariantCulture);

    /// <summary>In each district: roads, two that help and one for all streets; and of the east street its own with a community's below it, of the west street its own.</summary>
    public static HandlingUnits Units()
    {
        var lines = Enumerable.Range(900_001, Districts).SelectMany(static n => new[]
        {
            FormattableString.Invariant($"{n},roads,测试道路养护中心,道路养护,市政道路养护,district,-,{n}"),
            FormattableString.Invariant($"{n},street,测试街道办事处,街道,街道,district,-,{n}"),
            FormattableString.Invariant($"{n},east,东街道办事处,东街道,东街,street,-,{n}001"),
            FormattableString.Invariant($"{n},east.001,东一社区工作站,东一社区,社区,community,east,{n}001001"),
            FormattableString.Invariant($"{n},west,西街道办事处,西街道,西街,street,-,{n}002"),
            FormattableString.Invariant($"{n},water,测试水务局,水务,水务,district,-,{n}"),
            FormattableString.Invariant($"{n},lighting,测试路灯中心,路灯,路灯照明,district,-,{n}"),
        });
        return HandlingUnits.Parse("district,code,name,short_name,kind,level,parent,area\n" + string.Join('\n', lines) + "\n").Succeeded(out var units, out var refused) ? units : throw new InvalidOperationException(refused.English);
    }

    public static Divisions Build()
    {
        var all = new List<Division>();
        var envelopes = new List<Envelope>();
        for (var n = 900_001; n <= 900_000 + Districts; n++)
        {
            var district = n.ToString(CultureInfo.InvariantCulture);
            all.Add(new(district, "测试区" + district[^3..], "district", "90"));
            envelopes.Add(new(district, 113, 22, 115, 24));
            foreach (var (street, name) in (IEnumerable<(string, string)>)[("001", "东街道"), ("002", "西街道")])
            {
                all.Add(new(district + street, name, "street", district));
                all.Add(new(district + street + "001", name[..1] + "一社区居委会", "community", district + street));
                all.Add(new(district + street + "002", name[..1] + "二社区居委会", "community", district + street));
            }
        }
        return new(all, envelopes);
    }
}
