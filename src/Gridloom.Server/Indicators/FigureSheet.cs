using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Indicators;

/// <summary>One line of an answer: what each measure counted under one question (统计行).</summary>
internal sealed class FigureLine(FigureRow row, IReadOnlyList<CaseMeasure> measures)
{
    private readonly Dictionary<string, long> counts = measures.Zip(row.Counts).ToDictionary(static p => p.First.Code, static p => p.Second, StringComparer.Ordinal);

    /// <summary>The code of its group; empty for all together, null for the cases that have none.</summary>
    public string? Group => row.Group;

    public FigureQuestion Cases => row.Cases;

    public long Count(CaseMeasure measure) => counts[measure.Code];

    /// <summary>The list of exactly the cases that the measure counts in this line.</summary>
    public string ListOf(CaseMeasure measure) => Gridloom.Server.Cases.CaseFactsLookup.ListOf(new FigureLink(measure.Code, row.Cases));

    public Rate Rate(RateFormula formula) => new(Count(formula.Numerator), Count(formula.Denominator(row.Cases.By)));
}

/// <summary>The whole answer to a question (统计结果).</summary>
/// <param name="Together">Every measure, over all groups.</param>
/// <param name="Groups">The main measures in each group; empty when it was not asked by groups.</param>
/// <param name="Series">The main measures day by day or month by month until the cut-off; empty when there is but one.</param>
internal sealed record FigureSheet(FigureAsked.Asked Asked, FigureLine Together, IReadOnlyList<FigureLine> Groups, IReadOnlyList<FigureLine> Series);
