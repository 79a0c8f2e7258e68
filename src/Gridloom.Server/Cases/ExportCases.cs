using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>导出案件: the list as a file, under the very conditions of its address. What people typed or are called stays out: it may name somebody.</summary>
internal static class ExportCases
{
    public const string Address = "/cases.csv";

    private const long CasesMax = 100_000;

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Export).Requires(Permission.ReadCases);
    }

    private static async Task<IResult> Export(HttpContext http, Caller caller, CaseLookup cases, CaseFilters filters, Lines lines)
    {
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        if (!filters.Read(http.Request.Query).Succeeded(out var filter, out var refused)) return Answers.Refusal(http, refused);
        if (filter.Unreadable) return Answers.Refusal(http, CaseProblems.ListUnreadable);
        if (await cases.Count(caller.Actor, filter, stop) > CasesMax) return Answers.Refusal(http, CaseProblems.ExportTooLong);
        return new Csv("cases", Lines.Head(t), cases.Stream(caller.Actor, filter, stop).Select(c => lines.Of(c, t)));
    }

    /// <summary>Puts a case into the columns of the file.</summary>
    public sealed class Lines(CaseCatalogue catalogue, CaseWords words, Divisions divisions)
    {
        public static IReadOnlyList<string> Head(Words t) =>
        [
            t["案号"], t["小类"], t["小类名称"], t["来源"], t["环节"], t["区域代码"], t["区域"], t["处置单位"], t["上报时间"], t["立案时间"], t["派遣时间"], t["处置时限"], t["处置时间"], t["结案时间"],
            t["返工次数"], t["退回次数"],
        ];

        public IReadOnlyList<string> Of(StoredCase c, Words t) =>
        [
            c.Number, c.Class, catalogue.NameOf(c.Class), catalogue.SourceName(c.Source), words.Stage(c, t).Word, c.Area, divisions.FullName(c.Area),
            c.Unit is { } unit ? words.UnitName(c.District, unit) : "", At(c.ReportedAt), At(c.FiledAt), At(c.DispatchedAt), At(c.CaseDue), At(c.HandledAt), At(c.ClosedAt ?? c.DirectlyClosedAt),
            Digits(c.Reworks), Digits(c.Returns),
        ];

        private static string At(Instant? at) => at is { } came ? Show.Machine(came) : "";

        private static string Digits(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
