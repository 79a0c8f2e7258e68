using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>地图: divisions, grids and open cases of what a person may see, and the same as a table.</summary>
internal static class ShowMap
{
    public static void Map(Doors doors) => doors.Pages.MapGet("/map", Show).Requires(Permission.ReadCases);

    private static Task<IResult> Show(HttpContext http, Caller caller, MapPageMaker page) => page.Show(http, caller.Actor);
}

/// <summary>Draws the page of the map (地图页).</summary>
internal sealed class MapPageMaker(Frames frames, Divisions divisions, Territory.MapLookup map, CaseMapLookup cases)
{
    // What stands below a scope of so many digits, and how it is said.
    private static readonly Dictionary<int, (int Digits, string Layer)> Below = new()
    {
        [6] = (9, RegionLayer.Street), [9] = (12, RegionLayer.Community), [12] = (15, RegionLayer.BaseGrid), [15] = (15, RegionLayer.BaseGrid),
    };

    /// <summary>Whose map it is, on which ground, and what its rows count.</summary>
    private sealed record Asked(string Area, Territory.MapLookup.Basemap Ground, int Digits, string Layer);

    public async Task<IResult> Show(HttpContext http, Actor actor)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var ground = await map.BasemapOf(actor, http.RequestAborted);
        var (digits, layer) = Below[actor.Scope.Area.Length];
        var counts = await cases.ByArea(actor, digits, http.RequestAborted);
        var area = divisions.FullName(actor.Scope.Area);
        return Pages.Show<MapPage>(frames.For(http, t["地图"], RailEntry.Map), new MapModel
        {
            Area = actor.Scope.Area.Length > 12 ? $"{area} {NameOf(actor.Scope.Area, ground)}" : area,
            View = MapViews.Of(ground),
            Open = counts.Sum(c => c.Cases),
            Placed = counts.Sum(c => c.Placed),
            By = layer switch { RegionLayer.Street => t["按街道"], RegionLayer.Community => t["按社区"], _ => t["按网格"] },
            Rows = Rows(new(actor.Scope.Area, ground, digits, layer), counts, t),
        });
    }

    private List<MapRow> Rows(Asked asked, IReadOnlyList<CaseMapLookup.AreaCount> counts, Words t)
    {
        var (area, ground, digits, layer) = asked;
        var known = divisions.Within(area).Select(d => d.Code).Concat(ground.Layers.Where(l => l.Code == layer).SelectMany(l => l.Regions).Select(r => r.Code));
        var found = counts.ToDictionary(c => c.Area, StringComparer.Ordinal);
        var rows = known.Concat(found.Keys).Where(c => c.Length == digits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => Row(NameOf(code, ground), code, found.GetValueOrDefault(code))).ToList();
        // A case whose area is known no closer stands in no part; the sum is right all the same.
        var rest = counts.Where(c => c.Area.Length < digits).ToList();
        if (rest.Count > 0) rows.Add(new(t["只知道在这一带"], rest.Sum(c => c.Cases), rest.Sum(c => c.Placed), null));
        return rows;
    }

    private static MapRow Row(string name, string code, CaseMapLookup.AreaCount? count) => new(
        name, count?.Cases ?? 0, count?.Placed ?? 0, count is null ? null : new CaseFilter(Area: code, Stage: CaseFilter.Open).ToUrl());

    private string NameOf(string code, Territory.MapLookup.Basemap ground) =>
        divisions.Find(code)?.Name ?? ground.Layers.SelectMany(l => l.Regions).FirstOrDefault(r => r.Code == code)?.Name ?? code;
}
