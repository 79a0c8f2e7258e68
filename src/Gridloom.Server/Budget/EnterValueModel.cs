using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>The form in which a person enters an indicator's value with its proof (填报).</summary>
public sealed record EnterValueModel
{
    public required string Action { get; init; }

    public required string Key { get; init; }

    public required string Project { get; init; }

    public required string ProjectHref { get; init; }

    public required string Indicator { get; init; }

    /// <summary>As written in the document.</summary>
    public required string Target { get; init; }

    /// <summary>The unit in which the value is entered; blank for qualitative ones.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Why the system does not compute it.</summary>
    public string? Reason { get; init; }

    public Field Value { get; init; } = Field.Blank;

    /// <summary>yyyy-MM-dd.</summary>
    public Field AsOf { get; init; } = Field.Blank;

    public Field Note { get; init; } = Field.Blank;

    public KeptFile? Kept { get; init; }

    public string? ProofError { get; init; }

    public FormError? Error { get; init; }

    /// <summary>What was entered before, newest first.</summary>
    public IReadOnlyList<EnteredValue> History { get; init; } = [];
}
