using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>
/// A unit was asked to do a part of a case (请求协同). It is told under the case's number, so that the case's course has it; version and
/// deadlines are the part's own.
/// </summary>
/// <param name="AskerUnit">The unit that whistled; null where the desk asked.</param>
/// <param name="Limits">The version of the limits by which it was asked.</param>
public sealed record PartAsked(string Number, long Part, PartType Type, string Unit, string? AskerUnit, string Task, string Limits) : Event
{
    /// <summary>The kind of this event.</summary>
    public const string Name = "part.asked";

    public required string AnswerLimit { get; init; }

    public required string WorkLimit { get; init; }

    public Instant AnswerDue { get; init; }

    public Instant WorkDue { get; init; }

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>Somebody acted on a part of a case (协同办理). One record for all acts of <see cref="PartTable"/>.</summary>
/// <param name="Stage">The stage that the part came to.</param>
/// <param name="Unit">The unit whose part it is.</param>
public sealed record PartActed(string Number, long Part, PartActKind Act, PartStage Stage, string Unit) : Event
{
    public override string Kind => PartTable.Of(Act).Event;

    public override string Subject => Number;

    /// <summary>The new deadline of the work, where it was sent back; null elsewhere.</summary>
    public Instant? WorkDue { get; init; }

    public string? Note { get; init; }

    public string? Clause { get; init; }

    public bool? Satisfied { get; init; }

    /// <summary>The unit that is asked instead; null for every other act.</summary>
    public string? Instead { get; init; }
}
