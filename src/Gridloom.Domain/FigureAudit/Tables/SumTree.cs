using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>Tells which rows of a column stand for others below them, by their numbers alone (推断层级).</summary>
internal static class SumTree
{
    /// <summary>The rows that are parts of nothing above them: those whose sum should be the total.</summary>
    /// <param name="total">A row that prints the total and stands first repeats it, when the others sum up to it.</param>
    public static List<int> Roots(IReadOnlyList<Rounded> values, Rounded total)
    {
        List<int> all = [.. Enumerable.Range(0, values.Count)];
        if (Sum(values, all).Prints(total)) return all;
        var roots = Parse(values, 0);
        if (Sum(values, roots).Prints(total)) return roots;
        // 直接费用合计 behind the costs that it sums up is they once more.
        if (Folded(values, roots) is var folded && Sum(values, folded).Prints(total)) return folded;
        // A unit's own row above its items repeats the total.
        for (var skip = 1; skip < Math.Min(3, values.Count) && values[skip - 1].Prints(total); skip++)
        {
            if (all[skip..] is var flat && Sum(values, flat).MayBe(total)) return flat;
            if (Parse(values, skip) is var parsed && Sum(values, parsed).MayBe(total)) return parsed;
        }

        // What fits no way is read the way that is off by less; what repeats the total is still no part of it.
        List<int>[] ways = values.Count > 2 && values[0].Prints(total) ? [all, roots, all[1..]] : [all, roots];
        return ways.MinBy(way => Math.Abs(Sum(values, way).Value - total.Value))!;
    }

    /// <summary>The rows that are no parts of one above them, whatever the total is.</summary>
    public static List<int> Outermost(IReadOnlyList<Rounded> values) => Parse(values, 0);

    private static List<int> Folded(IReadOnlyList<Rounded> values, List<int> roots)
    {
        var kept = new List<int>();
        foreach (var root in roots)
        {
            if (kept.Count > 1 && Sum(values, kept).Prints(values[root])) kept.Clear();
            kept.Add(root);
        }

        return kept;
    }

    private static Rounded Sum(IReadOnlyList<Rounded> values, IEnumerable<int> rows) => Rounded.Sum(rows.Select(r => values[r]));

    private static List<int> Parse(IReadOnlyList<Rounded> values, int from)
    {
        // From the last row up, so that each row is looked at once: what ends a row below is known already.
        var ends = new int[values.Count];
        for (var at = values.Count - 1; at >= from; at--) ends[at] = End(values, ends, at);
        var roots = new List<int>();
        for (var at = from; at < values.Count; at = ends[at]) roots.Add(at);
        return roots;
    }

    // Behind the rows that together are this row's value, if there are such; else the next row.
    private static int End(IReadOnlyList<Rounded> values, int[] ends, int at)
    {
        if (values[at].Value == 0) return at + 1;
        // A decrease consists of decreases.
        var (sum, sign) = (Rounded.Exact(0), Math.Sign(values[at].Value));
        for (var next = at + 1; next < values.Count && sum.Value * sign < values[at].Value * sign;)
        {
            sum += values[next];
            next = ends[next];
            if (sum.Prints(values[at])) return next;
        }

        return at + 1;
    }
}
