using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>审计: the audit officer reads what was done in the district, by whom and when. Reading it leaves no trace of its own.</summary>
internal static class ShowAudit
{
    public const string Address = "/audit";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Open).Requires(Permission.ReadAudit);
    }

    private static Task<IResult> Open(string? before, HttpContext http, Caller caller, ShowAuditPage page) =>
        page.Show(http, caller, new(AuditFilter.FromQuery(http.Request.Query), long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null));
}
