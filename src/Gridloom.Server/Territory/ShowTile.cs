using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Microsoft.Net.Http.Headers;

namespace Gridloom.Server.Territory;

/// <summary>地图瓦片: a square of one layer of the map, with what of it the caller may see.</summary>
internal static class ShowTile
{
    /// <summary>Regions on one tile, inclusive; more cannot be told apart on it.</summary>
    public const int RegionsMax = 5_000;

    public static void Map(Doors doors) => doors.Pages.MapGet("/map/tiles/{layer}/{zoom}/{column}/{row}", Show).Requires(Permission.ReadCases);

    private static async Task<IResult> Show(string layer, string zoom, string column, string row, HttpContext http)
    {
        var caller = Caller.Find(http)!;
        var map = http.RequestServices.GetRequiredService<MapLookup>();
        if (!RegionLayer.All.Contains(layer) || Address(zoom, column, row) is not { } tile) return new ProblemResult(TerritoryProblems.NoTile);
        var found = await map.Find(caller.Actor, layer, http.RequestAborted);
        // Asked about each time: on a shared computer the next person may see another part.
        var mark = new EntityTagHeaderValue($"\"{found?.Mark ?? "none"}\"");
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = mark.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(mark, useStrongComparison: false))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var regions = found?.Regions.Where(r => r.IsOn(tile)).ToList() ?? [];
        return regions.Count > RegionsMax ? new ProblemResult(TerritoryProblems.TileTooFull) : TypedResults.Bytes(VectorTile.Write(regions, tile), VectorTile.MediaType);
    }

    private static TileAddress? Address(string zoom, string column, string row) =>
        Whole(zoom) is { } z && Whole(column) is { } x && Whole(row) is { } y ? TileAddress.Of(z, x, y) : null;

    private static int? Whole(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
