namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What somebody does to a case, with what they filled in (操作). What the act does not need is not kept; photos and a note always are.</summary>
/// <param name="Kind">Which act.</param>
public sealed record CaseAct(CaseActKind Kind)
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteLimit = 500;

    /// <summary>The longest clause number, in characters.</summary>
    public const int ClauseLimit = 40;

    /// <summary>The version of the case that was looked at; null when whoever acts does not say.</summary>
    public long? Seen { get; init; }

    /// <summary>Yes: as reported (核实), done (核查).</summary>
    public bool? Answer { get; init; }

    /// <summary>The filing condition's code.</summary>
    public string? Condition { get; init; }

    /// <summary>The handling unit's code.</summary>
    public string? Unit { get; init; }

    public Satisfaction? Satisfaction { get; init; }

    /// <summary>The number of a clause in the responsibility catalogue; at most <see cref="ClauseLimit"/> characters.</summary>
    public string? Clause { get; init; }

    /// <summary>As <see cref="TimeLimit.Parse"/> reads it.</summary>
    public string? Extension { get; init; }

    /// <summary>The work is engineering work, whose time only a leader extends (工程类).</summary>
    public bool Engineering { get; init; }

    /// <summary>The day in China up to which it may rest, included.</summary>
    public DateOnly? Until { get; init; }

    public SupervisionLevel? Level { get; init; }

    /// <summary>The number of the case that it is the same matter as.</summary>
    public string? Main { get; init; }

    /// <summary>At most <see cref="NoteLimit"/> characters. It stands in the event, so the page asks not to name persons.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<PhotoNamed> Photos { get; init; } = [];
}
