namespace Gridloom.Server.Territory;

/// <summary>The newest loading of a layer (图层现行版本), as it stands in the store.</summary>
/// <param name="Digest">SHA-256 (hex) of the regions as GeoJSON in the order of their codes.</param>
internal sealed record StoredLayer(string Layer, long Version, string Source, string Document, string Digest, long Regions)
{
    /// <summary>Columns of <c>terr_layer l</c>; to be narrowed to the newest version.</summary>
    public const string Columns = "l.layer as Layer, l.version as Version, l.source as Source, l.document as Document, l.digest as Digest, l.regions as Regions";

    public const string Newest = "l.version = (select max(n.version) from terr_layer n where n.district = l.district and n.layer = l.layer)";
}
