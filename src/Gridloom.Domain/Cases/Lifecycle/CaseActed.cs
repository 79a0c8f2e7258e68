using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Somebody acted on a case (办理). One record for all acts, because each is the same step with other facts; it holds no personal value.</summary>
/// <param name="Stage">The stage that the case came to.</param>
/// <param name="By">The account that acted, or <c>public</c>.</param>
/// <param name="Starts">The clocks that got a deadline by it.</param>
public sealed record CaseActed(string Id, string Number, CaseActKind Act, CaseStage Stage, string By, Instant At, IReadOnlyList<ClockStart> Starts) : Event
{
    public override string Kind => LifecycleTable.Of(Act).Event;

    public override string Subject => Number;

    public bool? Answer { get; init; }

    /// <summary>What the case was filed under; null for every other act.</summary>
    public CaseFiling? Filing { get; init; }

    public string? Unit { get; init; }

    /// <summary>The level of that unit, as it was then; null where no unit got it.</summary>
    public UnitLevel? UnitLevel { get; init; }

    public Satisfaction? Satisfaction { get; init; }

    public string? Clause { get; init; }

    public string? Extension { get; init; }

    /// <summary>True where more time is asked for engineering work; null elsewhere.</summary>
    public bool? Engineering { get; init; }

    public DateOnly? Until { get; init; }

    public SupervisionLevel? Level { get; init; }

    /// <summary>The number of the main case; null for every act but a link.</summary>
    public string? Main { get; init; }

    /// <summary>From when the holder's new limit counts, where a change of class gave it a start of its own; null elsewhere.</summary>
    public Instant? HolderFrom { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<PhotoNamed> Photos { get; init; } = [];
}
