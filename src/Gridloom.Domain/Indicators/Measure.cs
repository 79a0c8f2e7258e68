namespace Gridloom.Domain.Indicators;

/// <summary>
/// The codes of what the system can count (计量口径). One code is one predicate: it gives the figure and, with the same conditions, the
/// list of exactly the things that the figure counts.
/// </summary>
public static class Measure
{
    /// <summary>上报案件数: cases whose report came in within the year, by China's calendar, from every source.</summary>
    public const string CasesReported = "cases.reported";

    public static readonly IReadOnlyList<string> All = [CasesReported];
}
