using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>A version of targets as it is stored (目标版本).</summary>
/// <param name="MadeBy">The account's id.</param>
internal sealed record StoredVersion(string Document, long Version, string Act, string Stage, string? Remarks, string MadeBy, Instant MadeAt)
{
    public const string Columns = "v.document, v.version, v.act, v.stage, v.remarks, v.made_by as MadeBy, v.made_at as MadeAt";
}

/// <summary>Reads targets on their way (申报中的目标).</summary>
internal sealed class PlanReader(Store store, FactsCache cache)
{
    private sealed record Facts(string Text);

    public const string OfDocument = $"select {StoredDocument.Columns} from budget_document d where d.district = @District and d.id = @id";

    private const string FactsOf = "select v.facts as Text from budget_version v where v.district = @District and v.document = @id and v.version = @version";

    /// <summary>Null when the district has no such targets.</summary>
    public Task<StoredDocument?> Find(string district, string id, CancellationToken stop) => store.Find<StoredDocument>(OfDocument, new { District = district, id }, stop);

    /// <summary>Newest first.</summary>
    public Task<List<StoredVersion>> Versions(string district, string id, CancellationToken stop) => store.List<StoredVersion>(
        $"select {StoredVersion.Columns} from budget_version v where v.district = @district and v.document = @id order by v.version desc", new { district, id }, stop);

    /// <summary>What a version says; null when there is no such version.</summary>
    public async Task<BudgetDocument?> FindFacts(string district, string id, long version, CancellationToken stop)
    {
        if (cache.Find((district, id, version)) is { } known) return known;
        return await store.Find<Facts>(FactsOf, new { District = district, id, version }, stop) is { } found ? cache.Keep((district, id, version), PlanFacts.Read(found.Text)) : null;
    }

    private sealed record Year(long TargetYear);

    /// <summary>The year of a project in force; null when the district has no such project.</summary>
    public async Task<long?> YearOf(string district, string project, CancellationToken stop) => (await store.Find<Year>(
        "select d.target_year as TargetYear from budget_project p join budget_document d on d.district = p.district and d.id = p.document where p.district = @district and p.id = @project",
        new { district, project }, stop))?.TargetYear;

    /// <summary>The same within a turn.</summary>
    public static async ValueTask<BudgetDocument?> FindFacts(Turn turn, string id, long version) =>
        await turn.Find<Facts>(FactsOf, new { turn.District, id, version }) is { } found ? PlanFacts.Read(found.Text) : null;

    /// <summary>The document within a turn; null when there is none.</summary>
    public static ValueTask<StoredDocument?> Find(Turn turn, string id) => turn.Find<StoredDocument>(OfDocument, new { turn.District, id });
}
