using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Fieldwork;

/// <summary>我的班次: the shift that runs with its sign-in, the next ones, who else is there, and the hand-over notes.</summary>
internal static class ShowShift
{
    public const string Address = "/shift";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, ShiftPages page) => page.Show(http, caller, new())).Requires(Permission.ReadRoster);
}
