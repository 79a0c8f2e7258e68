using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>The projects of one unit and year with their targets (绩效目标).</summary>
public sealed record BudgetListModel
{
    public required string Unit { get; init; }

    public required long Year { get; init; }

    /// <summary>Value and text are the year; more than one is a choice.</summary>
    public IReadOnlyList<Choice> Years { get; init; } = [];

    public required IReadOnlyList<BudgetProjectRow> Projects { get; init; }

    /// <summary>The instant to which the live values were computed.</summary>
    public required Instant CutOff { get; init; }

    /// <summary>Said when the targets were set for another year; null otherwise.</summary>
    public string? Demo { get; init; }

    /// <summary>The document from which targets and amounts were taken; null when nothing was imported.</summary>
    public string? Document { get; init; }
}

/// <summary>One project.</summary>
/// <param name="AmountFen">Amount of the document's year in 分; null when the document prints none.</param>
/// <param name="Live">Indicators whose value the system computes.</param>
/// <param name="Entered">Indicators whose value a person has entered with a proof.</param>
public sealed record BudgetProjectRow(string Name, string Href, string Kind, long? AmountFen, long Indicators, long Live, long Entered)
{
    /// <summary>Amount over all years of the project, in 分; null when the document prints none.</summary>
    public long? TotalFen { get; init; }

    /// <summary>Rows which the form itself calls 不适用: nothing is missing there.</summary>
    public long NotApplicable { get; init; }

    /// <summary>Indicators that apply and have no value.</summary>
    public long Unmeasured => Indicators - Live - Entered - NotApplicable;
}
