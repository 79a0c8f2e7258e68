using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>Which kept files are proofs of indicator values (佐证材料).</summary>
internal sealed class ProofFiles(Store store) : FileOwner
{
    public override string Column => "budget_value.proof_content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct proof_content from budget_value where proof_content >= @from and proof_content < @to", new { from, to }, stop);
}
