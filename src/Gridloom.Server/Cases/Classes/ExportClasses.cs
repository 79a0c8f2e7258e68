using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>导出目录: the lines of a version, the shipped one too, in the columns in which they may be brought back.</summary>
internal static class ExportClasses
{
    public static string AddressOf(string version, string ending) => $"{ShowClasses.AddressOf(version)}/file.{ending}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{version}", "csv"), (string version, HttpContext http, Caller caller, ClassLookup versions) => Export(version, http, (caller, versions), "csv")).Requires(Permission.ReadCatalogue);
        doors.Pages.MapGet(AddressOf("{version}", "xlsx"), (string version, HttpContext http, Caller caller, ClassLookup versions) => Export(version, http, (caller, versions), "xlsx")).Requires(Permission.ReadCatalogue);
    }

    private static async Task<IResult> Export(string version, HttpContext http, (Caller Caller, ClassLookup Versions) by, string ending)
    {
        if (await by.Versions.Book(by.Caller.Actor.District, version, http.RequestAborted) is not { } found) return Answers.Refusal(http, ClassProblems.NotFound);
        var rows = found.Lines.Select(ClassFile.ToCells);
        return ending == "csv" ? new Csv("catalogue-" + found.Version, ClassFile.Head, rows.ToAsyncEnumerable()) : new Xlsx("catalogue-" + found.Version, ClassFile.Head, rows);
    }
}
