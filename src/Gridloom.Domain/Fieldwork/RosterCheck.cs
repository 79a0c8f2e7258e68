using System.Globalization;

namespace Gridloom.Domain.Fieldwork;

/// <summary>Something that a roster lacks (排班问题), on a day.</summary>
public sealed record RosterFault(DateOnly Day, string Chinese, string English);

/// <summary>Finds what is wrong with a roster (排班检查).</summary>
public static class RosterCheck
{
    private const int GridsNamed = 3;

    /// <summary>The entry cannot stand beside the others: nobody is on two shifts at once.</summary>
    public static Problem? Beside(RosterEntry entry, IEnumerable<RosterEntry> others, RosterGround ground)
    {
        var span = ground.SpanOf(entry);
        var twice = others.FirstOrDefault(o => o.Account == entry.Account && ground.SpanOf(o).Overlaps(span));
        return twice is null ? null : RosterProblems.TwoAtOnce(ground.SeatOf(entry.Account), (Day(entry.Day), Name(entry, ground)), (Day(twice.Day), Name(twice, ground)));
    }

    /// <summary>What the roster lacks on the days asked about, in their order: people on two shifts at once, shifts with too few, grids without a collector.</summary>
    public static IReadOnlyList<RosterFault> Faults(IReadOnlyList<RosterEntry> entries, IEnumerable<DateOnly> days, RosterGround ground)
    {
        var (byDay, grids) = (entries.ToLookup(e => e.Day), ground.Grids().ToList());
        return [.. days.SelectMany(day => TwiceOn(day, byDay, ground).Concat(TooFewOn(day, byDay, ground)).Concat(UncoveredOn(day, byDay, (ground, grids))))];
    }

    // A shift of the day before may reach into this one.
    private static IEnumerable<RosterFault> TwiceOn(DateOnly day, ILookup<DateOnly, RosterEntry> byDay, RosterGround ground)
    {
        var earlier = byDay[day.AddDays(-1)].ToList();
        foreach (var entry in byDay[day])
        {
            if (Beside(entry, earlier, ground) is { } twice) yield return new(day, twice.Chinese, twice.English);
            earlier.Add(entry);
        }
    }

    private static IEnumerable<RosterFault> TooFewOn(DateOnly day, ILookup<DateOnly, RosterEntry> byDay, RosterGround ground) =>
        from shift in ground.Shifts.All
        let there = byDay[day].Count(e => e.Shift == shift.Code)
        where there < shift.Least
        let post = (shift.Post.Chinese(), shift.Post.English())
        select there == 0
            ? new RosterFault(day, $"{Day(day)} {shift.Name}没有排{post.Item1}，至少要 {shift.Least} 人。", $"{Day(day)}, {shift.English}: no {post.Item2} is rostered; at least {shift.Least} must be.")
            : new RosterFault(day, $"{Day(day)} {shift.Name}只排了 {there} 名{post.Item1}，至少要 {shift.Least} 人。", $"{Day(day)}, {shift.English}: only {there} {post.Item2}(s) rostered; at least {shift.Least} must be.");

    private static IEnumerable<RosterFault> UncoveredOn(DateOnly day, ILookup<DateOnly, RosterEntry> byDay, (RosterGround Ground, List<string> Grids) of)
    {
        var collectors = byDay[day].Where(e => of.Ground.Shifts.Get(e.Shift).Post == RosterPost.Collector).ToList();
        var bare = of.Grids.Where(g => !collectors.Exists(c => c.Covers(g))).ToList();
        // A day without any collector is told once, by the shift that has nobody.
        if (bare.Count == 0 || collectors.Count == 0) yield break;
        var named = string.Join('、', bare.Take(GridsNamed).Select(of.Ground.Ground.NameBelow));
        yield return new(day, $"{Day(day)} 有 {bare.Count} 个网格没有排采集员：{named}{(bare.Count > GridsNamed ? "等" : "")}。", $"{Day(day)}: {bare.Count} grids have no collector, among them {named}.");
    }

    private static string Day(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static (string Chinese, string English) Name(RosterEntry entry, RosterGround ground) => (ground.Shifts.Get(entry.Shift).Name, ground.Shifts.Get(entry.Shift).English);
}
