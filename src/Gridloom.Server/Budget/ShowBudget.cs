using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>绩效: the projects of a year with their money, and how their indicators stand.</summary>
internal static class ShowBudget
{
    /// <summary>Amounts in 万元, exact. Met are those that keep up with the year too, missed those behind it; live and entered have a value.</summary>
    public sealed record Item(
        string Id, string Name, string Unit, string Kind, bool WholeUnit, bool Masked, long Year, long? DocumentYear, bool Demo, decimal AmountWanYuan, decimal? TotalWanYuan,
        long Indicators, long Live, long Entered, long Met, long Missed, long NotApplicable);

    public sealed record Response(long Year, IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/budget", ShowOnPage).Requires(Permission.ReadBudget);
        doors.Api.MapGet("/budget/projects", ShowByApi).WithSummary("The budget projects of a year").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(long? year, Caller caller, Handler handler, CancellationToken stop)
    {
        var found = await handler.Find(caller.Actor, year, stop);
        return TypedResults.Ok(new Response(found.Year, [.. found.Sheets.Select(ToItem)]));
    }

    private static async Task<IResult> ShowOnPage(HttpContext http, Caller caller, Handler handler, Frames frames, Divisions divisions)
    {
        var asked = long.TryParse(http.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (long?)null;
        var (t, found) = (http.RequestServices.GetRequiredService<Words>(), await handler.Find(caller.Actor, asked, http.RequestAborted));
        return Pages.Show<BudgetListPage>(frames.For(http, t["绩效"], RailEntry.Budget), new BudgetListModel
        {
            Year = found.Year,
            Years = [.. found.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))],
            Parts = [.. found.Sheets.GroupBy(s => s.Document).Select(document => ToPart(document.Key, [.. document], t))],
            CutOff = found.CutOff,
            Scope = ScopeWords(caller.Actor, divisions, t),
        });
    }

    private static BudgetListPart ToPart(StoredDocument document, IReadOnlyList<ProjectSheet> sheets, Words t) =>
        new(document.Unit, document.File, [.. sheets.Where(s => s.Project.WholeUnit == 0).Select(ToRow)])
        {
            WholeUnit = sheets.FirstOrDefault(s => s.Project.WholeUnit == 1) is { } whole ? ToRow(whole) : null,
            Demo = document.Demo == 1 ? DemoWords(document, t) : null,
        };

    private static BudgetProjectRow ToRow(ProjectSheet sheet) =>
        new(sheet.Project.Name, "/budget/" + sheet.Project.Id, sheet.Project.Kind, sheet.Project.YearFen, sheet.Counts) { TotalFen = sheet.Project.TotalFen, Masked = sheet.Project.Masked == 1 };

    /// <summary>Says that the live values count only a part of the district; null when they count all of it.</summary>
    public static string? ScopeWords(Actor actor, Divisions divisions, Words t) =>
        actor.Scope.Covers(actor.District) ? null : t["实时数只含您的数据范围：{0}；点开的清单也是。", divisions.FullName(actor.Scope.Area)];

    private static Item ToItem(ProjectSheet sheet)
    {
        var (p, d, counts) = (sheet.Project, sheet.Document, sheet.Counts);
        return new(p.Id, p.Name, d.Unit, p.Kind, p.WholeUnit == 1, p.Masked == 1, d.TargetYear, d.DocumentYear, d.Demo == 1, p.YearFen / 1_000_000m, p.TotalFen / 1_000_000m,
            counts.All, sheet.Lines.LongCount(l => l.Live is not null), sheet.Lines.LongCount(l => l.Entered is not null), counts.Met, counts.Missed, counts.NotApplicable);
    }

    /// <summary>Says that the targets were copied from another year's document; on every page that shows them.</summary>
    public static string DemoWords(StoredDocument document, Words t) => document.DocumentYear is { } year
        ? t["演示：目标抄自 {0} 年文件，用于 {1} 年。", year, document.TargetYear]
        : t["演示：目标抄自没有注明年度的文件，用于 {0} 年。", document.TargetYear];

    /// <param name="Sheets">Projects and units as a whole, in the order of their documents.</param>
    public sealed record Found(long Year, IReadOnlyList<long> Years, IReadOnlyList<ProjectSheet> Sheets, Domain.Instant CutOff);

    public sealed class Handler(BudgetReader reader, ProjectSheets sheets, Clocks clocks)
    {
        /// <param name="asked">Null, or a year without targets, gives the running year, or else the newest that has some.</param>
        public async Task<Found> Find(Actor actor, long? asked, CancellationToken stop)
        {
            var now = clocks.Now(actor.District);
            var years = (await reader.Documents(actor.District, stop)).Select(d => d.TargetYear).Distinct().ToList();
            var year = years.Contains(asked ?? 0) ? asked!.Value : years.Contains(now.ChinaDay().Year) || years.Count == 0 ? now.ChinaDay().Year : years[0];
            return new(year, years, await sheets.OfYear(actor, year, stop), now);
        }
    }
}
