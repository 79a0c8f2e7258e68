using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>The only code that writes boundaries.</summary>
internal static class TerritoryStore
{
    public static void Add(Turn turn, LayerLoaded e, long version, IEnumerable<Region> regions)
    {
        turn.Append(e, version);
        turn.Save(
            """
            insert into terr_layer (district, layer, version, source, document, digest, regions, loaded_at)
            values (@District, @Layer, @version, @Source, @Document, @Digest, @Regions, @Now)
            """,
            new { turn.District, e.Layer, version, e.Source, e.Document, e.Digest, e.Regions, turn.Now });
        foreach (var region in regions)
            turn.Save(
                "insert into terr_region (district, layer, version, code, name, shape) values (@District, @Layer, @version, @Code, @Name, @shape)",
                new { turn.District, region.Layer, version, region.Code, region.Name, shape = ShapeText.Write(region.Shape) });
    }
}
