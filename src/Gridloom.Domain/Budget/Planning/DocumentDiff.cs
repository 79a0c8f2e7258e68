using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>One thing that differs between two versions of a unit's targets (改动).</summary>
/// <param name="Project">The project, or the unit as a whole, as it is called now; blank for the document itself.</param>
/// <param name="Indicator">Blank where the project itself differs.</param>
/// <param name="Field">What differs, in the words of the form; blank where the whole row came or went.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is no more.</param>
public sealed record DocumentChange(string Project, string Indicator, string Field, string? Before, string? After);

/// <summary>Compares two versions field by field (版本对照). Rows are told by their key, so that a new name is a change and not a new row.</summary>
public static class DocumentDiff
{
    /// <summary>In the order of the newer version; what went stands at the end of its table.</summary>
    public static IReadOnlyList<DocumentChange> Between(BudgetDocument before, BudgetDocument after)
    {
        var changes = new List<DocumentChange>();
        Compare(("", ""), PlanFields.OfDocument(before), PlanFields.OfDocument(after), changes);
        foreach (var (old, now) in Pair(before.Projects, after.Projects, project => project.Key ?? project.Name))
        {
            var name = (now ?? old)!.Name;
            if (!Whole((name, ""), (old is null, now is null), name, changes)) Compare((name, ""), PlanFields.OfProject(old!), PlanFields.OfProject(now!), changes);
            Indicators(name, old?.Indicators ?? [], now?.Indicators ?? [], changes);
        }
        if (before.WholeUnit is not null || after.WholeUnit is not null)
        {
            Compare((WholeUnit.Name, ""), PlanFields.OfWholeUnit(before.WholeUnit), PlanFields.OfWholeUnit(after.WholeUnit), changes);
            Indicators(WholeUnit.Name, before.WholeUnit?.Indicators ?? [], after.WholeUnit?.Indicators ?? [], changes);
        }
        Compare((UnitBudget.Title, ""), AccountFields.Of(before.UnitBudget), AccountFields.Of(after.UnitBudget), changes);
        return changes;
    }

    private static void Indicators(string project, IReadOnlyList<BudgetIndicator> before, IReadOnlyList<BudgetIndicator> after, List<DocumentChange> changes)
    {
        foreach (var (old, now) in Pair(before, after, row => row.Key ?? $"{row.Level2}\t{row.Name}"))
        {
            var row = (now ?? old)!;
            if (!Whole((project, row.Name), (old is null, now is null), row.Target, changes)) Compare((project, row.Name), PlanFields.OfIndicator(old!), PlanFields.OfIndicator(now!), changes);
        }
    }

    /// <summary>Writes down that a row came or went; false when it did neither.</summary>
    private static bool Whole((string Project, string Indicator) of, (bool Came, bool Went) row, string what, List<DocumentChange> changes)
    {
        if (!row.Came && !row.Went) return false;
        changes.Add(new(of.Project, of.Indicator, "", row.Came ? null : what, row.Went ? null : what));
        return true;
    }

    private static void Compare((string Project, string Indicator) of, IReadOnlyList<(string Label, string Value)> before, IReadOnlyList<(string Label, string Value)> after, List<DocumentChange> changes)
    {
        foreach (var label in after.Concat(before).Select(field => field.Label).Distinct(StringComparer.Ordinal))
        {
            var (old, now) = (Find(before, label), Find(after, label));
            if (old != now) changes.Add(new(of.Project, of.Indicator, label, old, now));
        }
    }

    // A blank field and none are the same to a reader.
    private static string? Find(IReadOnlyList<(string Label, string Value)> fields, string label) =>
        fields.Where(field => field.Label == label && field.Value.Length > 0).Select(field => field.Value).FirstOrDefault();

    /// <summary>Equal keys one after another belong together in their order.</summary>
    private static IEnumerable<(T? Old, T? Now)> Pair<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key)
        where T : class
    {
        var left = before.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<T>(group), StringComparer.Ordinal);
        foreach (var now in after) yield return (left.TryGetValue(key(now), out var olds) && olds.Count > 0 ? olds.Dequeue() : null, now);
        foreach (var old in before.Where(old => left[key(old)].Any(still => ReferenceEquals(still, old)))) yield return (old, null);
    }
}
