using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What a case has on its page because of its kind (种类部分).</summary>
public sealed record CaseKindModel
{
    public HazardModel? Hazard { get; init; }

    public DisputeModel? Dispute { get; init; }

    public WatchOfCase? Watch { get; init; }
}

/// <summary>What is known of a hazard (隐患信息).</summary>
/// <param name="Facts">In words; empty while nobody told anything.</param>
/// <param name="By">Who told it last, and when; null while nobody did.</param>
/// <param name="Earlier">Earlier versions in one line each, the last first.</param>
public sealed record HazardModel(IReadOnlyList<(string Name, string Value)> Facts, string? By, IReadOnlyList<string> Earlier)
{
    /// <summary>Null for whoever only reads.</summary>
    public HazardForm? Form { get; init; }
}

/// <param name="Fields">Null address: inside another form.</param>
public sealed record HazardForm(string Action, string Key, string Seen, HazardFieldsModel Fields, FormError? Error);

/// <summary>The fields in which a hazard is told (隐患栏).</summary>
public sealed record HazardFieldsModel(Field Class, Field Risk, Field Place, Field Way, Field Note)
{
    public required IReadOnlyList<Choice> Classes { get; init; }

    public required IReadOnlyList<Choice> Risks { get; init; }

    public required IReadOnlyList<Choice> Places { get; init; }

    public required IReadOnlyList<Choice> Ways { get; init; }

    /// <summary>Something was typed, or is wrong.</summary>
    public bool Touched => new[] { Class, Risk, Place, Way, Note }.Any(f => f.Value.Length > 0 || f.Error is not null);
}

/// <summary>What the duty log says of a case (值班记录).</summary>
/// <param name="NoteHref">Where something is written down about it; null for whoever only reads.</param>
public sealed record WatchOfCase(IReadOnlyList<WatchOfCaseLine> Lines, string? NoteHref);

/// <param name="Href">Where it stands in the log.</param>
public sealed record WatchOfCaseLine(Instant At, string Words, string Measures, string Href);
