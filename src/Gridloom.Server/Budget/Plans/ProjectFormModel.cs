using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>The form in which a project, or the unit as a whole, is written (编制项目).</summary>
/// <param name="Id">The document's.</param>
/// <param name="Project">As the address has it.</param>
public sealed record ProjectFormModel(string Id, string Project, string Key)
{
    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required long Year { get; init; }

    /// <summary>The version that this page shows.</summary>
    public required long Seen { get; init; }

    public required bool IsWhole { get; init; }

    /// <summary>Which fields the kind of form has.</summary>
    public required PlanForm Form { get; init; }

    /// <summary>A single field by its name.</summary>
    public required Func<string, Field> Fields { get; init; }

    /// <summary>What is wrong with a cell of a row, by its name; null when nothing is.</summary>
    public required Func<string, string?> Faults { get; init; }

    /// <summary>With spare rows at the end; empty where the form has no indicators.</summary>
    public IReadOnlyList<IndicatorInput> Indicators { get; init; } = [];

    public IReadOnlyList<PurchaseInput> Purchases { get; init; } = [];

    public IReadOnlyList<TaskInput> Tasks { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> Levels { get; init; } = [];

    public Field Paste { get; init; } = Field.Blank;

    /// <summary>Null for what is not there yet, and for the unit as a whole.</summary>
    public string? RemoveAction { get; init; }

    public FormError? Error { get; init; }
}
