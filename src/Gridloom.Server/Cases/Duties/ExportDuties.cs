using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>导出清单: the lines of a version in the columns in which they may be brought back.</summary>
internal static class ExportDuties
{
    public static string AddressOf(string version, string ending) => $"{ShowDuties.AddressOf(version)}/file.{ending}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{version}", "csv"), (string version, HttpContext http, Caller caller, DutyLookup duties) => Export(version, http, (caller, duties), "csv")).Requires(Permission.ReadDuties);
        doors.Pages.MapGet(AddressOf("{version}", "xlsx"), (string version, HttpContext http, Caller caller, DutyLookup duties) => Export(version, http, (caller, duties), "xlsx")).Requires(Permission.ReadDuties);
    }

    private static async Task<IResult> Export(string version, HttpContext http, (Caller Caller, DutyLookup Duties) by, string ending)
    {
        if (await by.Duties.Version(by.Caller.Actor.District, version, http.RequestAborted) is not { } found) return Answers.Refusal(http, DutyProblems.NotFound);
        var rows = (await by.Duties.Lines(found, http.RequestAborted)).Lines.Select(DutyFile.ToCells);
        return ending == "csv" ? new Csv("duties-" + found.Code, DutyFile.Head, rows.ToAsyncEnumerable()) : new Xlsx("duties-" + found.Code, DutyFile.Head, rows);
    }
}
