using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a field of an act is filled in (填写方式).</summary>
public enum ActControl
{
    /// <summary>One of <see cref="ActField.Groups"/> (选择).</summary>
    Select,

    /// <summary>One line (一行字).</summary>
    Line,

    /// <summary>Several lines (说明).</summary>
    Note,

    /// <summary>A day (日期).</summary>
    Day,

    /// <summary>A number and one of <see cref="ActField.Groups"/> as its unit (数量).</summary>
    Amount,

    /// <summary>Yes or nothing (勾选).</summary>
    Tick,
}

/// <summary>One thing that an act asks for (办理填写项).</summary>
/// <param name="Name">What the form sends it as.</param>
public sealed record ActField(ActControl Control, string Name, string Label, Field Field)
{
    public string? Hint { get; init; }

    /// <summary>The choices; a group without a label stands by itself.</summary>
    public IReadOnlyList<ChoiceGroup> Groups { get; init; } = [];

    /// <summary>The first line of a select, before anything is chosen.</summary>
    public string Blank { get; init; } = "";

    /// <summary>In the box that narrows a long select; null when there is none.</summary>
    public string? Search { get; init; }

    /// <summary>The chosen unit of an amount.</summary>
    public string Unit { get; init; } = "";

    public int? MaxLength { get; init; }

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Phrases that may be put into a note, filled in from the case.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Where the phrases of this act are kept; null for other fields.</summary>
    public string? PhrasesHref { get; init; }

    /// <summary>What the responsibility catalogue says of the choice of a unit; null where none is in force, and for other fields.</summary>
    public Duties.DutySuggestion? Suggestion { get; init; }
}
