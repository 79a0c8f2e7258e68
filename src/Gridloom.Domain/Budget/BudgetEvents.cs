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
