using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>One unit's targets on their way (一份绩效目标).</summary>
public sealed record PlanModel(string Id, string Key)
{
    public required string Unit { get; init; }

    public required long Year { get; init; }

    public required string Family { get; init; }

    public required string Stage { get; init; }

    public required Tone Tone { get; init; }

    /// <summary>The newest version, which is shown.</summary>
    public required long Version { get; init; }

    /// <summary>Null while none is in force.</summary>
    public long? InForce { get; init; }

    public string? Demo { get; init; }

    public IReadOnlyList<PlanProjectRow> Projects { get; init; } = [];

    /// <summary>Null where the form has none.</summary>
    public PlanProjectRow? WholeUnit { get; init; }

    /// <summary>The unit's own budget; null where the form has none.</summary>
    public PlanProjectRow? Accounts { get; init; }

    /// <summary>Where a project is added; null for who may not write now.</summary>
    public string? AddHref { get; init; }

    public IReadOnlyList<PlanFindingLine> Findings { get; init; } = [];

    /// <summary>What this person may do now.</summary>
    public IReadOnlyList<PlanActModel> Acts { get; init; } = [];

    public Field Remarks { get; init; } = Field.Blank;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PlanStep> History { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <param name="Href">Where it is edited; null for who may not.</param>
public sealed record PlanProjectRow(string Name, string? Href, long YearFen, int Indicators, bool Masked)
{
    /// <summary>Four sums in 分; empty where nobody planned the payments.</summary>
    public IReadOnlyList<long> Plan { get; init; } = [];

    public long Purchases { get; init; }

    /// <summary>收入总计 of the unit's own budget, in 分; 0 for a project.</summary>
    public long Income { get; init; }

    /// <summary>How many findings keep it from being handed in.</summary>
    public int Blocking { get; init; }

    public int Doubtful { get; init; }
}

public sealed record PlanFindingLine(bool Blocks, string Where, string Text);

/// <param name="NeedsRemarks">True where something must be said with it.</param>
public sealed record PlanActModel(string Action, string Name, bool NeedsRemarks, bool Onwards);

/// <summary>A version and how it came about.</summary>
public sealed record PlanStep(long Version, string Act, string By, Instant At, string? Remarks)
{
    /// <summary>Side by side with the version before; null for the first.</summary>
    public string? CompareHref { get; init; }
}
