namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Shares a scheme's points out among the indicators of a form (分值分配).</summary>
public static class ScoreWeights
{
    private const decimal Cent = 0.01m;

    /// <summary>
    /// Each group's points go in equal parts to its indicators; those with a weight of their own keep it, and the rest share what is left.
    /// A group without indicators gives its points to the others in proportion. The sum is always 100 less the execution's, to the cent.
    /// </summary>
    /// <param name="indicators">Each one's group, null for what is not scored, and the weight that the form states for it.</param>
    /// <returns>The points of each, in the same order; 0 for what is not scored.</returns>
    public static IReadOnlyList<decimal> Share(ScoreScheme scheme, IReadOnlyList<(ScoreGroup? Group, decimal? Weight)> indicators)
    {
        var present = indicators.Select(row => row.Group).OfType<ScoreGroup>().Distinct().Where(group => scheme.Groups.GetValueOrDefault(group) > 0).Order().ToList();
        var points = new decimal[indicators.Count];
        if (present.Count == 0) return points;
        var totals = Split(100 - scheme.Execution, [.. present.Select(group => scheme.Groups[group])]);
        foreach (var (group, total) in present.Zip(totals))
            Fill(points, [.. indicators.Index().Where(row => row.Item.Group == group).Select(row => (row.Index, row.Item.Weight))], total);
        return points;
    }

    /// <summary>Weights that leave nothing for the rows without one, or miss the group's points, hold in proportion only.</summary>
    private static void Fill(decimal[] points, List<(int Index, decimal? Weight)> rows, decimal total)
    {
        var stated = rows.Sum(row => row.Weight ?? 0);
        var open = rows.FindAll(row => row.Weight is null);
        if (open.Count == 0 ? stated == total : stated < total)
        {
            foreach (var row in rows) points[row.Index] = row.Weight ?? 0;
            Place(points, open, Split(total - stated, [.. open.Select(_ => 1m)]));
        }
        else
        {
            var usual = stated == 0 ? 1 : stated / (rows.Count - open.Count);
            Place(points, rows, Split(total, [.. rows.Select(row => row.Weight ?? usual)]));
        }
    }

    private static void Place(decimal[] points, List<(int Index, decimal? Weight)> rows, decimal[] parts)
    {
        foreach (var (row, part) in rows.Zip(parts)) points[row.Index] = part;
    }

    /// <summary>Cuts points into parts of a proportion, to the cent; cents that remain go to the first.</summary>
    private static decimal[] Split(decimal total, IReadOnlyList<decimal> shares)
    {
        var sum = shares.Sum();
        if (sum == 0) return new decimal[shares.Count];
        decimal[] parts = [.. shares.Select(share => Math.Floor(total * share / sum / Cent) * Cent)];
        for (var at = 0; parts.Sum() < total; at = (at + 1) % parts.Length) parts[at] += Math.Min(Cent, total - parts.Sum());
        return parts;
    }
}
