using System.Collections.Concurrent;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>
/// What other modules may ask about the ground (区划查询). It stands in memory, so a report finds its grid without the store. Boundaries that this
/// process loads are seen at once (<see cref="Forget"/>); those of another process within <see cref="Freshness"/>, by counting the loadings.
/// </summary>
internal sealed class TerritoryLookup(Store store, Divisions divisions, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> known = [];

    private sealed class Entry(Func<Task<Known>> read, long readAt)
    {
        private readonly Lazy<Task<Known>> known = new(read);

        public Task<Known> Known => known.Value;

        public long ReadAt => readAt;
    }

    private sealed record Known(Ground Ground, long Loadings);

    private sealed record Named(string Code, string Name);

    /// <summary>The district's divisions and grids as they are in force; also for a district of which nothing is known.</summary>
    public async ValueTask<Ground> Of(string district)
    {
        var entry = known.GetValueOrDefault(district);
        if (entry is null || entry.Known.IsFaulted || time.GetElapsedTime(entry.ReadAt) >= Freshness) entry = Renew(district, entry);
        return (await entry.Known).Ground;
    }

    public void Forget(string district) => known.TryRemove(district, out _);

    // One reads and all who ask meanwhile wait for it; so nobody's leaving may end it.
    private Entry Renew(string district, Entry? old)
    {
        var renewed = new Entry(() => Read(district, old), time.GetTimestamp());
        return old is not null && known.TryUpdate(district, renewed, old) ? renewed : known.GetOrAdd(district, renewed);
    }

    private async Task<Known> Read(string district, Entry? old)
    {
        // Counted before the rows are read: what is loaded in between is then read once more, and never missed.
        var loadings = await store.Count("select count(*) from terr_layer where district = @district", new { district }, CancellationToken.None);
        if (old is { Known.IsCompletedSuccessfully: true } && (await old.Known).Loadings == loadings) return await old.Known;
        var grids = loadings == 0 ? [] : await store.List<StoredRegion>(StoredRegion.CurrentOfLayer, new { district, layer = RegionLayer.BaseGrid }, CancellationToken.None);
        var names = loadings == 0 ? [] : await store.List<Named>(
            """
            select code as Code, name as Name from terr_region
            where district = @district and layer in ('district', 'street', 'community', 'base-grid') order by version
            """,
            new { district }, CancellationToken.None);
        return new(new(district, divisions, [.. grids.Select(g => g.ToRegion())], names.Select(n => (n.Code, n.Name))), loadings);
    }
}
