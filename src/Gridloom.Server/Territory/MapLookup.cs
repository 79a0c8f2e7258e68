using System.Collections.Concurrent;
using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>
/// The boundaries in force, ready to be drawn (地图图层), for whoever may see them. They are kept in memory by district and read again when a layer has another
/// version; that is asked on every call, because an import may run in another process.
/// </summary>
internal sealed class MapLookup(Store store, Divisions divisions) : IDisposable
{
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim reading = new(1);

    /// <summary>A layer as far as somebody may see it.</summary>
    /// <param name="Mark">Other when the layer's version or what of it may be seen is other.</param>
    public sealed record Layer(string Code, string Mark, IReadOnlyList<DrawnRegion> Regions);

    /// <summary>The ground on which somebody's map opens (底图).</summary>
    /// <param name="Layers">From the one that holds the outline to the smallest; empty when no boundaries are loaded.</param>
    /// <param name="Synthetic">True when any of it was drawn by the demo.</param>
    public sealed record Basemap(Bounds Outline, IReadOnlyList<Layer> Layers, bool Synthetic);

    private sealed record Kept(string Versions, IReadOnlyList<StoredLayer> Stored, ILookup<string, DrawnRegion> Regions);

    /// <summary>The outline is the region of the scope itself; while there is none, the district's rectangle.</summary>
    public async Task<Basemap> BasemapOf(Actor actor, CancellationToken stop)
    {
        var current = await Current(actor.District, stop);
        var layers = RegionLayer.All.Select(l => Cut(current, l, actor.Scope)).OfType<Layer>().Where(l => l.Regions.Count > 0).ToList();
        var own = layers.SelectMany(l => l.Regions).FirstOrDefault(r => r.Code == actor.Scope.Area);
        return new(own?.Bounds ?? Envelope(actor.District), layers, current.Stored.Any(l => l.Source == BoundarySource.Synthetic));
    }

    /// <summary>Null when no such layer is loaded.</summary>
    public async Task<Layer?> Find(Actor actor, string layer, CancellationToken stop) => Cut(await Current(actor.District, stop), layer, actor.Scope);

    public void Dispose() => reading.Dispose();

    private static Layer? Cut(Kept current, string layer, Scope scope) => current.Stored.FirstOrDefault(l => l.Layer == layer) is { } stored
        ? new(layer, string.Create(CultureInfo.InvariantCulture, $"{layer}-{stored.Version}-{scope.Area}"), [.. current.Regions[layer].Where(r => scope.Covers(r.Code))])
        : null;

    private async Task<Kept> Current(string district, CancellationToken stop)
    {
        var stored = await store.List<StoredLayer>($"select {StoredLayer.Columns} from terr_layer l where l.district = @district and {StoredLayer.Newest}", new { district }, stop);
        var versions = string.Join(' ', stored.Select(l => FormattableString.Invariant($"{l.Layer} {l.Version}")).Order(StringComparer.Ordinal));
        Kept? Known() => kept.TryGetValue(district, out var found) && found.Versions == versions ? found : null;
        if (Known() is { } known) return known;
        // A page asks for many tiles at once; the first of them reads, the others wait for it.
        await reading.WaitAsync(stop);
        try
        {
            return Known() ?? (kept[district] = await Read(district, versions, stored, stop));
        }
        finally
        {
            reading.Release();
        }
    }

    // Regions that are loaded between the two reads are newer than their versions say; the next call then reads them again.
    private async Task<Kept> Read(string district, string versions, IReadOnlyList<StoredLayer> stored, CancellationToken stop)
    {
        var rows = await store.List<StoredRegion>(StoredRegion.Current, new { district }, stop);
        var drawn = rows.AsParallel().AsOrdered().Select(r => (r.Layer, Region: new DrawnRegion(r.ToRegion()))).ToList();
        return new(versions, stored, drawn.ToLookup(d => d.Layer, d => d.Region, StringComparer.Ordinal));
    }

    private Bounds Envelope(string district) => divisions.FindEnvelope(district) is { } e
        ? new((long)(e.West * 1e7), (long)(e.South * 1e7), (long)(e.East * 1e7), (long)(e.North * 1e7))
        : new(730_000_000, 180_000_000, 1_350_000_000, 540_000_000);
}
