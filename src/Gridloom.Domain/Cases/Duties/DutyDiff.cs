namespace Gridloom.Domain.Cases.Duties;

/// <summary>What one version has that another has not (两版差异), by the numbers of the clauses.</summary>
/// <param name="Changed">The same number with another text, range or unit: as it was, and as it is.</param>
public sealed record DutyDiff(IReadOnlyList<Duty> Added, IReadOnlyList<Duty> Removed, IReadOnlyList<(Duty Before, Duty After)> Changed)
{
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    public static DutyDiff Of(DutyCatalogue before, DutyCatalogue after) => new(
        [.. after.Lines.Where(line => before.Clause(line.Clause) is null)],
        [.. before.Lines.Where(line => after.Clause(line.Clause) is null)],
        [.. after.Lines.Select(line => (Before: before.Clause(line.Clause), After: line)).Where(p => p.Before is not null && p.Before != p.After).Select(p => (p.Before!, p.After))]);
}
