using Gridloom.Domain.Access;

namespace Gridloom.Domain.Budget.Work;

/// <summary>Work was written down with its proof (登记工作记录). The proof is named by its content, not by its file name.</summary>
/// <param name="Proof">SHA-256 (hex) of the proof file.</param>
/// <param name="Demo">True when it only shows the product.</param>
public sealed record WorkEntered(string Id, WorkRecord Record, string Proof, string ProofType, long ProofBytes, bool Demo) : Event
{
    public override string Kind => "work.entered";

    public override string Subject => Id;
}

/// <summary>A wrong record was withdrawn (撤回工作记录); it stays to be seen, and is not counted from then on.</summary>
public sealed record WorkWithdrawn(string Id, string Reason) : Event
{
    public override string Kind => "work.withdrawn";

    public override string Subject => Id;
}
