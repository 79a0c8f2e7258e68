using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>The form in which a person enters an indicator's value with its proof (填报).</summary>
public sealed record EnterValueModel
{
    public required string Action { get; init; }

    public required string Key { get; init; }

    /// <summary>The version of the indicator that this page shows; a later one refuses the form.</summary>
    public long Seen { get; init; }

    public required string Project { get; init; }

    public required string ProjectHref { get; init; }

    public required string Indicator { get; init; }

    /// <summary>As written in the document.</summary>
    public required string Target { get; init; }

    /// <summary>True when the value must be a number.</summary>
    public bool Measured { get; init; }

    /// <summary>The first and last day that the as-of date may name, yyyy-MM-dd.</summary>
    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    /// <summary>Said when the targets were set for another year; null otherwise.</summary>
    public string? Demo { get; init; }

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
