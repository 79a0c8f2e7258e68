namespace Gridloom.Domain.Indicators;

/// <summary>One line of a figure (统计行).</summary>
/// <param name="Group">The code of its group; empty for all together, null for the cases that have none. A month is <c>2026-03</c>.</param>
/// <param name="Cases">The question about exactly its cases: with a measure, the list of what is counted.</param>
/// <param name="Counts">How many cases each asked measure counts, in their order.</param>
public sealed record FigureRow(string? Group, FigureQuestion Cases, IReadOnlyList<long> Counts);
