using Gridloom.Domain.Access;

namespace Gridloom.Domain.Emergency;

/// <summary>What a file of shelters comes to beside those that stand (导入比对).</summary>
/// <param name="Unchanged">Rows that say what stands already.</param>
public sealed record ShelterPlan(IReadOnlyList<Shelter> Added, IReadOnlyList<Shelter> Changed, long Unchanged)
{
    /// <summary>Compares by code, or tells every row whose shelter lies where the account may not write.</summary>
    /// <param name="standing">All shelters of the district by their codes.</param>
    public static Outcome<ShelterPlan> Of(IReadOnlyList<ShelterRow> rows, IReadOnlyDictionary<string, Shelter> standing, Scope scope)
    {
        var (added, changed, faults, unchanged) = (new List<Shelter>(), new List<Shelter>(), new List<Problem>(), 0L);
        foreach (var (number, row) in rows)
        {
            if (!standing.TryGetValue(row.Code, out var before)) added.Add(row);
            else if (!scope.Covers(before.Area)) faults.Add(ShelterProblems.InRow(number, ShelterProblems.CodeTaken));
            else if (Newer(before, row) is var after && after == before) unchanged++;
            else changed.Add(after);
        }
        return faults.Count > 0 ? ShelterFile.Faulty(faults) : new ShelterPlan(added, changed, unchanged);
    }

    // A file that was exported before the last inspection does not undo it.
    private static Shelter Newer(Shelter before, Shelter row) => before.Inspected is { } last && (row.Inspected is not { } day || day < last) ? row with { Inspected = last } : row;
}
