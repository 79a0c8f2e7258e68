using Gridloom.Domain.Indicators;

namespace Gridloom.Domain.Budget;

/// <summary>Of which case figures a live value is made (实时口径).</summary>
/// <param name="Counts">What is added up; empty for a rate.</param>
/// <param name="Formula">The rate; null for the other kinds.</param>
/// <param name="By">By which instant a case belongs to the year.</param>
public sealed record LiveSource(LiveKind Kind, IReadOnlyList<CaseMeasure> Counts, RateFormula? Formula, CountBy By)
{
    /// <summary>What must be counted to know the value.</summary>
    public IReadOnlyList<CaseMeasure> Measures => Formula is { } rate ? [rate.Numerator, rate.Denominator(By)] : Counts;

    /// <summary>Reads the cells of a binding: <c>count reported+verified report</c>, <c>rate closing-rate closing</c>.</summary>
    /// <exception cref="ArgumentException">A word is none that it may be.</exception>
    public static LiveSource Parse((string Kind, string Of, string By) cells, CaseMeasures measures, RateFormulas formulas)
    {
        var kind = cells.Kind switch
        {
            "count" => LiveKind.Count,
            "rate" => LiveKind.Rate,
            "workers" => LiveKind.Workers,
            "monthly-per-worker" => LiveKind.MonthlyPerWorker,
            _ => throw new ArgumentException($"A live value is never '{cells.Kind}'.", nameof(cells)),
        };
        var by = cells.By switch
        {
            "report" => CountBy.Report,
            "closing" => CountBy.Closing,
            _ => throw new ArgumentException($"Cases are never counted by '{cells.By}'.", nameof(cells)),
        };
        if (kind == LiveKind.Rate)
            return new(kind, [], formulas.Find(cells.Of) ?? throw new ArgumentException($"There is no rate '{cells.Of}'.", nameof(cells)), by);
        return new(kind, [.. cells.Of.Split('+').Select(code => measures.Find(code) ?? throw new ArgumentException($"There is no measure '{code}'.", nameof(cells)))], null, by);
    }
}
