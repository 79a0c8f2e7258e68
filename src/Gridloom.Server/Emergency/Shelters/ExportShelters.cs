using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>导出避难场所: those that are asked for, in the columns in which they may be brought back.</summary>
internal static class ExportShelters
{
    public const string Address = ShowShelters.Address + "/file.xlsx";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, Export).Requires(Permission.ReadEmergency);

    private static async Task<IResult> Export(HttpContext http, Caller caller, ShelterReader reader, ShelterDrawings drawings)
    {
        var drawing = await drawings.For(http, caller.Actor);
        var asked = (ShelterFilter.Of(http.Request.Query) with { After = null }).From(await reader.List(caller.Actor, http.RequestAborted), drawing.IsDue);
        return new Xlsx("shelters", ShelterFile.Head, asked.Select(s => ShelterFile.ToCells(s.ToShelter(), drawing.Lists, drawing.AreaName)));
    }
}
