using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>What a district's units are to reach in a year (绩效目标).</summary>
public sealed record BudgetListModel
{
    public required long Year { get; init; }

    /// <summary>Value and text are the year; more than one is a choice.</summary>
    public IReadOnlyList<Choice> Years { get; init; } = [];

    public required IReadOnlyList<BudgetListPart> Parts { get; init; }

    /// <summary>The instant to which the live values were computed.</summary>
    public required Instant CutOff { get; init; }

    /// <summary>Said when the live values count only a part of the district; null when they count all of it.</summary>
    public string? Scope { get; init; }

    public IEnumerable<BudgetProjectRow> Projects => Parts.SelectMany(part => part.Projects);
}

/// <summary>One unit's document (一份目标文件).</summary>
/// <param name="File">From which targets and amounts were taken.</param>
public sealed record BudgetListPart(string Unit, string File, IReadOnlyList<BudgetProjectRow> Projects)
{
    /// <summary>The unit as a whole; null when the document has no such table.</summary>
    public BudgetProjectRow? WholeUnit { get; init; }

    /// <summary>Said when the targets were set for another year; null otherwise.</summary>
    public string? Demo { get; init; }
}

/// <summary>One project.</summary>
/// <param name="AmountFen">Amount of the document's year in 分.</param>
public sealed record BudgetProjectRow(string Name, string Href, string Kind, long AmountFen, IndicatorCounts Counts)
{
    /// <summary>Amount over all years of the project, in 分; null when the document prints none.</summary>
    public long? TotalFen { get; init; }

    /// <summary>True when the document keeps the project secret: it has an amount, and no page to open.</summary>
    public bool Masked { get; init; }
}

/// <summary>How many indicators stand how (指标状态数).</summary>
public sealed record IndicatorCounts(long All, long Met, long Missed, long Judged, long Awaited, long Unmeasured, long NotApplicable)
{
    /// <summary>Counts each state; what keeps up with the year counts as met, what falls behind as missed.</summary>
    public static IndicatorCounts Of(IReadOnlyCollection<IndicatorStanding> standings)
    {
        long Count(params IndicatorStanding[] of) => standings.LongCount(of.Contains);
        return new(standings.Count, Count(IndicatorStanding.Met, IndicatorStanding.OnTrack), Count(IndicatorStanding.Missed, IndicatorStanding.Behind), Count(IndicatorStanding.Judged),
            Count(IndicatorStanding.Awaited), Count(IndicatorStanding.Unmeasured), Count(IndicatorStanding.NotApplicable));
    }

    public static IndicatorCounts Sum(IEnumerable<IndicatorCounts> all) => all.Aggregate(new IndicatorCounts(0, 0, 0, 0, 0, 0, 0), (a, b) => new(
        a.All + b.All, a.Met + b.Met, a.Missed + b.Missed, a.Judged + b.Judged, a.Awaited + b.Awaited, a.Unmeasured + b.Unmeasured, a.NotApplicable + b.NotApplicable));
}
