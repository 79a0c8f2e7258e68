using Gridloom.Domain.Access;

namespace Gridloom.Domain.Budget;

/// <summary>The targets of a document were loaded for a year (导入目标).</summary>
/// <param name="Facts">SHA-256 (hex) of the document's facts as JSON; the rows hold the facts themselves and never change.</param>
public sealed record TargetsLoaded(
    string Id, string File, string Unit, long? DocumentYear, long TargetYear, string Template, bool Demo, long Projects, long Indicators, string Facts) : Event
{
    public override string Kind => "budget.targets-loaded";

    public override string Subject => Id;
}

/// <summary>Targets moved on: a version was saved, handed in, returned, looked through or approved (目标申报).</summary>
/// <param name="Act">What was done, as it is coded.</param>
/// <param name="Stage">Where the targets stand now.</param>
/// <param name="Facts">SHA-256 (hex) of the version's facts as JSON; the version's row holds the facts themselves and never changes.</param>
public sealed record PlanMoved(string Id, long Version, string Act, string Stage, string Unit, long TargetYear, string Facts, string? Remarks) : Event
{
    public override string Kind => "budget.plan-moved";

    public override string Subject => Id;
}

/// <summary>
/// A person entered an indicator's value (填报). The proof is named by its content and not by its file name, which may hold a person's name.
/// </summary>
/// <param name="Id">The indicator's.</param>
/// <param name="Proof">SHA-256 (hex) of the proof file.</param>
/// <param name="Demo">True when nobody entered it and it only shows the product.</param>
public sealed record ValueEntered(string Id, string Value, DateOnly AsOf, string? Note, string Proof, string ProofType, long ProofBytes, bool Demo) : Event
{
    public override string Kind => "budget.value-entered";

    public override string Subject => Id;
}

/// <summary>A project's sheet of monitoring or self-evaluation was saved, handed in or evaluated (监控与自评).</summary>
/// <param name="Sheet">Which kind of sheet, as it is coded.</param>
/// <param name="Act">What was done, as it is coded.</param>
/// <param name="Digest">SHA-256 (hex) of what was written, handed in or given; the row holds it.</param>
public sealed record SheetMoved(string Id, string Project, string Sheet, string Act, string Digest, bool Demo) : Event
{
    public override string Kind => "budget.sheet-moved";

    public override string Subject => Id;
}

/// <summary>Somebody said from where an indicator takes its value (取数绑定).</summary>
/// <param name="Tie">As <see cref="IndicatorTie.Code"/> has it; blank to follow the data files again.</param>
public sealed record IndicatorTied(string Id, string Tie) : Event
{
    public override string Kind => "budget.indicator-tied";

    public override string Subject => "tie-" + Id;
}
