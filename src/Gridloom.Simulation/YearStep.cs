using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>One step of the year (步骤): a report or an act, when, by whom, and on which case. An event of the case follows from each, and one of every linked case that ends with it.</summary>
/// <param name="Number">The case's number; a report must get it.</param>
/// <param name="Version">The case's version after the step.</param>
/// <param name="Urgent">It could not wait for working hours.</param>
public sealed record YearStep(Instant At, Actor Who, string Number, long Version, bool Urgent)
{
    /// <summary>How many events follow from it.</summary>
    public int Events { get; init; } = 1;

    /// <summary>What is reported; null for an act.</summary>
    public ReportInput? Report { get; init; }

    /// <summary>What is done; null for a report.</summary>
    public CaseAct? Act { get; init; }

    /// <summary>The picture that comes with it; null when there is none.</summary>
    public Scene? Picture { get; init; }
}

/// <summary>A picture (画面): which spot, and whether it is mended there.</summary>
public readonly record struct Scene(int Spot, bool Mended);
