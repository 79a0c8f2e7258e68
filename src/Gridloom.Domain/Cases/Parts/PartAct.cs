namespace Gridloom.Domain.Cases.Parts;

/// <summary>What somebody does to a part, with what they filled in (协同操作). What the act does not need is not kept.</summary>
public sealed record PartAct(PartActKind Kind)
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteLimit = 500;

    /// <summary>The version of the part that was looked at; null when whoever acts does not say.</summary>
    public long? Seen { get; init; }

    /// <summary>At most <see cref="NoteLimit"/> characters. It stands in the event, so the page asks not to name persons.</summary>
    public string? Note { get; init; }

    public string? Clause { get; init; }

    public bool? Satisfied { get; init; }

    /// <summary>The code of the unit that is asked instead.</summary>
    public string? Unit { get; init; }
}
