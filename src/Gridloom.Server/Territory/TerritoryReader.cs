using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>Reads the boundaries in force.</summary>
internal sealed class TerritoryReader(Store store)
{
    /// <summary>From the largest layer to the smallest, and by code within a layer. Empty when nothing was loaded.</summary>
    public async Task<IReadOnlyList<Region>> Regions(string district, CancellationToken stop)
    {
        var rows = await store.List<StoredRegion>(StoredRegion.Current, new { district }, stop);
        return [.. RegionLayer.All.SelectMany(layer => rows.Where(r => r.Layer == layer).OrderBy(r => r.Code, StringComparer.Ordinal)).Select(r => r.ToRegion())];
    }
}
