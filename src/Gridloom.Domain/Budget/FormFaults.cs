namespace Gridloom.Domain.Budget;

/// <summary>Everything that a reading did not understand. It keeps a bounded number, so that a huge foreign file cannot fill the memory, and counts the rest.</summary>
internal sealed class FormFaults
{
    private const int MostKept = 1000;
    private readonly List<(int Line, Problem Fault)> kept = [];

    public int Count { get; private set; }

    public void Add(FormPlace place, Problem fault)
    {
        Count++;
        if (kept.Count == MostKept) return;
        kept.Add((place.First, fault with { Chinese = $"{place.Chinese}：{fault.Chinese}", English = $"{place.English}: {fault.English}" }));
    }

    /// <summary>In the order of the file, as a person mends it.</summary>
    public Problem ToProblem() => BudgetProblems.NotUnderstood(Count, [.. kept.OrderBy(found => found.Line).Select(found => found.Fault)]);
}
