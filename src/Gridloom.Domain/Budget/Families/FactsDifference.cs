namespace Gridloom.Domain.Budget.Families;

/// <summary>The first fact in which two documents differ (不同之处), as the fact file prints it.</summary>
internal static class FactsDifference
{
    /// <summary>Null when they are the same.</summary>
    public static string? Find(BudgetDocument one, BudgetDocument other)
    {
        var (left, right) = (Facts(one), Facts(other));
        if (left == right) return null;
        var (lines, others) = (left.Split('\n'), right.Split('\n'));
        var at = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        var line = lines[Math.Min(at, lines.Length - 1)];
        return line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim(' ', '"', ',');
    }

    private static string Facts(BudgetDocument document) => new BudgetFacts([new("", document)]).Write();
}
