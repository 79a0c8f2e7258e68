namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>One act's row of the lifecycle table (生命周期表).</summary>
/// <param name="From">The stages in which it may be done.</param>
/// <param name="To">The stage that follows; where the answer is no, <paramref name="ToIfNot"/> follows. Null stays where it is.</param>
/// <param name="Event">The kind of the event that it makes.</param>
/// <param name="Stops">The clocks that it stops, where they run.</param>
/// <param name="Starts">The clocks that get a deadline by it, as the facts behind it make them: those that start, run on, or count by another limit.</param>
/// <param name="Needs">What must be filled in.</param>
/// <param name="Guards">What else must hold.</param>
public sealed record LifecycleRow(
    CaseActKind Act, string Permission, IReadOnlyList<CaseStage> From, CaseStage? To, CaseStage? ToIfNot, string Event,
    IReadOnlyList<CaseClockKind> Stops, IReadOnlyList<CaseClockKind> Starts, IReadOnlyList<CaseClockKind> StartsIfNot,
    IReadOnlyList<CaseNeed> Needs, IReadOnlyList<CaseGuard> Guards)
{
    /// <summary>The stage that the answer leads to; null stays where it is.</summary>
    public CaseStage? ToOn(bool? answer) => IsNo(answer) ? ToIfNot : To;

    /// <summary>The clocks that the act starts with this answer.</summary>
    public IReadOnlyList<CaseClockKind> StartsOn(bool? answer) => IsNo(answer) ? StartsIfNot : Starts;

    private bool IsNo(bool? answer) => answer == false && ToIfNot is not null;
}
