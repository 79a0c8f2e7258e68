using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Fieldwork;

/// <summary>排班表: who is on which shift, by week or month, and one day whole.</summary>
internal static class ShowRoster
{
    public const string Address = "/roster";

    public static string AddressOf(string day) => $"{Address}/{day}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, RosterPage page) => page.Show(http, caller, new())).Requires(Permission.ReadRoster);
        doors.Pages.MapGet(AddressOf("{day}"), (string day, HttpContext http, Caller caller, RosterDayPage page) => page.Show(http, caller, day, new())).Requires(Permission.ReadRoster);
    }
}
