namespace Gridloom.Domain.Budget;

/// <summary>How each indicator gets its value (指标口径册): by a measure, by hand, later, or not at all. It is data, in <c>data/budget</c>.</summary>
public sealed class IndicatorBook
{
    private readonly Dictionary<(string Template, string Indicator), Binding> bindings;
    private readonly IReadOnlyList<NotMeasured> reasons;

    /// <summary>The last reason must fit everything, so that no indicator is without one.</summary>
    public IndicatorBook(IReadOnlyList<Binding> bindings, IReadOnlyList<NotMeasured> reasons)
    {
        if (reasons.Count == 0 || reasons[^1] is not { Level2: NotMeasured.Any, Word: NotMeasured.Any })
            throw new ArgumentException("The last reason must fit every indicator.", nameof(reasons));
        this.bindings = bindings.ToDictionary(b => (b.Template, b.Indicator));
        this.reasons = reasons;
    }

    /// <summary>Null when no measure gives this indicator its value.</summary>
    public Binding? FindBinding(string template, string indicator) => bindings.GetValueOrDefault((template, indicator));

    /// <summary>Why the indicator has no measure; every indicator has a reason.</summary>
    public NotMeasured ReasonFor(string level2, string indicator) => reasons.First(r => r.Fits(level2, indicator));
}
