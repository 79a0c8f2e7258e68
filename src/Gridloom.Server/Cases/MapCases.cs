using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases;

/// <summary>图上案件: the open cases in a map's window, gathered to what its zoom can show, or, without a zoom, one by one.</summary>
internal static class MapCases
{
    /// <summary>Cases that are told one by one.</summary>
    public const int ListMax = 50;

    /// <param name="Bounds">West, south, east, north of the cases in it.</param>
    /// <param name="Number">The case, when it is a single one; null otherwise.</param>
    public sealed record Cluster(long Count, double Longitude, double Latitude, IReadOnlyList<double> Bounds, string? Number, string? Href, string? ClassName);

    public sealed record Clusters(IReadOnlyList<Cluster> Items);

    public sealed record Item(string Number, string Href, string ClassName, string Place);

    /// <param name="More">There are more than these.</param>
    public sealed record Items(IReadOnlyList<Item> Cases, bool More);

    public static void Map(Doors doors) => doors.Pages.MapGet("/map/cases", Show).Requires(Permission.ReadCases);

    private static async Task<IResult> Show(string? bbox, string? zoom, HttpContext http, Caller caller)
    {
        if (Bounds.Read(bbox) is not { } window) return new ProblemResult(CaseProblems.MapUnreadable);
        if (zoom is null) return await ShowItems(window, http, caller);
        if (!int.TryParse(zoom, NumberStyles.None, CultureInfo.InvariantCulture, out var step) || step > MapCells.ZoomMax) return new ProblemResult(CaseProblems.MapUnreadable);
        var cells = new MapCells(step);
        if (cells.Around(window) is not { } whole) return new ProblemResult(CaseProblems.MapTooWide);
        var found = await http.RequestServices.GetRequiredService<CaseMapLookup>().Clusters(caller.Actor, whole, cells.Side, http.RequestAborted);
        var rules = http.RequestServices.GetRequiredService<CaseRulesLookup>();
        return TypedResults.Ok(new Clusters([.. found.Select(c => ToCluster(c, code => rules.ClassName(caller.Actor.District, null, code)))]));
    }

    private static async Task<IResult> ShowItems(Bounds window, HttpContext http, Caller caller)
    {
        var (map, words, rules) = (
            http.RequestServices.GetRequiredService<CaseMapLookup>(), http.RequestServices.GetRequiredService<CaseWords>(), http.RequestServices.GetRequiredService<CaseRulesLookup>());
        // A window's own sides belong to it here, as it may be drawn around the very cases that are asked for.
        var inclusive = window with { East = window.East + 1, North = window.North + 1 };
        var found = await map.List(caller.Actor, inclusive, ListMax + 1, http.RequestAborted);
        var items = new List<Item>();
        foreach (var c in found.Take(ListMax)) items.Add(new(c.Number, "/cases/" + c.Number, rules.ClassName(c), await words.Place(c)));
        return TypedResults.Ok(new Items(items, found.Count > ListMax));
    }

    private static Cluster ToCluster(CaseMapLookup.Cluster c, Func<string, string> nameOf)
    {
        IReadOnlyList<double> bounds = [c.West / 1e7, c.South / 1e7, c.East / 1e7, c.North / 1e7];
        return c.Cases > 1
            ? new(c.Cases, c.LongitudeE7 / 1e7, c.LatitudeE7 / 1e7, bounds, null, null, null)
            : new(1, c.LongitudeE7 / 1e7, c.LatitudeE7 / 1e7, bounds, c.Number, "/cases/" + c.Number, nameOf(c.Class));
    }
}
