namespace Gridloom.Domain.Indicators;

/// <summary>One rate over two base counts (率的公式). Whatever its numerator counts, its denominator counts too.</summary>
/// <param name="ByReport">The denominator when asked by report time.</param>
/// <param name="ByClosing">The denominator when asked by closing time: what was due in the period.</param>
/// <param name="Explanation">In Chinese, for the page.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="Since">The first day, in China, on which this version holds.</param>
public sealed record RateFormula(
    string Code, string Name, string English, CaseMeasure Numerator, CaseMeasure ByReport, CaseMeasure ByClosing,
    Direction Better, string Explanation, string Source, DateOnly Since)
{
    public CaseMeasure Denominator(CountBy by) => by == CountBy.Report ? ByReport : ByClosing;
}
