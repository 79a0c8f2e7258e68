using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>The page of phrases (常用语).</summary>
public sealed record PhrasesModel
{
    public required PhraseForm New { get; init; }

    /// <summary>The steps that take a note.</summary>
    public required IReadOnlyList<Choice> Acts { get; init; }

    /// <summary>May this person keep phrases for the whole district?</summary>
    public bool MayShare { get; init; }

    public IReadOnlyList<PhraseGroup> Groups { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <summary>The phrases of one step.</summary>
public sealed record PhraseGroup(string Act, IReadOnlyList<PhraseRow> Rows);

/// <summary>One phrase.</summary>
/// <param name="Form">Null when this person may only use it.</param>
/// <param name="Open">It was just tried and refused.</param>
public sealed record PhraseRow(string Wording, bool Shared, PhraseForm? Form, bool Open);

/// <summary>The form of one phrase.</summary>
/// <param name="Seen">The version that it was drawn from; 0 for a new one.</param>
public sealed record PhraseForm(string Action, string? DeleteAction, string Key, long Seen)
{
    public Field Act { get; init; } = Field.Blank;

    public Field Wording { get; init; } = Field.Blank;

    public bool Shared { get; init; }
}
