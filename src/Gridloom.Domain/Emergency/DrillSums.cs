using System.Globalization;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Emergency;

/// <summary>What some drills and publicity events come to (演练宣教小计). The coverage rate (派发覆盖率) is given / planned, and none where nothing was planned.</summary>
/// <param name="Kinds">How many of each kind, in the order of <see cref="DrillSums.Kinds"/>.</param>
/// <param name="Planned">Booklets.</param>
public sealed record DrillSum(IReadOnlyList<long> Kinds, long People, long Planned, long Given)
{
    /// <summary>How many were held (场次).</summary>
    public long Held => Kinds.Sum();
}

/// <summary>The sum of one kind, street or month (分组小计).</summary>
/// <param name="Key">The kind's code, the street's, or the month as 2026-11.</param>
public sealed record DrillGroup(string Key, DrillSum Sum);

/// <summary>What a street's yearly self-evaluation asks of drills and publicity (演练宣教统计).</summary>
/// <param name="Kinds">The codes of the list; behind them what rows have and the list has no more.</param>
/// <param name="ByKind">Every kind, also one of which nothing was held.</param>
/// <param name="ByStreet">Those in which something was held, by code.</param>
/// <param name="ByMonth">Those in which something was held, the earliest first.</param>
public sealed record DrillSums(IReadOnlyList<string> Kinds, DrillSum Together, IReadOnlyList<DrillGroup> ByKind, IReadOnlyList<DrillGroup> ByStreet, IReadOnlyList<DrillGroup> ByMonth)
{
    private const int StreetLength = 9;

    public static DrillSums Of(IReadOnlyList<Drill> drills, IReadOnlyList<KindWord> list)
    {
        var kinds = list.Select(static w => w.Code).Union(drills.Select(static d => d.Kind).Order(StringComparer.Ordinal)).ToList();
        var (all, byKind, byStreet, byMonth) = (new Adding(kinds), new Groups(kinds), new Groups(kinds), new Groups(kinds));
        foreach (var kind in kinds) byKind.Of(kind);
        foreach (var drill in drills)
            foreach (var adding in (ReadOnlySpan<Adding>)[all, byKind.Of(drill.Kind), byStreet.Of(StreetOf(drill.Area)), byMonth.Of(drill.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture))])
                adding.Add(drill);
        return new(kinds, all.ToSum(), [.. byKind.All.OrderBy(g => kinds.IndexOf(g.Key))], [.. byStreet.All], [.. byMonth.All]);
    }

    private static string StreetOf(string area) => area.Length > StreetLength ? area[..StreetLength] : area;

    private sealed class Groups(List<string> kinds)
    {
        private readonly SortedDictionary<string, Adding> groups = new(StringComparer.Ordinal);

        public IEnumerable<DrillGroup> All => groups.Select(static g => new DrillGroup(g.Key, g.Value.ToSum()));

        public Adding Of(string key) => groups.TryGetValue(key, out var known) ? known : groups[key] = new(kinds);
    }

    private sealed class Adding(List<string> kinds)
    {
        private readonly long[] held = new long[kinds.Count];
        private long people;
        private long planned;
        private long given;

        public void Add(Drill drill)
        {
            held[kinds.IndexOf(drill.Kind)]++;
            people += drill.People;
            planned += drill.Planned ?? 0;
            given += drill.Given ?? 0;
        }

        public DrillSum ToSum() => new(held, people, planned, given);
    }
}
