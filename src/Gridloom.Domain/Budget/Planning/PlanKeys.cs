namespace Gridloom.Domain.Budget.Planning;

/// <summary>Gives a key to every row that has none yet (行编号), so that it stays the same row whatever it will be called.</summary>
public static class PlanKeys
{
    /// <param name="make">A new key from a number that counts up from 0.</param>
    public static BudgetDocument Fill(BudgetDocument document, Func<int, string> make)
    {
        var next = 0;
        string Key(string? known) => known ?? make(next++);
        IReadOnlyList<BudgetIndicator> Rows(IReadOnlyList<BudgetIndicator> rows) => [.. rows.Select(row => row with { Key = Key(row.Key) })];
        return document with
        {
            Projects = [.. document.Projects.Select(project => project with { Key = Key(project.Key), Indicators = Rows(project.Indicators) })],
            WholeUnit = document.WholeUnit is { } whole ? whole with { Key = Key(whole.Key), Indicators = Rows(whole.Indicators) } : null,
        };
    }
}
