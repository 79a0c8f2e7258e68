namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>How far an indicator has come by a day, held against what should be reached by then (目标进度).</summary>
public static class GoalPace
{
    /// <summary>
    /// A count that grows over the year should have grown as far as the year has passed; every other number should stand where its target is.
    /// A limit (≤) is kept or not: by target ÷ actual.
    /// </summary>
    /// <param name="grows">True for a count that adds up over the year.</param>
    /// <param name="passed">The share of the year that has passed, from 0 to 1.</param>
    /// <returns>In per cent, at most 100; null when no number decides or nothing is expected yet.</returns>
    public static decimal? Of(Target target, decimal? actual, bool grows, decimal passed)
    {
        if (actual is not { } value) return null;
        if (target is Target.Between) return target.Met(value) == true ? 100 : 0;
        if (target is not Target.Measured measured || measured.Met(value) is not { } met) return null;
        if (met) return 100;
        if (measured.Comparator is TargetComparator.AtMost or TargetComparator.LessThan) return Capped(value == 0 ? 1 : measured.Number / value);
        var expected = grows ? measured.Number * passed : measured.Number;
        return expected <= 0 ? null : Capped(value / expected);
    }

    /// <summary>The mean pace of a project's indicators; those that no number decides do not count. Null when there is none.</summary>
    public static decimal? Mean(IEnumerable<decimal?> paces)
    {
        var known = paces.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum() / known.Count;
    }

    private static decimal Capped(decimal share) => Math.Clamp(share, 0, 1) * 100;
}
