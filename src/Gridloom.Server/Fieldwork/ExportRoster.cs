using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;

namespace Gridloom.Server.Fieldwork;

/// <summary>导出排班: the entries of the days on the page, in the columns in which they may be brought back.</summary>
internal static class ExportRoster
{
    public const string Address = ShowRoster.Address + "/file.xlsx";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, Export).Requires(Permission.EditRoster);

    private static async Task<IResult> Export(HttpContext http, Caller caller, RosterLookup roster, Storage.Clocks clocks)
    {
        var view = RosterView.Of(http.Request.Query, clocks.Now(caller.Actor.District).ChinaDay());
        var ground = await roster.GroundOf(caller.Actor.District, http.RequestAborted);
        var rows = await roster.Between(caller.Actor.District, view.From, view.To, http.RequestAborted);
        return new Xlsx("roster-" + Ui.Show.Day(view.From), RosterFile.Head, rows.Select(r => RosterFile.ToCells(r.ToEntry(), ground)));
    }
}
