namespace Gridloom.Domain.Indicators;

/// <summary>One base count of cases (基础计数): the predicate that gives its figure, its list and its export.</summary>
/// <param name="Explanation">In Chinese, for the page.</param>
/// <param name="Source">Where the definition comes from.</param>
public sealed record CaseMeasure(string Code, string Name, string English, Condition Counts, string Explanation, string Source);
