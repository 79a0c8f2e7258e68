namespace Gridloom.Domain.Cases.Parts;

/// <summary>One act's row of the table of parts (协同流程表).</summary>
/// <param name="From">The stages in which it may be done.</param>
/// <param name="To">The stage that follows.</param>
/// <param name="Event">The kind of the event that it makes.</param>
/// <param name="Stops">The clocks that it stops, where they run.</param>
/// <param name="Starts">The clocks that start anew with it.</param>
/// <param name="Needs">What must be filled in.</param>
/// <param name="Guards">What else must hold.</param>
public sealed record PartTableRow(
    PartActKind Act, string Permission, IReadOnlyList<PartStage> From, PartStage To, string Event,
    IReadOnlyList<PartClockKind> Stops, IReadOnlyList<PartClockKind> Starts, IReadOnlyList<PartNeed> Needs, IReadOnlyList<PartGuard> Guards);
