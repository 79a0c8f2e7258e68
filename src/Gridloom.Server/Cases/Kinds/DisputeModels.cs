using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What a dispute has beyond its case (纠纷调解).</summary>
/// <param name="Facts">In words; empty while nobody told anything.</param>
/// <param name="By">Who told it last, and when.</param>
/// <param name="Sessions">The last first.</param>
public sealed record DisputeModel(IReadOnlyList<(string Name, string Value)> Facts, string? By, IReadOnlyList<PartyCard> Parties, IReadOnlyList<SessionLine> Sessions)
{
    /// <summary>What may be written down; null for whoever only reads.</summary>
    public DisputeForms? Forms { get; init; }
}

/// <summary>One party, masked until a purpose is stated (当事人).</summary>
/// <param name="Side">申请人.</param>
/// <param name="RemoveAction">Null for whoever may not.</param>
public sealed record PartyCard(string Id, string Side, MaskedValue Value, string RevealAction, string? RemoveAction)
{
    public string? Lock { get; init; }

    public string? Error { get; init; }

    public string RemoveKey { get; init; } = "";
}

/// <summary>One session (调解场次).</summary>
/// <param name="Units">Short names of the units that took part, and who else did.</param>
public sealed record SessionLine(Instant At, string Place, string Units, string Outcome, string Note, string By);

/// <summary>The forms of a dispute: what it is about, a party, a session.</summary>
public sealed record DisputeForms
{
    public required string FactsAction { get; init; }

    public required string PartyAction { get; init; }

    public required string SessionAction { get; init; }

    /// <summary>One idempotency key for each form, by its part.</summary>
    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    public required string Seen { get; init; }

    /// <summary>What stands in the fields, by their names.</summary>
    public required IReadOnlyDictionary<string, Field> Fields { get; init; }

    public required IReadOnlyList<Choice> Contracts { get; init; }

    public required IReadOnlyList<Choice> Sides { get; init; }

    public required IReadOnlyList<Choice> Outcomes { get; init; }

    /// <summary>The units that may sit at the window; those that were ticked.</summary>
    public required IReadOnlyList<(Choice Unit, bool Ticked)> Units { get; init; }

    /// <summary>Which of the forms was refused, and why; null when none was.</summary>
    public (string Part, FormError Error)? Refused { get; init; }

    public Field this[string name] => Fields.TryGetValue(name, out var field) ? field : Field.Blank;
}
