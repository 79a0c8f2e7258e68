using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>演练与宣教: what was held in a period, its sums for the yearly self-evaluation, and the same as a file.</summary>
internal static class ShowDrills
{
    public const string Address = "/drills";

    public static string AddressOf(string id) => $"{Address}/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, DrillsPageMaker page) => page.Show(http, caller)).Requires(Permission.ReadEmergency);
        doors.Pages.MapGet(Address + ".csv", (HttpContext http, Caller caller, File file) => file.Write(http, caller, asCsv: true)).Requires(Permission.ReadEmergency);
        doors.Pages.MapGet(Address + ".xlsx", (HttpContext http, Caller caller, File file) => file.Write(http, caller, asCsv: false)).Requires(Permission.ReadEmergency);
    }

    /// <summary>The list as it is narrowed on the page, in the columns in which it may be brought back.</summary>
    public sealed class File(DrillsPageMaker page, DrillStore store, EmergencyLists lists)
    {
        public async Task<IResult> Write(HttpContext http, Caller caller, bool asCsv)
        {
            if (!(await page.Read(http, caller.Actor)).Succeeded(out var query, out var refused)) return Answers.Refusal(http, refused);
            var rows = (await store.All(caller.Actor, query, http.RequestAborted)).Select(d => DrillFile.ToCells(d, lists.Drills));
            var name = $"drills-{Ui.Show.Day(query.From)}";
            return asCsv ? new Csv(name, DrillFile.Head, rows.ToAsyncEnumerable()) : new Xlsx(name, DrillFile.Head, rows);
        }
    }
}
