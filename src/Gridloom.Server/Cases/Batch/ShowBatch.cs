using Gridloom.Domain.Access;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Batch;

/// <summary>选定批量办理: what may be done to the cases that somebody ticked, and the form for it.</summary>
internal static class ShowBatch
{
    public const string Address = "/cases/batch";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, BatchPages page) => page.Choose(http, caller)).Requires(Permission.ReadCases);

    /// <summary>With these cases ticked.</summary>
    public static string AddressOf(IEnumerable<ChosenCase> cases) => Address + "?" + string.Join('&', cases.Select(c => $"{ChosenCase.Field}={c}"));
}
