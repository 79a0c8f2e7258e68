using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Makes the maps of pages (地图视图): the ground that somebody may see, and the place that it is about.</summary>
internal sealed class MapViews(Territory.MapLookup map)
{
    /// <summary>Null when the case has no position.</summary>
    public async Task<MapView?> Around(Actor actor, StoredCase c, CancellationToken stop) =>
        c is { LongitudeE7: { } longitude, LatitudeE7: { } latitude }
            ? Of(await map.BasemapOf(actor, stop)) with { Pin = [longitude / 1e7, latitude / 1e7], Here = c.Area }
            : null;

    public static MapView Of(Territory.MapLookup.Basemap ground) => new(InDegrees(ground.Outline), [.. ground.Layers.Select(l => l.Code)], ground.Synthetic);

    private static IReadOnlyList<double> InDegrees(Bounds b) => [b.West / 1e7, b.South / 1e7, b.East / 1e7, b.North / 1e7];
}
