namespace Gridloom.Domain.Budget.Work;

/// <summary>A rate out of work records (工作记录的比率). Only records that have both counts are in it.</summary>
public sealed record WorkRate(WorkCount Count, long Part, long Whole)
{
    /// <summary>In percent, not rounded; null where nothing was counted.</summary>
    public decimal? Percent => Whole == 0 ? null : Part * 100m / Whole;
}

/// <summary>What the records of one kind come to (小计).</summary>
/// <param name="Counts">In the order of the kind; a count that no record has is 0.</param>
/// <param name="Rates">In the same order, of those counts that are a part of another.</param>
public sealed record WorkSum(WorkKind Kind, long Records, IReadOnlyList<(WorkCount Count, long Sum)> Counts, IReadOnlyList<WorkRate> Rates)
{
    /// <param name="records">Of this kind alone, none of them withdrawn.</param>
    public static WorkSum Of(WorkKind kind, IReadOnlyCollection<IReadOnlyDictionary<string, long>> records) => new(
        kind, records.Count,
        [.. kind.Counts.Select(count => (count, records.Sum(r => r.GetValueOrDefault(count.Code))))],
        [.. kind.Counts.Where(static count => count.PartOf is not null).Select(count => RateOf(count, records))]);

    private static WorkRate RateOf(WorkCount count, IEnumerable<IReadOnlyDictionary<string, long>> records)
    {
        var both = records.Where(r => r.ContainsKey(count.Code) && r.ContainsKey(count.PartOf!)).ToList();
        return new(count, both.Sum(r => r[count.Code]), both.Sum(r => r[count.PartOf!]));
    }
}
