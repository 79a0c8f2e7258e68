using Gridloom.Domain.Access;

namespace Gridloom.Domain.Territory;

/// <summary>A layer's boundaries were loaded and are in force from now on (导入边界). The event's version is the layer's.</summary>
/// <param name="Layer">One of <see cref="RegionLayer"/>.</param>
/// <param name="Source">One of <see cref="BoundarySource"/>.</param>
/// <param name="Document">What the boundaries were read from.</param>
/// <param name="Regions">How many.</param>
/// <param name="Digest">SHA-256 (hex) of the regions as GeoJSON in the order of their codes; the rows hold the shapes and never change.</param>
public sealed record LayerLoaded(string Layer, string Source, string Document, long Regions, string Digest) : Event
{
    public override string Kind => "territory.layer-loaded";

    public override string Subject => Layer;
}
